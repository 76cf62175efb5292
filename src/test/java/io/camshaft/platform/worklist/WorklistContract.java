package io.camshaft.platform.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.platform.clock.ClockMoved;
import io.camshaft.platform.worklist.WorkSearch.Position;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The table says what the engine says, whatever happens, and says it in order. */
abstract class WorklistContract {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Worklist worklist;

    @Autowired
    private WorklistCheck check;

    @Autowired
    private SetClocks clocks;

    @Autowired
    private WalkView view;

    @Autowired
    private ApplicationEventPublisher events;

    private Walk walk;

    @BeforeEach
    void anEmptyHouse() {
        walk = new Walk(engine, 4711);
        walk.deploy();
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "over"));
        engine.getTaskService().createTaskQuery().list().forEach(task -> engine.getTaskService()
                .deleteTask(task.getId(), true));
        assertThat(jdbc.sql("select count(*) from work_item").query(Long.class).single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from work_item_candidate")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @AfterEach
    void time() {
        ClockUtil.reset();
    }

    @Test
    void afterAnyActOfTheEngineTheTableIsWhatTheEngineHas() {
        for (long seed = 1; seed <= 3; seed++) {
            Walk some = new Walk(engine, seed);
            for (int i = 0; i < 120; i++) {
                String act = some.step();
                assertThat(rows())
                        .as("after step %d of seed %d: %s", i, seed, act)
                        .isEqualTo(tasks());
            }
        }
        assertThat(check.differences()).isZero();
    }

    @Test
    void anActThatIsRolledBackLeavesNoTrace() {
        walk.start();
        List<String> before = rows();
        Walk some = new Walk(engine, 99);

        for (int i = 0; i < 60; i++) {
            transaction.executeWithoutResult(status -> {
                some.step();
                status.setRollbackOnly();
            });
            assertThat(rows()).isEqualTo(before);
        }
    }

    @Test
    void thePagesAreWhatTheEnginesOwnQuestionFinds() {
        Walk some = new Walk(engine, 7);
        for (int i = 0; i < 150; i++) {
            some.step();
        }
        for (String person : Walk.PEOPLE) {
            for (Set<String> groups :
                    List.of(Set.<String>of(), Set.of("agents"), Set.of("agents", "experts", "bosses"))) {
                assertThat(ids(everything(search(WorkTab.MINE, person, groups))))
                        .isEqualTo(ids(engine.getTaskService()
                                .createTaskQuery()
                                .taskAssignee(person)
                                .list()));
                Set<String> free = new TreeSet<>(ids(engine.getTaskService()
                        .createTaskQuery()
                        .taskCandidateUser(person)
                        .taskUnassigned()
                        .list()));
                if (!groups.isEmpty()) {
                    free.addAll(ids(engine.getTaskService()
                            .createTaskQuery()
                            .taskCandidateGroupIn(List.copyOf(groups))
                            .taskUnassigned()
                            .list()));
                }
                assertThat(ids(everything(search(WorkTab.UNASSIGNED, person, groups))))
                        .isEqualTo(free);
                assertThat(worklist.counts(search(WorkTab.MINE, person, groups)).get(WorkTab.UNASSIGNED))
                        .isEqualTo(free.size());
            }
        }
    }

    @Test
    void whatNeedsAttentionFirstComesFirstAndWithoutADeadlineTheOldest() {
        List<String> late = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            late.add(walk.start());
        }
        List<WorkItem> all = everything(search(WorkTab.UNASSIGNED, "feng.yu", Set.of("agents", "experts")));

        assertThat(all).hasSize(90);
        assertThat(all).extracting(WorkItem::attentionAt).isSorted();
        assertThat(all.subList(60, 90)).extracting(WorkItem::until).containsOnlyNulls();
        assertThat(all.subList(60, 90)).extracting(WorkItem::createdAt).isSorted();
    }

    @Test
    void aRunningClockIsWhatARowIsSortedByAndAPausedOneSaysWhatItWaitsFor() {
        OffsetDateTime now = OffsetDateTime.parse("2026-05-26T10:00+08:00");
        ClockUtil.setCurrentTime(java.util.Date.from(now.toInstant()));
        String caseNo = walk.start();
        moved(() -> clocks.running(caseNo, now.minusMinutes(5), now.plusHours(1)), caseNo);

        WorkItem item = item(caseNo, "Task_Answer");
        assertThat(item.until()).isEqualTo(now.plusHours(1));
        assertThat(item.dangerAt()).isEqualTo(now.minusMinutes(5));
        assertThat(everything(search(WorkTab.BREACH, "feng.yu", Set.of("agents"))))
                .extracting(WorkItem::elementId)
                .containsExactlyInAnyOrder("Task_Answer", "Task_Look");
        assertThat(everything(search(WorkTab.WAITING, "feng.yu", Set.of("agents"))))
                .isEmpty();

        moved(() -> clocks.paused(caseNo, "Event_CustomerAnswered"), caseNo);

        assertThat(item(caseNo, "Task_Answer").until()).isEqualTo(now.plusHours(4));
        assertThat(item(caseNo, "Task_Answer").waitingFor()).isEqualTo("Event_CustomerAnswered");
        assertThat(everything(search(WorkTab.WAITING, "feng.yu", Set.of("agents"))))
                .hasSize(2);
        assertThat(everything(search(WorkTab.BREACH, "feng.yu", Set.of("agents"))))
                .isEmpty();
        assertThat(everything(search(WorkTab.UNASSIGNED, "feng.yu", Set.of("agents"))))
                .hasSize(2);
    }

    @Test
    void aClockThatStartedBeforeTheTaskCountsForItFromTheBeginning() {
        OffsetDateTime due = OffsetDateTime.parse("2026-05-26T10:00+08:00");
        String caseNo = "WLK-CLOCK";
        clocks.running(caseNo, due.minusHours(1), due);
        view.severities.put(caseNo, 2);

        engine.getRuntimeService().startProcessInstanceByKey(Walk.PROCESS, caseNo);

        assertThat(item(caseNo, "Task_Look").until()).isEqualTo(due);
        assertThat(item(caseNo, "Task_Look").severity()).isEqualTo(2);
        WorkSearch severe =
                new WorkSearch(WorkTab.UNASSIGNED, "feng.yu", Set.of("agents"), Set.of(), null, Walk.PROCESS, 2);
        assertThat(everything(severe)).hasSize(2);
        view.severities.put(caseNo, 1);
        transaction.executeWithoutResult(status -> events.publishEvent(new WorkChanged(caseNo, Walk.PROCESS)));
        assertThat(everything(severe)).isEmpty();
    }

    @Test
    void workOfAnotherDealerIsOnNoPageAndInNoNumber() {
        String caseNo = walk.start();
        jdbc.sql("update work_item set dealer_code = 'D2001'").update();
        jdbc.sql("update work_item_candidate set dealer_code = 'D2001'").update();
        for (WorkTab tab : WorkTab.values()) {
            WorkSearch stranger = new WorkSearch(
                    tab, "feng.yu", Set.of("agents", "experts"), Set.of("han.mei"), Set.of("D1001"), null, null);
            assertThat(everything(stranger)).isEmpty();
            assertThat(worklist.counts(stranger).values()).containsOnly(0);
            assertThat(worklist.ofNumber(caseNo.substring(0, 8), stranger, 10)).isEmpty();
        }
        WorkSearch own =
                new WorkSearch(WorkTab.UNASSIGNED, "feng.yu", Set.of("agents"), Set.of(), Set.of("D2001"), null, null);
        assertThat(everything(own)).hasSize(2);
        assertThat(worklist.ofNumber(caseNo.substring(0, 8), own, 10)).hasSize(2);
    }

    @Test
    void whatIsWrongInTheTableIsFoundAndMended() {
        String caseNo = walk.start();
        walk.start();
        Task look = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNo)
                .taskDefinitionKey("Task_Look")
                .singleResult();
        jdbc.sql("delete from work_item where task_id = :id")
                .param("id", look.getId())
                .update();
        jdbc.sql("update work_item set assignee = 'nobody' where element_id = 'Task_Answer'")
                .update();
        jdbc.sql("delete from work_item_candidate where principal = 'g:experts'")
                .update();
        jdbc.sql("update work_item set task_id = 'ghost' where element_id = 'Task_Department' and case_no = :no")
                .param("no", caseNo)
                .update();

        assertThat(check.differences()).isPositive();
        check.mend();

        assertThat(check.differences()).isZero();
        assertThat(rows()).isEqualTo(tasks());
    }

    private void moved(Runnable change, String caseNo) {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new ClockMoved(caseNo, Walk.PROCESS, "solution", null));
            change.run();
        });
    }

    private WorkItem item(String caseNo, String element) {
        return worklist
                .ofCases(List.of(caseNo), search(WorkTab.MINE, "feng.yu", Set.of("agents", "experts")), 100)
                .stream()
                .filter(found -> found.elementId().equals(element))
                .findFirst()
                .orElseThrow();
    }

    private static WorkSearch search(WorkTab tab, String person, Set<String> groups) {
        return new WorkSearch(tab, person, groups, Set.of(), null, null, null);
    }

    /** All pages of seven, one after the other. */
    private List<WorkItem> everything(WorkSearch search) {
        List<WorkItem> all = new ArrayList<>();
        Position after = null;
        List<WorkItem> page;
        do {
            page = worklist.page(search, after, 7);
            all.addAll(page);
            after = page.isEmpty()
                    ? null
                    : new Position(
                            page.get(page.size() - 1).attentionAt(),
                            page.get(page.size() - 1).taskId());
        } while (page.size() == 7);
        assertThat(all).extracting(WorkItem::taskId).doesNotHaveDuplicates();
        return all;
    }

    private static Set<String> ids(List<?> things) {
        Set<String> ids = new TreeSet<>();
        things.forEach(thing -> ids.add(thing instanceof Task task ? task.getId() : ((WorkItem) thing).taskId()));
        return ids;
    }

    /** With the candidates of the lane that a task is in. */
    private List<String> rows() {
        Map<String, List<String>> candidates = grouped(
                """
                select c.task_id as id, c.principal from work_item_candidate c join work_item w on w.task_id = c.task_id
                 where c.lane = case when w.assignee is null then 'F' else 'H' end and c.attention_at = w.attention_at
                """);
        return jdbc
                .sql("select * from work_item")
                .query((row, number) -> {
                    String id = row.getString("task_id");
                    OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
                    return line(
                            id,
                            row.getString("case_no"),
                            row.getString("element_id"),
                            row.getString("task_name"),
                            row.getString("assignee"),
                            row.getInt("priority"),
                            row.getBoolean("suspended"),
                            due == null ? null : due.toInstant().toEpochMilli(),
                            candidates.getOrDefault(id, List.of()));
                })
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /** What the engine says; the candidates from its table, because it has no question for those of many tasks. */
    private List<String> tasks() {
        Map<String, List<String>> candidates = grouped(
                """
                select distinct task_id_ as id, case when group_id_ is null then 'u:' || user_id_ else 'g:' || group_id_ end as principal
                  from act_ru_identitylink where type_ = 'candidate' and task_id_ is not null
                """);
        Map<String, ProcessInstance> instances = engine.getRuntimeService().createProcessInstanceQuery().list().stream()
                .collect(Collectors.toMap(ProcessInstance::getId, Function.identity()));
        return engine.getTaskService().createTaskQuery().list().stream()
                .map(task -> line(
                        task.getId(),
                        caseOf(task, instances),
                        task.getTaskDefinitionKey(),
                        task.getName(),
                        task.getAssignee(),
                        task.getPriority(),
                        task.isSuspended(),
                        task.getDueDate() == null ? null : task.getDueDate().getTime(),
                        candidates.getOrDefault(task.getId(), List.of())))
                .sorted()
                .toList();
    }

    private static String caseOf(Task task, Map<String, ProcessInstance> instances) {
        return task.getProcessInstanceId() == null
                ? null
                : instances
                        .get(instances.get(task.getProcessInstanceId()).getRootProcessInstanceId())
                        .getBusinessKey();
    }

    /** Principals by task, in order. */
    private Map<String, List<String>> grouped(String sql) {
        Map<String, List<String>> principals = new HashMap<>();
        jdbc.sql(sql).query(row -> {
            principals
                    .computeIfAbsent(row.getString("id"), id -> new ArrayList<>())
                    .add(row.getString("principal"));
        });
        principals.values().forEach(each -> each.sort(null));
        return principals;
    }

    private static String line(Object... parts) {
        return java.util.Arrays.toString(parts);
    }
}
