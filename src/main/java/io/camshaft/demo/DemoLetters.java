package io.camshaft.demo;

import io.camshaft.messaging.Mailbox;
import io.camshaft.messaging.OpenedMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Letters to the made-up customers, read on the outbox page by the administrator who sets the demonstration up; the reading is recorded. */
@Component
@Profile("demo")
class DemoLetters {

    private static final String BY = "he.jun";
    private static final Pattern LINK = Pattern.compile("/survey/([A-Za-z0-9_-]+)");

    private final Mailbox mailbox;

    DemoLetters(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** Ids of the letters about surveys by the survey's number. */
    Map<String, Long> aboutSurveys() {
        Map<String, Long> letters = new HashMap<>();
        Long before = null;
        do {
            Mailbox.Stretch stretch = mailbox.read(BY, false, null, before);
            stretch.lines().stream()
                    .filter(line -> line.customerId() != null && line.caseNo().startsWith("SVY-"))
                    .forEach(line -> letters.put(line.caseNo(), line.id()));
            before = stretch.next();
        } while (before != null);
        return letters;
    }

    /** The secret of the link that the letter bears. */
    String secret(long letterId) {
        String text = mailbox.open(BY, letterId).map(OpenedMessage::text).orElseThrow();
        Matcher link = LINK.matcher(text);
        if (!link.find()) {
            throw new IllegalStateException("The letter bears no link");
        }
        return link.group(1);
    }
}
