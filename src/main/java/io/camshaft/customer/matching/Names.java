package io.camshaft.customer.matching;

import java.util.List;

/** How names are written by people in a hurry. */
final class Names {

    private static final List<String> TITLES = List.of("先生", "女士", "小姐", "师傅", "老师", "经理");
    /** Shorter pinyin is one letter apart from too many others. */
    private static final int SHORTEST_SOUND = 5;

    private Names() {}

    /** False for a surname with a title, which thousands share. */
    static boolean isFull(String name) {
        return name != null && name.codePointCount(0, name.length()) >= 2 && titled(name) == null;
    }

    /** One character apart where one of them has three or more, or a surname with a title beside a name with that surname. */
    static boolean similar(String one, String other) {
        if (one == null || other == null || one.isEmpty() || other.isEmpty()) {
            return false;
        }
        String surname = titled(one);
        String otherSurname = titled(other);
        if (surname != null || otherSurname != null) {
            return (surname != null && other.startsWith(surname))
                    || (otherSurname != null && one.startsWith(otherSurname));
        }
        int longest = Math.max(one.codePointCount(0, one.length()), other.codePointCount(0, other.length()));
        return longest >= 3 && Slips.distance(one, other) <= 1;
    }

    /** "wangjing" and "wangjin". */
    static boolean similarSound(String one, String other) {
        return one != null
                && other != null
                && Math.min(one.length(), other.length()) >= SHORTEST_SOUND
                && Slips.distance(one, other) <= 1;
    }

    /** The surname before the title; null where there is no title. */
    private static String titled(String name) {
        for (String title : TITLES) {
            if (name.length() > title.length() && name.endsWith(title) && name.length() - title.length() <= 2) {
                return name.substring(0, name.length() - title.length());
            }
        }
        return null;
    }
}
