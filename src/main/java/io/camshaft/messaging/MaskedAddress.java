package io.camshaft.messaging;

/** As much of an address as tells two people apart and no more. */
final class MaskedAddress {

    private MaskedAddress() {}

    static String of(String address, boolean open) {
        if (address == null || open) {
            return address;
        }
        int at = address.lastIndexOf('@');
        if (at > 0) {
            return address.charAt(0) + "***" + address.substring(at);
        }
        return "***" + address.substring(Math.max(0, address.length() - 2));
    }
}
