package io.camshaft.casefile.web;

import io.camshaft.casefile.RunningCases.WaitingTask;
import io.camshaft.casefile.web.CaseLists.Row;
import io.camshaft.organisation.Organisation;
import io.camshaft.platform.journal.CaseFile;
import io.camshaft.platform.journal.JournalEntry;
import io.camshaft.platform.text.Texts;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Words of the lists' rows. */
@Component
class ListWords {

    private final Organisation organisation;
    private final PageWords words;
    private final Texts texts;
    private final Clock clock;

    ListWords(Organisation organisation, PageWords words, Texts texts, Clock clock) {
        this.organisation = organisation;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
    }

    Set<String> groupsOf(String person) {
        return organisation.groupsOf(person);
    }

    Row waiting(WaitingTask task, String title, String caseNo) {
        boolean overdue = task.due() != null && task.due().isBefore(OffsetDateTime.now(clock));
        // Without a title the case page is not theirs to open; the task still is.
        return new Row(
                title == null ? null : caseNo,
                title,
                task.name(),
                words.moment(task.due()),
                overdue,
                PageWords.taskLink(task.id()));
    }

    Row started(CaseFile file, String title) {
        String state = file.open() ? texts.get("casefile.state.open") : texts.get("casefile.state.closed");
        return new Row(file.caseNo(), title, state, words.moment(file.startedAt()), false, null);
    }

    Row decided(JournalEntry entry, String title) {
        return new Row(entry.caseNo(), title, entry.element().name(), words.moment(entry.at()), false, null);
    }
}
