package io.camshaft.casefile;

import io.camshaft.organisation.Organisation;
import io.camshaft.platform.journal.CaseFile;
import io.camshaft.platform.journal.CaseJournal;
import io.camshaft.platform.journal.JournalEntry;
import io.camshaft.platform.journal.JournalKind;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who has a part in a case: who started it, acted in it, or belongs to a group that was asked. */
@Component
class Participants {

    private final CaseJournal journal;
    private final Organisation organisation;

    Participants(CaseJournal journal, Organisation organisation) {
        this.journal = journal;
        this.organisation = organisation;
    }

    boolean contain(CaseFile file, String personId) {
        if (file.startedBy().equals(personId)) {
            return true;
        }
        Set<String> groups = organisation.groupsOf(personId);
        List<JournalEntry> entries = journal.of(file.caseNo());
        return entries.stream()
                .anyMatch(entry -> personId.equals(entry.actor())
                        || personId.equals(entry.text("to"))
                        || entry.kind() == JournalKind.TASK_CREATED && asked(entry, personId, groups));
    }

    private static boolean asked(JournalEntry created, String personId, Set<String> groups) {
        return personId.equals(created.text("assignee"))
                || created.texts("people").contains(personId)
                || created.texts("groups").stream().anyMatch(groups::contains);
    }
}
