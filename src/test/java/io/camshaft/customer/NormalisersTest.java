package io.camshaft.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camshaft.platform.BusinessRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values as people write them, in the one form in which they are kept and found again. */
class NormalisersTest {

    @ParameterizedTest
    @CsvSource({
        "13800005678, +8613800005678",
        "138 0000 5678, +8613800005678",
        "+86 138-0000-5678, +8613800005678",
        "０１０－６５１２３４５６, +861065123456",
        "(022) 2345 6789, +862223456789",
        "+1 202-555-0143, +12025550143",
        "0049 30 901820, +4930901820",
        "+81 3-3201-3331, +81332013331"
    })
    void phonesAreE164(String written, String kept) {
        assertThat(PhoneNumber.normalised(written)).isEqualTo(kept);
        assertThat(PhoneNumber.normalised(kept)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "abc", "138000056", "1380000567812345", "+999 1234567", "😀"})
    void rubbishIsNoPhone(String written) {
        assertRefused("customer.phone.unknown", () -> PhoneNumber.normalised(written));
    }

    @ParameterizedTest
    @CsvSource({
        "津A12348, 津A12348",
        "津a·123 48, 津A12348",
        "京AD12345, 京AD12345",
        "粤Z1234港, 粤Z1234港",
        "B-MW 1234, BMW1234",
        "ＡＢ 12.34, AB1234"
    })
    void platesHaveOneSpelling(String written, String kept) {
        assertThat(PlateNumber.normalised(written)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"津A123", "津I12345", "津A1234567", "王A12345", "ABC", "1", "A12345678901234"})
    void rubbishIsNoPlate(String written) {
        assertRefused("customer.plate.malformed", () -> PlateNumber.normalised(written));
    }

    @Test
    void aVinIsSeventeenCharactersAndItsCheckDigitIsOnlyRemembered() {
        assertThat(Vin.of(" 1m8gdm9axkp042788 ")).isEqualTo(new Vin("1M8GDM9AXKP042788", true));
        assertThat(Vin.of("11111111111111111").checkDigitRight()).isTrue();
        assertThat(Vin.of("WVWZZZ1JZXW000001").checkDigitRight()).isFalse();
        assertThat(Vin.of("1M8GDM9AXKP042788").reversed()).isEqualTo("887240PKXA9MDG8M1");
        assertRefused("customer.vin.length", () -> Vin.of("1M8GDM9AXKP04278"));
        assertRefused("customer.vin.length", () -> Vin.of(null));
        assertRefused("customer.vin.character", () -> Vin.of("1M8GDM9A*KP042788"));
    }

    @ParameterizedTest
    @CsvSource({"IM8GDM9AXKP042788, I, 1", "1M8GDM9AXKPO42788, O, 12", "1M8GDM9AXKP04278q, Q, 17"})
    void theSentenceSaysWhichLetterAtWhichPlace(String written, String letter, String place) {
        assertThatThrownBy(() -> Vin.of(written))
                .isInstanceOfSatisfying(BusinessRefusal.class, refusal -> assertThat(refusal.args())
                        .containsExactly(letter, place));
    }

    @Test
    void namesAreComparedSimplifiedWithoutBlanksInSmallLetters() {
        assertThat(PersonName.normalised("張 偉")).isEqualTo(PersonName.normalised("张伟"));
        assertThat(PersonName.normalised("John  SMITH")).isEqualTo("johnsmith");
        assertThat(PersonName.normalised("ＪＯＨＮ・Smith")).isEqualTo("johnsmith");
        assertThat(PersonName.normalised("买买提·艾力")).isEqualTo("买买提艾力");
        assertThat(PersonName.normalised("𠮷田😀")).isEqualTo("𠮷田😀");
        assertThat(PersonName.normalised(" · ")).isNull();
        assertThat(PersonName.written("  王芳 ")).isEqualTo("王芳");
        assertRefused("customer.name.missing", () -> PersonName.written(null));
        assertRefused("customer.name.long", () -> PersonName.written("𠮷".repeat(101)));
        assertThat(PersonName.written("𠮷".repeat(100))).hasSize(200);
    }

    @ParameterizedTest
    @CsvSource({
        "王芳, wangfang, wf",
        "張偉, zhangwei, zw",
        "吕布, lvbu, lb",
        "单雄信, shanxiongxin, sxx",
        "曾国藩, zengguofan, zgf",
        "重庆, chongqing, cq",
        "欧阳娜娜, ouyangnana, oynn",
        "𠮷田一郎, tianyilang, tyl",
        "王芳😀, wangfang, wf",
        "John Smith, johnsmith, js",
        "Tom 王, tomwang, tw"
    })
    void namesAreSpelled(String name, String pinyin, String initials) {
        assertThat(Spelling.of(CustomerKind.PERSON, name)).isEqualTo(new Spelling(pinyin, initials));
    }

