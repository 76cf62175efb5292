package io.camshaft.customer;

/** Ways to reach somebody. */
public enum ChannelKind {
    MOBILE,
    PHONE,
    MAIL,
    ADDRESS,
    MESSENGER;

    public boolean isTelephone() {
        return this == MOBILE || this == PHONE;
    }
}
