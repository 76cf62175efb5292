package io.camshaft.complaint.intake;

import io.camshaft.platform.protection.Protection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * When a form was handed out, and which one it is: so that what is sent within seconds by a machine is noticed, and what is sent
 * twice by an impatient finger is one case. Signed; nothing is kept for it.
 */
@Component
public class FormStamp {

    static final Duration SHORTEST = Duration.ofSeconds(4);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final String FIELD = "complaint.formStamp";
    private static final Pattern FORM = Pattern.compile("(\\d{1,14}\\.[0-9a-f-]{36})\\.(-?[0-9a-f]{1,17})");

    private final Protection protection;
    private final Clock clock;

    FormStamp(Protection protection, Clock clock) {
        this.protection = protection;
        this.clock = clock;
    }

    /** A stamp for a new form. */
    public String fresh() {
        String content = clock.millis() + "." + UUID.randomUUID();
        return content + "." + Long.toString(protection.token(FIELD, content), 16);
    }

    /** The form's own reference; empty where the stamp is not ours or too old. */
    Optional<Read> read(String stamp) {
        var matcher = FORM.matcher(stamp == null ? "" : stamp);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String content = matcher.group(1);
        boolean ours = protection.tokens(FIELD, content).stream()
                .anyMatch(token -> Long.toString(token, 16).equals(matcher.group(2)));
        Instant at = Instant.ofEpochMilli(Long.parseLong(content.substring(0, content.indexOf('.'))));
        Duration age = Duration.between(at, clock.instant());
        return ours && age.compareTo(LONGEST) < 0
                ? Optional.of(new Read("web:" + content.substring(content.indexOf('.') + 1), age))
                : Optional.empty();
    }

    record Read(String reference, Duration age) {}
}
