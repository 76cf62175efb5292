package io.camshaft.platform.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Reads the case journal. It is written by the platform alone, as part of every engine transaction. */
@Service
public class CaseJournal {

    private final JournalRepository journal;
    private final CaseFileRepository files;

    CaseJournal(JournalRepository journal, CaseFileRepository files) {
        this.journal = journal;
        this.files = files;
    }

    /** Everything about one case, in the order it happened. */
    public List<JournalEntry> of(String caseNo) {
        return journal.of(caseNo);
    }

    public Optional<CaseFile> file(String caseNo) {
        return files.find(caseNo);
    }

    /** Those of the numbers that are cases, in no order. */
    public List<CaseFile> files(Collection<String> caseNos) {
        return caseNos.isEmpty() ? List.of() : files.findAll(caseNos);
    }

    /** Newest first. */
    public List<CaseFile> startedBy(String personId, int first, int most) {
        return files.startedBy(personId, first, most);
    }

    /** Tasks that the person completed, newest first. */
    public List<JournalEntry> decidedBy(String personId, int first, int most) {
        return journal.completedBy(personId, first, most);
    }

    /** Case numbers by task id, of tasks that belong to a case. */
    public Map<String, String> casesOfTasks(Collection<String> taskIds) {
        return taskIds.isEmpty() ? Map.of() : journal.casesOfTasks(taskIds);
    }
}
