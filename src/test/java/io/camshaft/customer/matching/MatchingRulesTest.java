package io.camshaft.customer.matching;

import static io.camshaft.customer.matching.Person.person;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingRulesTest {

    private static final String CARD = "110101199003070012";
    private static final String OTHER_CARD = "310101198511120037";

    @Test
    void theSameNameWithTheSameMobileIsExact() {
        Likeness likeness =
                compare(wangWei().mobile("+8613800001111"), wangWei().mobile("+8613800001111"));

        assertThat(likeness.exact()).isTrue();
        assertThat(likeness.score()).isEqualTo(100);
        assertThat(likeness.names()).isEqualTo("SAME_NAME,SAME_PHONE");
    }

    @Test
    void theSameNameWithTheSameCarIsExactThoughThePhoneChanged() {
        assertThat(compare(
                                wangWei().mobile("+8613800001111").vin("LFV3A23C883000001"),
                                wangWei().mobile("+8618600009999").vin("LFV3A23C883000001"))
                        .exact())
                .isTrue();
    }

    @Test
    void theSameIdentityIsExactWhereTheNameOrAPhoneAgreesToo() {
        assertThat(compare(wangWei().identity(CARD), person("王玮", "wangwei").identity(CARD))
                        .exact())
                .isTrue();
        assertThat(compare(
                                wangWei().identity(CARD).mobile("+8613800001111"),
                                person("Wei", "wei").identity(CARD).mobile("+8613800001111"))
                        .exact())
                .isTrue();
    }

    @Test
    void theSameIdentityUnderAnotherNameIsForAPersonToLookAt() {
        Likeness likeness =
                compare(wangWei().identity(CARD), person("赵敏", "zhaomin").identity(CARD));

        assertThat(likeness.exact()).isFalse();
        assertThat(likeness.likely()).isTrue();
    }

    @Test
    void twoIdentityCardsAreTwoPeopleUntilSomebodyLooks() {
        Likeness likeness = compare(
                wangWei().identity(CARD).mobile("+8613800001111"),
                wangWei().identity(OTHER_CARD).mobile("+8613800001111"));

        assertThat(likeness.exact()).isFalse();
        assertThat(likeness.likely()).isTrue();
    }

    @Test
    void aSlipInTheIdentityCardIsNoOtherPerson() {
        assertThat(compare(
                                wangWei().identity(CARD).mobile("+8613800001111"),
                                wangWei().identity("110101199003070021").mobile("+8613800001111"))
                        .exact())
                .isTrue();
    }

    @Test
    void aFamilyWithOneTelephoneIsNoDouble() {
        Likeness likeness = compare(
                wangWei().mobile("+8613800001111").city("天津"),
                person("赵敏", "zhaomin").mobile("+8613800001111").city("天津"));

        assertThat(likeness.likely()).isFalse();
    }

    @Test
    void aCarThatChangedHandsIsNoDouble() {
        assertThat(compare(
                                wangWei().vin("LFV3A23C883000001").plate("津A12345"),
                                person("赵敏", "zhaomin").vin("LFV3A23C883000001").plate("津A12345"))
                        .likely())
                .isFalse();
    }

    @Test
    void aSharedLandlineOfPeopleWithTheSameNameIsOnlyLikely() {
        Likeness likeness = compare(wangWei().phone("+862288881111"), wangWei().phone("+862288881111"));

        assertThat(likeness.exact()).isFalse();
        assertThat(likeness.likely()).isTrue();
    }

    @Test
    void aTitleInPlaceOfANameIsNeverExact() {
        Likeness likeness = compare(
                person("王先生", "wangxiansheng").mobile("+8613800001111"),
                person("王先生", "wangxiansheng").mobile("+8613800001111"));

        assertThat(likeness.exact()).isFalse();
        assertThat(likeness.likely()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // the same telephone under a name that sounds alike, that lacks a character, that is a title
        "王伟, wangwei, +8613800001111, 王玮, wangwei, +8613800001111, true",
        "李小明, lixiaoming, +8613800001111, 李明, liming, +8613800001111, true",
        "王静, wangjing, +8613800001111, 王瑾, wangjin, +8613800001111, true",
        "王伟, wangwei, +8613800001111, 王先生, wangxiansheng, +8613800001111, true",
        // one digit other, two neighbours swapped
        "王伟, wangwei, +8613800001111, 王伟, wangwei, +8613800001117, true",
        "王伟, wangwei, +8613800001211, 王伟, wangwei, +8613800002111, true",
        "王伟, wangwei, +8613800001111, 王玮, wangwei, +8613800001117, true",
        // nothing but the name, or the name and two digits
        "王伟, wangwei, +8613800001111, 王伟, wangwei, +8618600009999, false",
        "王伟, wangwei, +8613800001111, 王伟, wangwei, +8613800005511, false",
        // nothing but a nearly equal number
        "王伟, wangwei, +8613800001111, 赵敏, zhaomin, +8613800001117, false",
    })
    void namesAndNumbersWithSlips(
            String name, String pinyin, String phone, String name2, String pinyin2, String phone2, boolean likely) {
        Likeness likeness = compare(
                person(name, pinyin).mobile(phone), person(name2, pinyin2).mobile(phone2));

        assertThat(likeness.exact()).isFalse();
        assertThat(likeness.likely()).as(likeness.names()).isEqualTo(likely);
    }

    @Test
    void theSameNameWithTheSamePlateIsLikely() {
        Likeness likeness = compare(wangWei().plate("津A12345"), wangWei().plate("津A12345"));

        assertThat(likeness.exact()).isFalse();
        assertThat(likeness.likely()).isTrue();
    }

    @Test
    void aPersonIsNeverAnOrganisation() {
        assertThat(compare(
                                wangWei().mobile("+8613800001111"),
                                wangWei().mobile("+8613800001111").organisation())
                        .score())
                .isZero();
    }

    private static Person wangWei() {
        return person("王伟", "wangwei");
    }

    private static Likeness compare(Person one, Person other) {
        return MatchingRules.compare(one.traits(), other.traits());
    }
}
