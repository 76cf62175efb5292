package io.camshaft.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.platform.BusinessRefusal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every value: one form, found again whatever blanks and cases it was written with, and never another failure. */
class NormalisersPropertyTest {

    @Property
    void aMobileIsTheSameHoweverItIsWritten(@ForAll("mobiles") String mobile, @ForAll("blanks") String blank) {
        String spaced = mobile.substring(0, 3) + blank + mobile.substring(3, 7) + blank + mobile.substring(7);

        assertThat(PhoneNumber.normalised(spaced)).isEqualTo("+86" + mobile);
        assertThat(PhoneNumber.normalised("+86" + blank + spaced)).isEqualTo("+86" + mobile);
        assertThat(Masked.phone("+86" + mobile)).isEqualTo(mobile.substring(0, 3) + "****" + mobile.substring(7));
    }

    @Property
    void theRightCheckDigitIsRightAndAnyOtherIsWrong(@ForAll("vins") String vin, @ForAll("checkDigits") char digit) {
        char right = Vin.checkDigit(vin);
        String written = vin.substring(0, 8) + digit + vin.substring(9);

        assertThat(Vin.of(written).checkDigitRight()).isEqualTo(digit == right);
        assertThat(new StringBuilder(Vin.of(written).reversed()).reverse().toString())
                .isEqualTo(written);
    }

    @Property
    void anIdentityCardWithOneWrongDigitIsFound(@ForAll("cards") String card, @ForAll("places") int place) {
        String right = card + IdentityNumber.checkDigit(card + "0");
        char wrong = (char) ('0' + (right.charAt(place) - '0' + 1) % 10);
        String changed = right.substring(0, place) + wrong + right.substring(place + 1);

        assertThat(IdentityNumber.normalised(CustomerKind.PERSON, right)).isEqualTo(right);
        assertThat(refusal(() -> IdentityNumber.normalised(CustomerKind.PERSON, changed)))
                .isEqualTo("customer.identity.checkDigit");
    }

    @Property
    void noTextBreaksANormaliser(@ForAll String text) {
        PersonName.normalised(text);
        Spelling spelling = Spelling.of(CustomerKind.PERSON, text);
        assertThat(spelling.pinyin() == null).isEqualTo(spelling.initials() == null);
        SearchWords.of(text);
        refusal(() -> PhoneNumber.normalised(text));
        refusal(() -> PlateNumber.normalised(text));
        refusal(() -> Vin.of(text));
        refusal(() -> IdentityNumber.normalised(CustomerKind.PERSON, text));
        for (ChannelKind kind : ChannelKind.values()) {
            refusal(() -> ChannelValue.normalised(kind, text));
        }
    }

    @Property
    void normalisingTwiceChangesNothing(@ForAll String text) {
        String once = PersonName.normalised(text);
        if (once != null) {
            assertThat(PersonName.normalised(once)).isEqualTo(once);
        }
        PlateNumber.parse(text)
                .ifPresent(plate -> assertThat(PlateNumber.parse(plate)).contains(plate));
    }

    @Property
    void foldingIsTheSameForExactAndForFoldedSpelling(@ForAll("syllables") List<String> syllables) {
        String exact = String.join("", syllables);

        assertThat(Spelling.folded(exact.replace("zh", "z").replace("sh", "s").replace("ch", "c")))
                .isEqualTo(Spelling.folded(exact));
        assertThat(Spelling.folded(exact.replace("ng", "n"))).isEqualTo(Spelling.folded(exact));
    }

    @Provide
    Arbitrary<String> mobiles() {
        return Combinators.combine(
                        Arbitraries.of("138", "139", "150", "186", "177"),
                        Arbitraries.strings().numeric().ofLength(8))
                .as((head, rest) -> head + rest);
    }

    @Provide
    Arbitrary<String> blanks() {
        return Arbitraries.of("", " ", "-", "  ", "\u3000");
    }

    @Provide
    Arbitrary<String> vins() {
        return Arbitraries.strings()
                .withChars("ABCDEFGHJKLMNPRSTUVWXYZ0123456789")
                .ofLength(Vin.LENGTH);
    }

    @Provide
    Arbitrary<Character> checkDigits() {
        return Arbitraries.of('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'X');
    }

    @Provide
    Arbitrary<String> cards() {
        return Arbitraries.strings().numeric().ofLength(17);
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 16);
    }

    @Provide
    Arbitrary<List<String>> syllables() {
        return Arbitraries.of("zhang", "wang", "chen", "sheng", "ling", "li", "lv", "xiao", "fan", "min", "hong")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    /** Text key of the refusal; null where there was none. */
    private static String refusal(Runnable act) {
        try {
            act.run();
            return null;
        } catch (BusinessRefusal e) {
            return e.textKey();
        }
    }
}
