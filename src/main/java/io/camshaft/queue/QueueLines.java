package io.camshaft.queue;

import io.camshaft.casefile.CaseAccess;
import io.camshaft.casefile.CaseViews;
import io.camshaft.platform.journal.CaseFile;
import io.camshaft.platform.journal.CaseJournal;
import io.camshaft.platform.worklist.WorkItem;
import io.camshaft.platform.worklist.WorkView;
import io.camshaft.platform.worklist.WorkView.WorkLine;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What capabilities tell about the cases of one page; the case's title where a capability has no word for the queue. */
@Component
public class QueueLines {

    private final Map<String, WorkView> views;
    private final CaseJournal journal;
    private final CaseViews caseViews;
    private final CaseAccess access;

    QueueLines(List<WorkView> views, CaseJournal journal, CaseViews caseViews, CaseAccess access) {
        this.views = views.stream().collect(Collectors.toMap(WorkView::processKey, Function.identity()));
        this.journal = journal;
        this.caseViews = caseViews;
        this.access = access;
    }

    /** By case number; cases that the reader may not open are absent, although a task of them may be theirs. */
    @Transactional(readOnly = true)
    public Map<String, WorkLine> of(Collection<WorkItem> items, String readerId) {
        Set<String> numbers =
                items.stream().map(WorkItem::caseNo).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<String, CaseFile> open = access.covered(journal.files(numbers), readerId).stream()
                .collect(Collectors.toMap(CaseFile::caseNo, Function.identity()));
        Map<String, WorkLine> lines = new HashMap<>();
        open.values().stream()
                .collect(Collectors.groupingBy(
                        CaseFile::processKey, Collectors.mapping(CaseFile::caseNo, Collectors.toList())))
                .forEach((process, cases) -> {
                    WorkView view = views.get(process);
                    if (view != null) {
                        lines.putAll(view.linesOf(cases, readerId));
                    }
                });
        open.forEach((caseNo, file) ->
                lines.computeIfAbsent(caseNo, no -> new WorkLine(caseViews.titleOf(file), null, null, null)));
        return lines;
    }
}
