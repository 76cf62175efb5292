package io.camshaft.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camshaft.platform.BusinessRefusal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleTextTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-05-26");

    private static ArticleText text(String title, String body, String problems, LocalDate lastDay) {
        return new ArticleText(title, "a  b", problems, Audience.PUBLIC, body, lastDay);
    }

    @Test
    void whiteSpaceAndCodesAreTidied() {
        ArticleText clean = text(
                        " Oil\n leak ", "line one\r\nline\u0007 two", "oil_leak，brake_noise", TODAY.plusDays(1))
                .checked(TODAY);

        assertThat(clean.title()).isEqualTo("Oil leak");
        assertThat(clean.body()).isEqualTo("line one\nline two");
        assertThat(clean.problemTypes()).isEqualTo("OIL_LEAK, BRAKE_NOISE");
        assertThat(clean.keywords()).isEqualTo("a b");
    }

    @Test
    void whatCannotBeKeptIsRefusedWithItsReason() {
        assertThat(refused(text("ab", "long enough text", "", TODAY.plusDays(1))))
                .isEqualTo("knowledge.title.length");
        assertThat(refused(text("a".repeat(161), "long enough text", "", TODAY.plusDays(1))))
                .isEqualTo("knowledge.title.length");
        assertThat(refused(text("abc", "short", "", TODAY.plusDays(1)))).isEqualTo("knowledge.body.length");
        assertThat(refused(text("abc", "x".repeat(20_001), "", TODAY.plusDays(1))))
                .isEqualTo("knowledge.body.length");
        assertThat(refused(text("abc", "long enough text", "<b>", TODAY.plusDays(1))))
                .isEqualTo("knowledge.problemTypes.form");
        assertThat(refused(text("abc", "long enough text", "", TODAY))).isEqualTo("knowledge.expiresOn.range");
        assertThat(refused(
                        text("abc", "long enough text", "", TODAY.plusYears(3).plusDays(1))))
                .isEqualTo("knowledge.expiresOn.range");
        assertThat(refused(text("abc", "long enough text", "", null))).isEqualTo("knowledge.expiresOn.range");
    }

    private static String refused(ArticleText text) {
        try {
            text.checked(TODAY);
        } catch (BusinessRefusal refusal) {
            return refusal.textKey();
        }
        return "nothing";
    }

    @Test
    void theBodyIsReadAsParagraphsListsStepsAndHeadings() {
        List<Block> blocks =
                Block.of("one\ntwo\n\nthree\n# Head\n- a\n- b\n\n- c\n1. first\n2、第二\n1.5 litres <b>x</b>");

        assertThat(blocks)
                .extracting(block -> block.kind() + " " + block.lines())
                .containsExactly(
                        "TEXT [one, two]",
                        "TEXT [three]",
                        "HEADING [Head]",
                        "LIST [a, b, c]",
                        "STEPS [first, 第二]",
                        "TEXT [1.5 litres <b>x</b>]");
        assertThatThrownBy(() -> Block.of(null)).isInstanceOf(NullPointerException.class);
    }
}
