package io.camshaft.queue;

import io.camshaft.platform.text.Texts;
import io.camshaft.platform.web.PersonNames;
import io.camshaft.platform.worklist.WorkItem;
import io.camshaft.queue.FairShare.Choice;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Why a rule chose whom it chose, in a sentence, and where that is kept. */
@Component
class Decisions {

    private final AssignmentNoteRepository notes;
    private final PersonNames people;
    private final Texts texts;
    private final Clock clock;

    Decisions(AssignmentNoteRepository notes, PersonNames people, Texts texts, Clock clock) {
        this.notes = notes;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param reason what came before it, for example why somebody else lost the task; or null */
    String why(Choice choice, Set<String> skills, String reason) {
        String name = people.nameOf(choice.colleague().personId());
        int open = choice.colleague().open();
        String sentence = choice.byTurn()
                ? texts.get("queue.why.turn", name, open, choice.able(), choice.asked())
                : texts.get("queue.why.least", name, open, choice.able(), choice.asked());
        String skilled =
                skills.isEmpty() ? sentence : sentence + " " + texts.get("queue.why.skill", String.join(", ", skills));
        return reason == null || reason.isBlank() ? skilled : reason.strip() + " " + skilled;
    }

    /** @param personId null where the task went back to its groups */
    void keep(WorkItem item, String personId, String why) {
        String kept = why.substring(0, Math.min(why.length(), 1000));
        notes.add(item.taskId(), item.caseNo(), personId, kept, OffsetDateTime.now(clock));
    }
}
