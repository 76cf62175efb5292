package io.camshaft.customer;

/** What of the customer matched the words, the surest first. */
enum FoundBy {
    NUMBER("customer.foundBy.number"),
    PHONE("customer.foundBy.phone"),
    MAIL("customer.foundBy.mail"),
    PLATE("customer.foundBy.plate"),
    VIN("customer.foundBy.vin"),
    PHONE_END("customer.foundBy.phoneEnd"),
    VIN_END("customer.foundBy.vinEnd"),
    NAME("customer.foundBy.name"),
    PINYIN("customer.foundBy.pinyin"),
    SOUNDS_LIKE("customer.foundBy.soundsLike"),
    INITIALS("customer.foundBy.initials");

    private final String textKey;

    FoundBy(String textKey) {
        this.textKey = textKey;
    }

    String textKey() {
        return textKey;
    }
}
