package io.camshaft.customer;

import io.camshaft.platform.protection.Protection;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is sealed and found again by which name of a field. The names are part of the sealed values: they never change. */
@Component
class PersonalValues {

    static final String NAME = "customer.name";
    static final String PINYIN = "customer.pinyin";
    static final String INITIALS = "customer.initials";
    static final String IDENTITY = "customer.identity";
    static final String CONTACT = "contact.name";
    static final String CHANNEL = "channel.value";
    static final String TAIL = "channel.tail";
    static final String PLATE = "vehicle.plate";

    private final Protection protection;

    PersonalValues(Protection protection) {
        this.protection = protection;
    }

    /** Columns of a customer's name and identity number. */
    record Identity(
            byte[] name, Long nameToken, Long pinyinToken, Long initialsToken, byte[] number, Long numberToken) {}

    /** Columns of a channel. */
    record Sealed(byte[] bytes, Long token, Long tail) {}

    int generation() {
        return protection.generation();
    }

    Identity identity(CustomerKind kind, String name, String number) {
        Spelling spelling = Spelling.of(kind, name);
        return new Identity(
                protection.seal(NAME, name),
                protection.token(NAME, PersonName.normalised(name)),
                protection.token(PINYIN, Spelling.folded(spelling.pinyin())),
                protection.token(INITIALS, spelling.initials()),
                protection.seal(IDENTITY, number),
                protection.token(IDENTITY, number));
    }

    String name(byte[] sealed) {
        return protection.open(NAME, sealed);
    }

    String identityNumber(byte[] sealed) {
        return protection.open(IDENTITY, sealed);
    }

    /** Postal addresses are not searched for: they have no token. */
    Sealed channel(ChannelKind kind, String value) {
        return new Sealed(
                protection.seal(CHANNEL, value),
                kind == ChannelKind.ADDRESS ? null : protection.token(CHANNEL, value),
                kind.isTelephone() ? protection.token(TAIL, PhoneNumber.tail(value)) : null);
    }

    String channelValue(byte[] sealed) {
        return protection.open(CHANNEL, sealed);
    }

    Sealed contact(String name) {
        return new Sealed(protection.seal(CONTACT, name), protection.token(CONTACT, PersonName.normalised(name)), null);
    }

    String contactName(byte[] sealed) {
        return protection.open(CONTACT, sealed);
    }

    Sealed plate(String plate) {
        return new Sealed(protection.seal(PLATE, plate), protection.token(PLATE, plate), null);
    }

    String plateNumber(byte[] sealed) {
        return protection.open(PLATE, sealed);
    }

    List<Long> nameTokens(String normalised) {
        return protection.tokens(NAME, normalised);
    }

    /** Of pinyin with all its confusable spellings. */
    List<Long> pinyinTokens(String typed) {
        return protection.tokens(PINYIN, Spelling.folded(typed));
    }

    List<Long> initialsTokens(String initials) {
        return protection.tokens(INITIALS, initials);
    }

    List<Long> identityTokens(String number) {
        return protection.tokens(IDENTITY, number);
    }

    List<Long> channelTokens(String value) {
        return protection.tokens(CHANNEL, value);
    }

    List<Long> tailTokens(String digits) {
        return protection.tokens(TAIL, digits);
    }

    List<Long> plateTokens(String plate) {
        return protection.tokens(PLATE, plate);
    }
}
