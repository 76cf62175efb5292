package io.camshaft.customer;

/** Personal values with as much hidden as a reader who does not need them may see. Null stays null. */
final class Masked {

    private static final String STARS = "***";
    private static final String CHINA = "+86";

    private Masked() {}

    /** "王*"; the name of an organisation is not personal and stays. */
    static String name(CustomerKind kind, String name) {
        if (name == null || kind == CustomerKind.ORGANISATION) {
            return name;
        }
        return first(name) + "*";
    }

    /** @param city the customer's city, all that is shown of an address; or null */
    static String channel(ChannelKind kind, String value, String city) {
        if (value == null) {
            return null;
        }
        return switch (kind) {
            case MOBILE, PHONE -> phone(value);
            case MAIL -> first(value) + STARS + value.substring(value.lastIndexOf('@'));
            case ADDRESS -> city == null ? STARS : city;
            case MESSENGER -> first(value) + STARS;
        };
    }

    /** "138****5678"; of foreign numbers the country and the last four digits. */
    static String phone(String normalised) {
        if (normalised == null) {
            return null;
        }
        String tail = PhoneNumber.tail(normalised);
        if (normalised.startsWith(CHINA) && normalised.length() == 14) {
            return normalised.substring(3, 6) + "****" + tail;
        }
        return normalised.substring(0, Math.min(3, normalised.length())) + "****" + tail;
    }

    /** "津A****8". */
    static String plate(String plate) {
        if (plate == null) {
            return null;
        }
        int shown = Math.min(2, plate.length() - 1);
        return plate.substring(0, shown) + "****" + plate.substring(plate.length() - 1);
    }

    /** "1101**********1234"; of short numbers the last two characters. */
    static String identity(String number) {
        if (number == null) {
            return null;
        }
        return number.length() == 18
                ? number.substring(0, 4) + "*".repeat(10) + number.substring(14)
                : "*".repeat(number.length() - 2) + number.substring(number.length() - 2);
    }

    /** "LFV…123456": not personal, only short. */
    static String vin(String vin) {
        return vin.substring(0, 3) + "…" + vin.substring(vin.length() - 6);
    }

    private static String first(String text) {
        return text.substring(0, text.offsetByCodePoints(0, 1));
    }
}
