package io.camshaft.customer;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number that people see: "C" and the id, for example "C1000001". Not personal: it may stand in URLs and variables. */
public final class CustomerNo {

    private static final Pattern FORM = Pattern.compile("[Cc](\\d{7,18})");

    private CustomerNo() {}

    public static String of(long customerId) {
        return "C" + customerId;
    }

    /** The id; empty where the text is not a customer number. */
    public static OptionalLong parse(String text) {
        Matcher found = FORM.matcher(text == null ? "" : text.strip());
        return found.matches() ? OptionalLong.of(Long.parseLong(found.group(1))) : OptionalLong.empty();
    }
}
