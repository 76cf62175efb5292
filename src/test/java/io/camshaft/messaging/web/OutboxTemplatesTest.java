package io.camshaft.messaging.web;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.StringTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.TemplateMethodModelEx;
import io.camshaft.platform.text.Texts;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The pages' own markup, inside a layout that only holds the place of the real one. */
class OutboxTemplatesTest {

    private static final Texts TEXTS = new AnnotationConfigApplicationContext(Texts.class).getBean(Texts.class);

    private static String render(String template, String language, Map<String, Object> model) throws Exception {
        StringTemplateLoader layout = new StringTemplateLoader();
        layout.putTemplate(
                "layout.ftlh",
                "<#macro page title active=\"\"><title>${title}</title><#nested></#macro>"
                        + "<#macro csrf><input type=\"hidden\" name=\"_csrf\" value=\"token\"></#macro>");
        // As Spring configures it for pages.
        Configuration pages = new Configuration(Configuration.DEFAULT_INCOMPATIBLE_IMPROVEMENTS);
        pages.setRecognizeStandardFileExtensions(true);
        pages.setNumberFormat("computer");
        pages.setTemplateLoader(new MultiTemplateLoader(new TemplateLoader[] {
            layout, new ClassTemplateLoader(OutboxTemplatesTest.class.getClassLoader(), "templates")
        }));
        TemplateMethodModelEx text = arguments -> {
            List<?> given = arguments;
            return TEXTS.in(
                    language,
                    given.get(0).toString(),
                    given.stream().skip(1).map(Object::toString).toArray());
        };
        pages.setSharedVariable("text", text);
        StringWriter page = new StringWriter();
        pages.getTemplate(template).process(model, page);
        return page.toString();
    }

    private static OutboxView list(boolean seesAll, boolean mine, String next, OutboxView.Line... lines) {
        return new OutboxView(
                seesAll, mine, "FAILED", List.of(new OutboxView.State("FAILED", "999+")), List.of(lines), next, true);
    }

    private static OutboxView.Line line(String subject, String recipient) {
        return new OutboxView.Line(
                "7",
                "CMP-2026-000001",
                subject != null,
                subject,
                "li.wei",
                recipient,
                "FAILED",
                "Jan 5, 2026, 4:00 PM");
    }

    @Test
    void theListLinksMessagesCasesStatesAndOlderOnes() throws Exception {
        String page = render(
                "messaging/outbox.ftlh",
                "en",
                Map.of("list", list(true, false, "5", line("<b>Decided</b>", "l***@example.com"), line(null, null))));

        assertThat(page)
                .contains("<title>Outbox</title>", "href=\"/outbox?mine=true\">My messages")
                .contains("&lt;b&gt;Decided&lt;/b&gt;", "l***@example.com", "href=\"/cases/CMP-2026-000001\"")
                .contains("Short message", "no address")
                .contains("aria-current=\"page\">Failed 999+")
                .contains("href=\"/outbox?status=FAILED&amp;before=5\" rel=\"next\">Older messages");
    }

    @Test
    void onesOwnListIsCalledMyMessagesInChineseToo() throws Exception {
        String page = render("messaging/outbox.ftlh", "zh", Map.of("list", list(false, true, "5")));

        assertThat(page)
                .contains("<title>我的消息</title>", "这里没有消息。", "发送失败")
                .contains("href=\"/outbox?status=FAILED&amp;before=5&amp;mine=true\"")
                .doesNotContain("所有人的消息");
    }

    @Test
    void aMessageShowsItsTextItsStateAndTheWayToSendItAgain() throws Exception {
        String page = render("messaging/message.ftlh", "en", Map.of("message", message("FAILED", true)));

        assertThat(page)
                .contains("<p>Dear Li Wei,</p>", "one &lt;i&gt;<br>two", "SMTPAddressFailedException 550")
                .contains("action=\"/outbox/7/send-again\"", "name=\"_csrf\"", "<button type=\"submit\">Send again");
    }

    @Test
    void aNumberWithoutAPageIsNoLinkAndAnAddressInTheTextIsOneForColleagues() throws Exception {
        String none = render(
                "messaging/message.ftlh", "en", Map.of("message", message("RVR-2026-W22", false, "KEPT", false)));
        String list = render("messaging/outbox.ftlh", "en", Map.of("list", list(true, false, "5", line(null, null))));

        assertThat(none).doesNotContain("/cases/").doesNotContain("href=\"http");
        assertThat(list).contains("CMP-2026-000001").doesNotContain("/cases/");
        assertThat(render("messaging/message.ftlh", "en", Map.of("message", message("KEPT", false))))
                .contains("<a href=\"http://host/revisits/reports?a=1\">http://host/revisits/reports?a=1</a>")
                .contains("href=\"/cases/CMP-2026-000001\"");
    }

    @Test
    void whoeverMayNotSendItAgainGetsNoButton() throws Exception {
        String page = render("messaging/message.ftlh", "zh", Map.of("message", message("KEPT", false)));

        assertThat(page).contains("站内留存", "打开案件 CMP-2026-000001").doesNotContain("<form", "<button");
    }

    private static MessageView message(String status, boolean sendAgain) {
        return message("CMP-2026-000001", true, status, sendAgain);
    }

    private static MessageView message(String caseNo, boolean hasPage, String status, boolean sendAgain) {
        return new MessageView(
                "7",
                caseNo,
                hasPage,
                hasPage,
                "MAIL",
                "Decided",
                "li.wei",
                "li.wei@example.com",
                status,
                "4",
                "SMTPAddressFailedException 550",
                "Jan 5, 2026, 4:00 PM",
                null,
                List.of(
                        List.of("Dear Li Wei,"),
                        List.of("one <i>", "two"),
                        List.of("http://host/revisits/reports?a=1")),
                sendAgain);
    }
}
