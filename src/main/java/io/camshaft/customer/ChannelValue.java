package io.camshaft.customer;

import io.camshaft.platform.BusinessRefusal;
import java.util.Locale;
import java.util.regex.Pattern;

/** Values of channels in one spelling each. */
final class ChannelValue {

    private static final Pattern MAIL = Pattern.compile("[^\\s@\"<>,;]{1,64}@[^\\s@\"<>,;.]+(\\.[^\\s@\"<>,;.]+)+");
    private static final int LONGEST_MAIL = 254;
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_MESSENGER = 100;

    private ChannelValue() {}

    /** The value as it is kept; refuses what nobody can be reached by. */
    static String normalised(ChannelKind kind, String written) {
        String stripped = written == null ? "" : written.strip();
        if (kind == null || stripped.isEmpty()) {
            throw new BusinessRefusal("customer.channel.missing");
        }
        return switch (kind) {
            case MOBILE, PHONE -> PhoneNumber.normalised(stripped);
            case MAIL -> mail(stripped);
            case ADDRESS -> atMost(LONGEST_ADDRESS, stripped);
            case MESSENGER -> atMost(LONGEST_MESSENGER, stripped);
        };
    }

    private static String mail(String written) {
        String address = written.toLowerCase(Locale.ROOT);
        if (address.length() > LONGEST_MAIL || !MAIL.matcher(address).matches()) {
            throw new BusinessRefusal("customer.mail.malformed");
        }
        return address;
    }

    private static String atMost(int length, String value) {
        if (value.codePointCount(0, value.length()) > length) {
            throw new BusinessRefusal("customer.channel.long", String.valueOf(length));
        }
        return value;
    }
}
