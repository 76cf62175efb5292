package io.camshaft.customer.matching;

import java.util.Set;

/** Slips of the finger in numbers. */
final class Slips {

    private Slips() {}

    /** True where one number of each set is {@link #oneApart} from one of the other. */
    static boolean nearlyShared(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(other -> oneApart(one, other)));
    }

    /** One character other, or two neighbours swapped; equal texts are not apart. */
    static boolean oneApart(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int first = -1;
        int second = -1;
        for (int i = 0; i < one.length(); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                if (second >= 0) {
                    return false;
                }
                second = first;
                first = i;
                if (second >= 0 && first != second + 1) {
                    return false;
                }
            }
        }
        if (second < 0) {
            return first >= 0;
        }
        return one.charAt(first) == other.charAt(second) && one.charAt(second) == other.charAt(first);
    }

    /** Number of characters to insert, delete or replace; anything above 1 is told as 2. */
    static int distance(String one, String other) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        if (Math.abs(a.length - b.length) > 1) {
            return 2;
        }
        int head = 0;
        while (head < Math.min(a.length, b.length) && a[head] == b[head]) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] == b[b.length - 1 - tail]) {
            tail++;
        }
        return Math.min(2, Math.max(a.length, b.length) - head - tail);
    }
}
