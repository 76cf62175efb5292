package io.camshaft.customer;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Values of customers and cars in one spelling each, sealed and with their tokens: what the rooms of this module that write many
 * records at once need. The methods without an object refuse what cannot be such a value with a sentence.
 */
@Component
public class RecordValues {

    private final PersonalValues values;

    RecordValues(PersonalValues values) {
        this.values = values;
    }

    /** The name as it is kept. */
    public static String name(String written) {
        return PersonName.written(written);
    }

    /** The form in which names are compared. */
    public static String comparableName(String name) {
        return PersonName.normalised(name);
    }

    /** Pinyin in one word, confusable spellings made one; null where nothing can be read. */
    public static String sound(CustomerKind kind, String name) {
        return Spelling.folded(Spelling.of(kind, name).pinyin());
    }

    public static String identityNo(CustomerKind kind, String written) {
        return IdentityNumber.normalised(kind, written);
    }

    public static String channel(ChannelKind kind, String written) {
        return ChannelValue.normalised(kind, written);
    }

    public static String plate(String written) {
        return PlateNumber.normalised(written);
    }

    public static String vin(String written) {
        return Vin.of(written).text();
    }

    public static boolean isCheckDigitRight(String vin) {
        return Vin.of(vin).checkDigitRight();
    }

    public static String maskedName(CustomerKind kind, String name) {
        return Masked.name(kind, name);
    }

    public static String maskedChannel(ChannelKind kind, String value, String city) {
        return Masked.channel(kind, value, city);
    }

    public static String maskedPlate(String plate) {
        return Masked.plate(plate);
    }

    public static String maskedIdentityNo(String number) {
        return Masked.identity(number);
    }

    /** Columns of a customer's name and identity number. */
    public record SealedIdentity(
            byte[] name, Long nameToken, Long pinyinToken, Long initialsToken, byte[] number, Long numberToken) {}

    /** Columns of a channel or a plate; a plate has no tail. */
    public record SealedValue(byte[] bytes, Long token, Long tail) {}

    public int generation() {
        return values.generation();
    }

    public SealedIdentity sealIdentity(CustomerKind kind, String name, String identityNo) {
        PersonalValues.Identity sealed = values.identity(kind, name, identityNo);
        return new SealedIdentity(
                sealed.name(),
                sealed.nameToken(),
                sealed.pinyinToken(),
                sealed.initialsToken(),
                sealed.number(),
                sealed.numberToken());
    }

    public SealedValue sealChannel(ChannelKind kind, String value) {
        PersonalValues.Sealed sealed = values.channel(kind, value);
        return new SealedValue(sealed.bytes(), sealed.token(), sealed.tail());
    }

    public SealedValue sealPlate(String plate) {
        PersonalValues.Sealed sealed = values.plate(plate);
        return new SealedValue(sealed.bytes(), sealed.token(), null);
    }

    public String openName(byte[] sealed) {
        return values.name(sealed);
    }

    public String openIdentityNo(byte[] sealed) {
        return values.identityNumber(sealed);
    }

    public String openChannel(byte[] sealed) {
        return values.channelValue(sealed);
    }

    public String openPlate(byte[] sealed) {
        return values.plateNumber(sealed);
    }

    public List<Long> identityTokens(String identityNo) {
        return values.identityTokens(identityNo);
    }

    public List<Long> channelTokens(String value) {
        return values.channelTokens(value);
    }

    public List<Long> plateTokens(String plate) {
        return values.plateTokens(plate);
    }
}
