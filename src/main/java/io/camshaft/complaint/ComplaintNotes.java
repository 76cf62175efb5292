package io.camshaft.complaint;

import io.camshaft.messaging.Notice;
import io.camshaft.messaging.Outbox;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Person;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.worklist.WorkTouched;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes among colleagues; who is mentioned with @ learns the number of the case, whose page decides what they see. */
@Service
@Transactional
public class ComplaintNotes {

    private static final int LONGEST = 2000;
    private static final Pattern MENTION = Pattern.compile("@([a-z][a-z0-9]*(?:[._-][a-z0-9]+)*)");

    private final ComplaintConversation conversation;
    private final Organisation organisation;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    ComplaintNotes(
            ComplaintConversation conversation,
            Organisation organisation,
            Outbox outbox,
            ApplicationEventPublisher events) {
        this.conversation = conversation;
        this.organisation = organisation;
        this.outbox = outbox;
        this.events = events;
    }

    /** Ids of the colleagues who were told. */
    public List<String> add(String no, String text, String by) {
        String note = ComplaintForm.line(text, LONGEST);
        if (note == null) {
            throw new BusinessRefusal("complaint.refusal.noteMissing");
        }
        long id = conversation.wrote(no, note, by);
        events.publishEvent(new WorkTouched(no, by));
        List<String> mentioned = MENTION.matcher(note)
                .results()
                .map((MatchResult match) -> organisation.person(match.group(1)))
                .flatMap(Optional::stream)
                .filter(Person::active)
                .map(Person::id)
                .distinct()
                .toList();
        mentioned.forEach(
                person -> outbox.tell(new Notice("complaint/mail/mentioned", no, person, "note-" + id, Map.of())));
        return mentioned;
    }
}
