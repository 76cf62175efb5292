package io.camshaft.customer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers at which the answer of a column can change. Between two of them every value gets the same answer, so that a table
 * is asked once for each stretch and not once for each of ten million customers.
 *
 * <p>The stretches are numbered: 0 is "no value", 1 is below the first limit, 2 the first limit itself, 3 between the first and
 * the second, and so on; the last is above the last limit.
 */
record Limits(List<BigDecimal> numbers) {

    /** Comparisons, ranges and lists of numbers; anything else could change its answer anywhere. */
    private static final Pattern PLAIN = Pattern.compile("(?:[\\s<>=,.\\[\\]()-]|not|null|\\d+(?:\\.\\d+)?)*");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    static Limits of(String column, List<String> conditions) {
        SortedSet<BigDecimal> found = new TreeSet<>();
        for (String condition : conditions) {
            if (!PLAIN.matcher(condition).matches()) {
                throw new IllegalStateException("The column " + column + " says \"" + condition
                        + "\". All customers can be judged at once only by comparisons with numbers, ranges and null.");
            }
            Matcher numbers = NUMBER.matcher(condition.replace("..", " "));
            while (numbers.find()) {
                found.add(new BigDecimal(numbers.group()));
            }
        }
        return new Limits(List.copyOf(found));
    }

    /** A whole number of every stretch that has one and is not below zero; null for "no value". The index is the stretch. */
    List<Integer> wholeNumbers() {
        List<Integer> samples = new ArrayList<>();
        samples.add(null);
        if (numbers.isEmpty()) {
            samples.add(0);
            return samples;
        }
        int below = numbers.get(0).intValueExact() - 1;
        samples.add(below < 0 ? null : Integer.valueOf(below));
        for (int i = 0; i < numbers.size(); i++) {
            int limit = numbers.get(i).intValueExact();
            samples.add(limit);
            boolean gap = i + 1 == numbers.size() || numbers.get(i + 1).intValueExact() - limit > 1;
            samples.add(gap ? Integer.valueOf(limit + 1) : null);
        }
        return samples;
    }

    /** A number that stands for the value: the value where it is a limit, else one of its stretch. */
    Integer standFor(Integer value) {
        if (value == null || numbers.isEmpty()) {
            return value == null ? null : Integer.valueOf(0);
        }
        if (value < numbers.get(0).intValueExact()) {
            return numbers.get(0).intValueExact() - 1;
        }
        int limit = lastUpTo(BigDecimal.valueOf(value)).intValueExact();
        return limit == value ? value : Integer.valueOf(limit + 1);
    }

    /** The same for an amount. */
    BigDecimal standFor(BigDecimal value) {
        if (numbers.isEmpty()) {
            return BigDecimal.ZERO;
        }
        BigDecimal cent = new BigDecimal("0.01");
        if (value.compareTo(numbers.get(0)) < 0) {
            return numbers.get(0).subtract(cent);
        }
        BigDecimal limit = lastUpTo(value);
        return limit.compareTo(value) == 0 ? limit : limit.add(cent);
    }

    private BigDecimal lastUpTo(BigDecimal value) {
        return numbers.stream()
                .filter(limit -> limit.compareTo(value) <= 0)
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    /** An amount of every stretch but the first, in cents; the index is the stretch, "no value" has none. */
    List<BigDecimal> amounts() {
        List<BigDecimal> samples = new ArrayList<>();
        samples.add(null);
        BigDecimal cent = new BigDecimal("0.01");
        samples.add(numbers.isEmpty() ? BigDecimal.ZERO : numbers.get(0).subtract(cent));
        for (BigDecimal limit : numbers) {
            samples.add(limit);
            samples.add(limit.add(cent));
        }
        return samples;
    }
}
