package io.camshaft.platform.journal;

import io.camshaft.platform.journal.CaseFileRepository.Opened;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes to the tables, in the transaction of the engine. */
@Component
class DatabaseSink implements JournalSink {

    private final JournalRepository journal;
    private final CaseFileRepository files;
    private final CaseLog log;
    /** Asked late: who implements it may need the engine, which needs this. */
    private final ObjectProvider<ActingFor> actingFor;

    DatabaseSink(
            JournalRepository journal, CaseFileRepository files, CaseLog log, ObjectProvider<ActingFor> actingFor) {
        this.journal = journal;
        this.files = files;
        this.log = log;
        this.actingFor = actingFor;
    }

    @Override
    public void write(List<Recorded> recorded) {
        keepFiles(recorded.stream().filter(Recorded::root).toList());
        List<JournalEntry> entries =
                recorded.stream().map(this::withAbsentPerson).toList();
        journal.append(entries);
        log.afterCommit(entries);
    }

    private void keepFiles(List<Recorded> roots) {
        List<Opened> opened = roots.stream()
                .filter(root -> root.entry().kind() == JournalKind.CASE_STARTED)
                .map(root -> new Opened(root.entry(), root.tenantId()))
                .toList();
        if (!opened.isEmpty()) {
            files.open(opened);
        }
        roots.stream().map(Recorded::entry).forEach(this::closeFile);
    }

    private void closeFile(JournalEntry entry) {
        switch (entry.kind()) {
            case CASE_ENDED -> files.close(entry, entry.text("outcome"));
            case CASE_WITHDRAWN -> files.close(entry, CaseFile.WITHDRAWN);
            default -> {
                // The file tells when a case began and ended, nothing between.
            }
        }
    }

    private JournalEntry withAbsentPerson(Recorded recorded) {
        ActingFor port = recorded.candidateGroups().isEmpty() ? null : actingFor.getIfAvailable();
        if (port == null) {
            return recorded.entry();
        }
        return recorded.candidateGroups().stream()
                .map(group -> port.actsFor(recorded.entry().actor(), group))
                .flatMap(Optional::stream)
                .findFirst()
                .map(recorded.entry()::actingFor)
                .orElse(recorded.entry());
    }
}
