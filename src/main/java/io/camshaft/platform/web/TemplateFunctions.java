package io.camshaft.platform.web;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import io.camshaft.platform.text.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/**
 * Functions that every template has: {@code text(key, args…)} looks a sentence up, {@code moment(t)} prints an instant as
 * "2026-01-05 14:30" and {@code day(d)} a date as "2026-01-05", both in the installation's time zone. They return plain
 * strings, so {@code .ftlh} pages escape what people typed.
 */
final class TemplateFunctions {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Texts texts;
    private final ZoneId zone;

    TemplateFunctions(Texts texts, Clock clock) {
        this.texts = texts;
        this.zone = clock.getZone();
    }

    Map<String, Object> all() {
        TemplateMethodModelEx text = this::text;
        TemplateMethodModelEx moment = this::moment;
        TemplateMethodModelEx day = this::day;
        return Map.of("text", text, "moment", moment, "day", day);
    }

    private Object text(List<?> arguments) throws TemplateModelException {
        if (arguments.isEmpty()) {
            throw new TemplateModelException("text(key, args…) needs a key");
        }
        Object[] args = new Object[arguments.size() - 1];
        for (int i = 0; i < args.length; i++) {
            args[i] = plain(arguments.get(i + 1));
        }
        return texts.get(String.valueOf(plain(arguments.get(0))), args);
    }

    private Object moment(List<?> arguments) throws TemplateModelException {
        Object value = plain(arguments.get(0));
        if (value instanceof OffsetDateTime at) {
            return MOMENT.format(at.atZoneSameInstant(zone));
        }
        if (value instanceof Instant at) {
            return MOMENT.format(at.atZone(zone));
        }
        return value == null ? "" : value.toString();
    }

    private Object day(List<?> arguments) throws TemplateModelException {
        Object value = plain(arguments.get(0));
        if (value instanceof OffsetDateTime at) {
            return at.atZoneSameInstant(zone).toLocalDate().toString();
        }
        return value instanceof LocalDate date ? date.toString() : value == null ? "" : value.toString();
    }

    private static Object plain(Object argument) throws TemplateModelException {
        return argument == null ? null : DeepUnwrap.permissiveUnwrap((TemplateModel) argument);
    }
}
