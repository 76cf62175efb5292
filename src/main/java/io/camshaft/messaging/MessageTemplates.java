package io.camshaft.messaging;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import io.camshaft.platform.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Renders messages with a FreeMarker configuration of its own: that of the pages escapes for HTML and offers the beans of the
 * web layer. Here text is text, templates reach no Java, and what people typed is only ever a value.
 *
 * <p>A mail template is cut into subject and body before it is rendered, so that no value can end the subject's line. The
 * subject sees the case number and the installation's name, nothing else: subjects are logged by every server on the way.
 */
@Component
class MessageTemplates {

    private static final int LONGEST_SUBJECT = 200;

    private final Configuration freemarker = new Configuration(Configuration.VERSION_2_3_34);
    private final Map<String, Template> cut = new ConcurrentHashMap<>();
    private final MessagingSettings settings;
    private final PublicAddress publicAddress;
    private final Texts texts;
    private final Clock clock;

    MessageTemplates(MessagingSettings settings, PublicAddress publicAddress, Texts texts, Clock clock) {
        this.settings = settings;
        this.publicAddress = publicAddress;
        this.texts = texts;
        this.clock = clock;
        freemarker.setTemplateLoader(new ClassTemplateLoader(MessageTemplates.class.getClassLoader(), "templates"));
        freemarker.setDefaultEncoding("UTF-8");
        freemarker.setLocalizedLookup(false);
        freemarker.setNumberFormat("computer");
        freemarker.setOutputFormat(PlainTextOutputFormat.INSTANCE);
        freemarker.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        freemarker.setAPIBuiltinEnabled(false);
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freemarker.setLogTemplateExceptions(false);
    }

    /** A message ready to be sent; subject and html are null for short messages. */
    record Rendered(String subject, String text, String html) {}

    Rendered mail(Notice notice, String language, String readerName) {
        Map<String, Object> model = model(notice, language, readerName);
        model.put("link", publicAddress.of(notice));
        return mail(notice, model, language, "messaging.mail.footer");
    }

    /** A mail to somebody outside the house: without the link, which they could not open. */
    Rendered letter(Notice notice, String language, String readerName) {
        return mail(notice, model(notice, language, readerName), language, "messaging.letter.footer");
    }

    private Rendered mail(Notice notice, Map<String, Object> model, String language, String footer) {
        String subject = render(subject(notice.template(), language), subjectModel(notice), language);
        String text = render(body(notice.template(), language), model, language).strip();
        return new Rendered(
                oneLine(subject),
                text,
                html(
                        text,
                        model,
                        language,
                        notice.page() == null ? "messaging.mail.openCase" : "messaging.mail.openPage",
                        texts.in(language, footer, settings.installationName())));
    }

    Rendered sms(Notice notice, String language, String readerName) {
        Template whole = cut.computeIfAbsent(fileOf(notice.template(), language), file -> template(file, source(file)));
        Map<String, Object> model = model(notice, language, readerName);
        model.put("link", publicAddress.of(notice));
        return new Rendered(null, render(whole, model, language).strip(), null);
    }

    private String html(String text, Map<String, Object> model, String language, String linkText, String footer) {
        List<List<String>> paragraphs = Arrays.stream(text.split("\\n[ \\t]*\\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty() && !paragraph.equals(model.get("link")))
                .map(paragraph -> paragraph.lines().toList())
                .toList();
        Map<String, Object> layout = new TreeMap<>(model);
        layout.put("language", language);
        layout.put("paragraphs", paragraphs);
        layout.put("openCase", texts.in(language, linkText, model.get("caseNo")));
        layout.put("footer", footer);
        try {
            return render(freemarker.getTemplate("messaging/mail.ftlh"), layout, language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> model(Notice notice, String language, String readerName) {
        Map<String, Object> model =
                new TreeMap<>(new PlainFacts(Locale.forLanguageTag(language), clock.getZone()).of(notice.facts()));
        model.putAll(subjectModel(notice));
        model.put("name", readerName);
        return model;
    }

    private Map<String, Object> subjectModel(Notice notice) {
        return Map.of("caseNo", notice.caseNo(), "installation", settings.installationName());
    }

    private Template subject(String name, String language) {
        String file = fileOf(name, language);
        return cut.computeIfAbsent(file + " (subject)", key -> template(key, halves(file)[0]));
    }

    private Template body(String name, String language) {
        String file = fileOf(name, language);
        return cut.computeIfAbsent(file, key -> template(key, halves(file)[1]));
    }

    private static String fileOf(String name, String language) {
        return name + "_" + language + ".ftl";
    }

    private static String[] halves(String file) {
        String[] halves = source(file).split("\\n[ \\t]*\\n", 2);
        if (halves.length < 2 || halves[0].contains("\n")) {
            throw new IllegalStateException("templates/" + file + " needs a subject line, an empty line and a body");
        }
        return halves;
    }

    private static String source(String file) {
        try (InputStream in = MessageTemplates.class.getClassLoader().getResourceAsStream("templates/" + file)) {
            if (in == null) {
                throw new IllegalStateException("No message template templates/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Template template(String name, String source) {
        try {
            return new Template(name, source, freemarker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String render(Template template, Map<String, Object> model, String language) {
        StringWriter out = new StringWriter();
        try {
            var environment = template.createProcessingEnvironment(model, out);
            environment.setLocale(Locale.forLanguageTag(language));
            environment.process();
        } catch (TemplateException | IOException e) {
            throw new IllegalStateException("Message template templates/" + template.getName() + " failed", e);
        }
        return out.toString();
    }

    /** Line breaks and other control characters of any alphabet become blanks: a header has one line. */
    private static String oneLine(String subject) {
        String line = subject.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT);
    }
}
