package io.camshaft.messaging;

import static io.camshaft.messaging.Notices.decided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camshaft.platform.text.Texts;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class MessageTemplatesTest {

    private static final Texts TEXTS = new AnnotationConfigApplicationContext(Texts.class).getBean(Texts.class);

    private final MessageTemplates templates = new MessageTemplates(
            new MessagingSettings(
                    "no-reply@example.com", "Camshaft North", new MessagingSettings.Sms((URI) null, null)),
            new PublicAddress("https://crm.example.com/"),
            TEXTS,
            Clock.fixed(Instant.parse("2026-01-05T08:00:00Z"), ZoneId.of("Asia/Shanghai")));

    @Test
    void aMailHasSubjectTextAndLink() {
        MessageTemplates.Rendered mail = templates.mail(decided("CMP-2026-000001", "li.wei"), "en", "Li Wei");

        assertThat(mail.subject()).isEqualTo("Case CMP-2026-000001 was decided");
        assertThat(mail.text())
                .isEqualTo(
                        """
                        Dear Li Wei,

                        the region said: not in the annual plan
                        Due on Jan 9, 2026.

                        https://crm.example.com/cases/CMP-2026-000001""");
    }

    @Test
    void theReadersLanguageChoosesTemplateDatesAndLayout() {
        MessageTemplates.Rendered mail = templates.mail(decided("CMP-2026-000001", "li.wei"), "zh", "李伟");

        assertThat(mail.subject()).isEqualTo("案件 CMP-2026-000001 已有决定");
        assertThat(mail.text()).startsWith("李伟，您好：").contains("2026年1月9日");
        assertThat(mail.html()).contains("<html lang=\"zh\">").contains("打开案件 CMP-2026-000001");
    }

    @Test
    void textIsNotEscapedAndHtmlIs() {
        MessageTemplates.Rendered mail =
                templates.mail(decided("CMP-1", "li.wei", "R&D <script>alert(1)</script>"), "en", "Li");

        assertThat(mail.text()).contains("R&D <script>alert(1)</script>");
        assertThat(mail.html())
                .contains("R&amp;D &lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void theLinkIsAButtonInHtmlAndNotPrintedTwice() {
        String html = templates.mail(decided("CMP-1", "li.wei"), "en", "Li").html();

        assertThat(html)
                .containsOnlyOnce("https://crm.example.com/cases/CMP-1")
                .contains("<a href=\"https://crm.example.com/cases/CMP-1\"")
                .contains("not in the annual plan<br>")
                .contains("Camshaft North sent this message");
    }

    @Test
    void whatPeopleTypedIsNeverATemplate() {
        assertThat(templates
                        .mail(decided("CMP-1", "li.wei", "${caseNo} <#list 1..9 as i>x</#list>"), "en", "Li")
                        .text())
                .contains("${caseNo} <#list 1..9 as i>x</#list>");
    }

    @Test
    void aLineBreakInAValueCannotAddAHeader() {
        MessageTemplates.Rendered mail =
                templates.mail(decided("CMP-1\r\nBcc: eve@example.com\u2028\n\nBody", "li.wei"), "en", "Li");

        assertThat(mail.subject()).isEqualTo("Case CMP-1 Bcc: eve@example.com Body was decided");
        assertThat(mail.text()).startsWith("Dear Li,");
    }

    @Test
    void aSubjectSeesNoFactsAndNoName() {
        assertThatThrownBy(() -> templates.mail(
                        new Notice(
                                "fixture/mail/tellingSubject",
                                "CMP-1",
                                "li.wei",
                                "s",
                                Map.of("reason", "Li Wei’s car")),
                        "en",
                        "Li"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tellingSubject_en.ftl (subject)");
    }

    @Test
    void aTemplateReachesNoJava() {
        Notice attack = new Notice("fixture/mail/attack", "CMP-1", "li.wei", "s", Map.of());

        assertThatThrownBy(() -> templates.mail(attack, "en", "Li")).hasStackTraceContaining("not allowed");
    }

    @Test
    void objectsAreNoFacts() {
        Notice withObject = new Notice(
                "fixture/mail/decided", "CMP-1", "li.wei", "s", Map.of("reason", List.of(new StringBuilder("x"))));

        assertThatThrownBy(() -> templates.mail(withObject, "en", "Li"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("StringBuilder");
    }

    @Test
    void aMissingTemplateIsNamed() {
        assertThatThrownBy(() ->
                        templates.mail(new Notice("fixture/mail/none", "CMP-1", "li.wei", "s", Map.of()), "zh", "Li"))
                .hasMessage("No message template templates/fixture/mail/none_zh.ftl");
    }

    @Test
    void aShortMessageIsAllBody() {
        MessageTemplates.Rendered sms = templates.sms(Notices.texted("CMP-1", "li.wei"), "zh", "李伟");

        assertThat(sms.subject()).isNull();
        assertThat(sms.html()).isNull();
        assertThat(sms.text()).isEqualTo("CMP-1：no https://crm.example.com/cases/CMP-1");
    }
}