    @Test
    void whatHasNoSoundHasNoSpellingAndOrganisationsHaveNoSurname() {
        assertThat(Spelling.of(CustomerKind.PERSON, "😀")).isEqualTo(new Spelling(null, null));
        assertThat(Spelling.of(CustomerKind.ORGANISATION, "单位").pinyin()).isEqualTo("danwei");
    }

    @ParameterizedTest
    @CsvSource({
        "Wáng Fāng, wangfang",
        "wang2 fang1, wangfang",
        "Xi'an, xian",
        "lǚ bù, lvbu",
        "lü, lv",
        "WANG-FANG, wangfang"
    })
    void pinyinIsReadAsPeopleTypeIt(String typed, String read) {
        assertThat(Spelling.typed(typed)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "wangfang, wanfan",
        "zhangsheng, zansen",
        "chenqing, cenqin",
        "lvbu, lyubu",
        "lvbu, lubu",
    })
    void confusableSpellingsFoldTogether(String one, String other) {
        assertThat(Spelling.folded(one)).isEqualTo(Spelling.folded(other));
    }

    @Test
    void differentSoundsStayApart() {
        assertThat(Spelling.folded("nili")).isNotEqualTo(Spelling.folded("lili"));
        assertThat(Spelling.folded("wangfang")).isNotEqualTo(Spelling.folded("huangfang"));
    }

    @Test
    void identityNumbersAreCheckedWhereTheyCanBe() {
        assertThat(IdentityNumber.normalised(CustomerKind.PERSON, "11010519491231002x"))
                .isEqualTo("11010519491231002X");
        assertThat(IdentityNumber.normalised(CustomerKind.PERSON, " ")).isNull();
        assertThat(IdentityNumber.normalised(CustomerKind.PERSON, "e 1234 5678"))
                .isEqualTo("E12345678");
        assertThat(IdentityNumber.normalised(CustomerKind.ORGANISATION, "91350100M000100Y43"))
                .isEqualTo("91350100M000100Y43");
        assertRefused(
                "customer.identity.checkDigit",
                () -> IdentityNumber.normalised(CustomerKind.PERSON, "110105194912310021"));
        assertRefused(
                "customer.identity.malformed",
                () -> IdentityNumber.normalised(CustomerKind.ORGANISATION, "91350100I000100Y43"));
    }

    @Test
    void mailIsInSmallLettersAndWhatIsNoMailIsRefused() {
        assertThat(ChannelValue.normalised(ChannelKind.MAIL, " Wang.Fang@Example.COM "))
                .isEqualTo("wang.fang@example.com");
        for (String bad : new String[] {"wang", "a@b", "a b@c.example", "a@b@c.example", "@b.example"}) {
            assertRefused("customer.mail.malformed", () -> ChannelValue.normalised(ChannelKind.MAIL, bad));
        }
        assertRefused("customer.channel.missing", () -> ChannelValue.normalised(ChannelKind.ADDRESS, " "));
    }

    @Test
    void masksShowNoMoreThanTheyMay() {
        assertThat(Masked.name(CustomerKind.PERSON, "王芳")).isEqualTo("王*");
        assertThat(Masked.name(CustomerKind.PERSON, "𠮷田")).isEqualTo("𠮷*");
        assertThat(Masked.phone("+8613800005678")).isEqualTo("138****5678");
        assertThat(Masked.phone("+12025550143")).isEqualTo("+12****0143");
        assertThat(Masked.channel(ChannelKind.MAIL, "wang@example.com", null)).isEqualTo("w***@example.com");
        assertThat(Masked.channel(ChannelKind.ADDRESS, "3 Road", "Tianjin")).isEqualTo("Tianjin");
        assertThat(Masked.channel(ChannelKind.ADDRESS, "3 Road", null)).isEqualTo("***");
        assertThat(Masked.plate("津A12348")).isEqualTo("津A****8");
        assertThat(Masked.identity("110105194912311234")).isEqualTo("1101**********1234");
        assertThat(Masked.identity("E12345678")).isEqualTo("*******78");
        assertThat(Masked.phone(null)).isNull();
    }

    private static void assertRefused(String textKey, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(BusinessRefusal.class, refusal -> assertThat(refusal.textKey())
                        .isEqualTo(textKey));
    }
}
