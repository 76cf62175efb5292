package io.camshaft.casefile.web;

import io.camshaft.casefile.CaseAccess;
import io.camshaft.casefile.CaseViews;
import io.camshaft.casefile.RunningCases;
import io.camshaft.casefile.RunningCases.WaitingTask;
import io.camshaft.platform.journal.CaseJournal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Rows of the three lists. A row whose case the person may no longer see names the number only where it is their task. */
@Component
class CaseLists {

    private final CaseJournal journal;
    private final CaseAccess access;
    private final CaseViews views;
    private final RunningCases running;
    private final ListWords words;

    CaseLists(CaseJournal journal, CaseAccess access, CaseViews views, RunningCases running, ListWords words) {
        this.journal = journal;
        this.access = access;
        this.views = views;
        this.running = running;
        this.words = words;
    }

    List<Row> waiting(String person, int first, int most) {
        List<WaitingTask> tasks = running.waitingFor(person, words.groupsOf(person), first, most);
        Map<String, String> numbers =
                journal.casesOfTasks(tasks.stream().map(WaitingTask::id).toList());
        return tasks.stream()
                .map(task -> words.waiting(task, title(numbers.get(task.id()), person), numbers.get(task.id())))
                .toList();
    }

    List<Row> started(String person, int first, int most) {
        return journal.startedBy(person, first, most).stream()
                .map(file -> access.covers(file, person) ? words.started(file, views.titleOf(file)) : null)
                .toList();
    }

    List<Row> decided(String person, int first, int most) {
        return journal.decidedBy(person, first, most).stream()
                .map(entry -> {
                    String title = title(entry.caseNo(), person);
                    return title == null ? null : words.decided(entry, title);
                })
                .toList();
    }

    /** Null where there is no case or it is not theirs to see. */
    private String title(String caseNo, String person) {
        return caseNo == null
                ? null
                : journal.file(caseNo)
                        .filter(file -> access.covers(file, person))
                        .map(views::titleOf)
                        .orElse(null);
    }

    /**
     * A row of a list.
     *
     * @param what name of the task or state of the case
     * @param when due, started or decided
     * @param link to the task in Tasklist, or null
     */
    public record Row(String caseNo, String title, String what, String when, boolean overdue, String link) {}

    /** A page of a list; one row more is asked for to know whether there is a next page. Null rows are not theirs to see. */
    public record Page(List<Row> rows, int number, boolean more) {

        static Page of(int number, int size, BiFunction<Integer, Integer, List<Row>> rows) {
            int page = Math.max(0, Math.min(number, 10_000));
            List<Row> found = rows.apply(page * size, size + 1);
            List<Row> shown =
                    found.stream().limit(size).filter(Objects::nonNull).toList();
            return new Page(shown, page, found.size() > size);
        }
    }
}
