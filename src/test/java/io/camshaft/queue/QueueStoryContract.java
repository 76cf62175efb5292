package io.camshaft.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.camshaft.organisation.OrganisationAdmin;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.journal.CaseJournal;
import io.camshaft.platform.journal.JournalEntry;
import io.camshaft.platform.journal.JournalKind;
import io.camshaft.platform.worklist.WorkItem;
import io.camshaft.platform.worklist.WorkTab;
import io.camshaft.queue.QueueActs.Outcome;
import io.camshaft.support.Desk;
import io.camshaft.support.EngineTime;
import io.camshaft.support.TestOrganisation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A morning in the queue: of two agents, their supervisor, and somebody whom it does not concern. */
abstract class QueueStoryContract {

    private static final String PROCESS = "queueStory";
    private static final String AGENTS = "call-agent.HQ";

    @Autowired
    private TestOrganisation people;

    @Autowired
    private OrganisationAdmin admin;

    @Autowired
    private EngineTime time;

    @Autowired
    private Desk desk;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private QueueActs acts;

    @Autowired
    private Queue queue;

    @Autowired
    private TeamWork teamWork;

    @Autowired
    private AssignmentSettings settings;

    @Autowired
    private AssignmentSweep sweep;

    @Autowired
    private Presence presence;

    @Autowired
    private AssignmentNotes notes;

    @Autowired
    private SavedViews views;

    @Autowired
    private CaseJournal journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    private String deployment;

    @BeforeEach
    void open() {
        people.ensure();
        time.set("2026-05-26T10:00+08:00");
        deployment = repository
                .createDeployment()
                .addModelInstance(
                        "queueStory.bpmn",
                        Bpmn.createExecutableProcess(PROCESS)
                                .name("A story")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("Task_Answer")
                                .name("Answer")
                                .camundaCandidateGroups(AGENTS)
                                .camundaDueDate("PT4H")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
    }

    @AfterEach
    void close() {
        repository.deleteDeployment(deployment, true);
        List.of("queue_rule", "queue_person", "queue_skill", "queue_turn", "queue_view")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        time.reset();
    }

    @Test
    void anAgentTakesAFreeTaskAndGivesItBack() {
        String task = start();

        assertThat(only(acts.take(Set.of(task), "feng.yu")).done()).isTrue();
        assertThat(ids("feng.yu", WorkTab.MINE)).contains(task);
        assertThat(ids("han.mei", WorkTab.UNASSIGNED)).doesNotContain(task);
        assertThat(ids("shen.bin", WorkTab.TEAM)).contains(task);

        assertThat(only(acts.giveBack(Set.of(task), "han.mei")).done()).isFalse();
        assertThat(only(acts.giveBack(Set.of(task), "feng.yu")).done()).isTrue();
        assertThat(ids("han.mei", WorkTab.UNASSIGNED)).contains(task);
    }

    @Test
    void theSecondToTakeATaskReadsThatSomebodyWasQuicker() {
        String one = start();
        String other = start();
        acts.take(Set.of(one), "feng.yu");

        List<Outcome> report = acts.take(new LinkedHashSet<>(List.of(one, other, "no-such-task")), "han.mei");

        assertThat(report).extracting(Outcome::done).containsExactly(false, true, false);
        assertThat(report.get(0).refusal()).isEqualTo("Somebody else was quicker.");
        assertThat(report.get(2).refusal()).contains("no longer open");
    }

    @Test
    void aSupervisorHandsAnAgentsTaskToAnotherAndTheJournalKnowsWhy() {
        String task = start();
        acts.take(Set.of(task), "feng.yu");

        assertThat(only(acts.handOver(Set.of(task), "shen.bin", "han.mei", " ")).refusal())
                .isEqualTo("Say why.");
        assertThat(only(acts.handOver(Set.of(task), "han.mei", "han.mei", "mine"))
                        .refusal())
                .contains("Only who has the task");
        assertThat(only(acts.handOver(Set.of(task), "shen.bin", "fan.hui", "ill"))
                        .refusal())
                .contains("not asked");
        Outcome done = only(acts.handOver(Set.of(task), "shen.bin", "han.mei", "ill today"));

        assertThat(done.done()).isTrue();
        assertThat(assignee(task)).isEqualTo("han.mei");
        JournalEntry entry = journal.of(done.caseNo()).stream()
                .filter(each -> each.kind() == JournalKind.TASK_HANDED_OVER)
                .findFirst()
                .orElseThrow();
        assertThat(entry.actor()).isEqualTo("shen.bin");
        assertThat(entry.text("to")).isEqualTo("han.mei");
        assertThat(entry.text("reason")).isEqualTo("ill today");
    }

    @Test
    void whomItDoesNotConcernSeesNothingAndCanDoNothing() {
        String task = start();
        acts.take(Set.of(task), "feng.yu");
        for (String stranger : List.of("fan.hui", "wang.fang", "li.qiang", "zhou.min", "jin.bo")) {
            for (WorkTab tab : WorkTab.values()) {
                assertThat(ids(stranger, tab)).doesNotContain(task);
            }
            assertThat(only(acts.take(Set.of(task), stranger)).done()).isFalse();
            assertThat(only(acts.giveBack(Set.of(task), stranger)).done()).isFalse();
            assertThat(only(acts.handOver(Set.of(task), stranger, "han.mei", "because"))
                            .done())
                    .isFalse();
            assertThatThrownBy(() -> teamWork.spread("feng.yu", "", "because", stranger))
                    .isInstanceOf(BusinessRefusal.class);
        }
        assertThat(assignee(task)).isEqualTo("feng.yu");
    }

    @Test
    void everybodySeesWhatTheEngineWouldShowThem() {
        for (int i = 0; i < 6; i++) {
            start();
        }
        acts.take(Set.of(start()), "feng.yu");
        for (String person : List.of("feng.yu", "han.mei", "fan.hui", "wang.fang", "li.qiang", "sun.li")) {
            List<String> groups =
                    List.copyOf(queue.searchOf(person, WorkTab.MINE, null, null).groups());
            Set<String> engine = desk.as(person, () -> tasks
                    .createTaskQuery()
                    .taskUnassigned()
                    .or()
                    .taskCandidateGroupIn(groups)
                    .taskCandidateUser(person)
                    .endOr()
                    .listPage(0, 1000)
                    .stream()
                    .map(Task::getId)
                    .collect(Collectors.toSet()));
            assertThat(ids(person, WorkTab.UNASSIGNED)).as(person).containsExactlyInAnyOrderElementsOf(engine);
        }
    }

    @Test
    void byRuleWorkGoesToThoseWhoAreThereOneAfterTheOther() {
        rule(true, null, null);
        List<String> started = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            started.add(start());
        }

        assertThat(sweep.giveOut()).isEqualTo(6);
        assertThat(sweep.giveOut()).isZero();

        assertThat(started.stream().filter(task -> "feng.yu".equals(assignee(task))))
                .hasSize(3);
        assertThat(started.stream().filter(task -> "han.mei".equals(assignee(task))))
                .hasSize(3);
        WorkItem item = item(started.get(0), assignee(started.get(0)));
        String why = notes.of(List.of(item)).get(item.taskId());
        assertThat(why).contains("turn").contains("of 2 who could take it");
        assertThat(journal.of(item.caseNo()))
                .filteredOn(entry -> entry.kind() == JournalKind.TASK_HANDED_OVER)
                .singleElement()
                .satisfies(entry -> assertThat(entry.text("reason")).isEqualTo(why));
    }

    @Test
    void whoIsAwayOrSwitchedOffGetsNothingAndWhoLacksTheSkillNeither() {
        rule(true, null, null);
        presence.set("han.mei", false);
        String first = start();
        sweep.giveOut();
        assertThat(assignee(first)).isEqualTo("feng.yu");

        admin.enterAbsence(
                "feng.yu", "shen.bin", LocalDate.parse("2026-05-26"), LocalDate.parse("2026-05-26"), "he.jun");
        String second = start();
        sweep.giveOut();
        // The deputy holds the role today.
        assertThat(assignee(second)).isEqualTo("shen.bin");
        admin.cancelAbsence(
                jdbc.sql("select max(id) from absence").query(Long.class).single(), "he.jun");

        presence.set("han.mei", true);
        settings.set("shen.bin", "han.mei", 1, "media, on-site");
        rule(true, "media", null);
        List<String> media = List.of(start(), start(), start());
        sweep.giveOut();
        assertThat(media).allSatisfy(task -> assertThat(assignee(task)).isEqualTo("han.mei"));

        rule(false, null, null);
        String free = start();
        sweep.giveOut();
        assertThat(assignee(free)).isNull();
    }

    @Test
    void whatNobodyTouchesGoesBackOnceAndBothAreTold() {
        rule(false, null, 4);
        String idle = start();
        String busy = start();
        acts.take(Set.of(idle, busy), "feng.yu");
        String caseNo = item(idle, "feng.yu").caseNo();

        time.set("2026-05-26T13:00+08:00");
        tasks.createComment(busy, null, "still on it");
        tasks.setVariableLocal(busy, "seen", true);
        assertThat(sweep.takeBack()).isZero();
        time.set("2026-05-26T16:30+08:00");
        assertThat(sweep.takeBack()).isEqualTo(1);
        assertThat(sweep.takeBack()).isZero();

        assertThat(assignee(idle)).isNull();
        assertThat(assignee(busy)).isEqualTo("feng.yu");
        assertThat(ids("han.mei", WorkTab.UNASSIGNED)).contains(idle);
        assertThat(jdbc.sql("select person_id from message_outbox where case_no = :no order by person_id")
                        .param("no", caseNo)
                        .query(String.class)
                        .list())
                .containsExactly("feng.yu", "shen.bin");
    }

    @Test
    void whenSomebodyIsIllAllTheirWorkGoesToTheOthersWithAReport() {
        Set<String> held = new TreeSet<>(Set.of(start(), start(), start()));
        acts.take(held, "feng.yu");

        assertThatThrownBy(() -> teamWork.spread("feng.yu", "", " ", "shen.bin"))
                .isInstanceOf(BusinessRefusal.class);
        List<TeamWork.Spread> report = teamWork.spread("feng.yu", "", "ill", "shen.bin");

        assertThat(report).hasSize(3).allSatisfy(line -> assertThat(line.to()).isEqualTo("Han Mei"));
        assertThat(held).allSatisfy(task -> assertThat(assignee(task)).isEqualTo("han.mei"));
        presence.set("feng.yu", false);
        List<TeamWork.Spread> back = teamWork.spread("han.mei", "", "ill too", "shen.bin");
        assertThat(back).allSatisfy(line -> assertThat(line.to()).contains("groups"));
        acts.take(held, "feng.yu");
        assertThat(teamWork.spread("feng.yu", "han.mei", "ill", "shen.bin"))
                .allSatisfy(line -> assertThat(line.refusal()).isNull());
    }

    @Test
    void viewsAreKeptForOnePersonAndThereAreAtMostTwenty() {
        for (int i = 0; i < SavedViews.MOST; i++) {
            views.keep("feng.yu", "View " + i, "tab=mine");
        }
        assertThatThrownBy(() -> views.keep("feng.yu", "One more", "tab=mine")).isInstanceOf(BusinessRefusal.class);
        views.keep("feng.yu", "View 3", "tab=breach");
        assertThat(views.of("feng.yu")).hasSize(SavedViews.MOST);
        assertThat(views.of("han.mei")).isEmpty();
        views.forget("han.mei", views.of("feng.yu").get(0).id());
        assertThat(views.of("feng.yu")).hasSize(SavedViews.MOST);
    }

    @Test
    void thePageShowsTheTaskAndItsMarkerChangesWithIt() throws Exception {
        String task = start();
        String caseNo = item(task, "feng.yu").caseNo();

        String page = page("feng.yu", "/queue?tab=unassigned");
        assertThat(page).contains(caseNo, "due in 4 h", "Answer", "Nobody yet", "queue.js");
        String marker = page("feng.yu", "/queue/marker?tab=unassigned");
        assertThat(page).contains("data-marker=\"" + marker + "\"");
        assertThat(page("feng.yu", "/queue/marker?tab=unassigned")).isEqualTo(marker);

        mvc.perform(post("/queue/acts")
                .param("act", "take")
                .param("task", task)
                .param("query", "tab=unassigned&severity=9&x=y")
                .with(user("feng.yu"))
                .with(csrf()));

        assertThat(page("feng.yu", "/queue/marker?tab=unassigned")).isNotEqualTo(marker);
        assertThat(page("feng.yu", "/queue?tab=mine")).contains(caseNo, "Work on it");
        assertThat(page("feng.yu", "/queue?q=" + caseNo)).contains(caseNo);
        assertThat(page("fan.hui", "/queue?q=" + caseNo)).doesNotContain("data-task");
        for (String tab : List.of("mine", "team", "unassigned", "breach", "waiting", "nonsense")) {
            assertThat(page("shen.bin", "/queue?tab=" + tab + "&severity=1&process=" + PROCESS))
                    .contains("</html>");
        }
        assertThat(page("shen.bin", "/queue/team")).contains("Feng Yu", "1 open", "A story · Answer");
        assertThat(page("feng.yu", "/queue/team")).contains("You lead nobody.");
        assertThat(page("feng.yu", "/queue?after=%27~x&q=" + "x".repeat(500))).contains("</html>");
    }

    private String page(String person, String address) throws Exception {
        var answer = mvc.perform(get(address).with(user(person))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }

    private void rule(boolean active, String skill, Integer hours) {
        settings.setRule("shen.bin", PROCESS + "~Task_Answer", active, skill == null ? "" : skill, 20, hours);
    }

    /** Id of the task of a new case. */
    private String start() {
        String caseNo = "STO-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        String instance = runtime.startProcessInstanceByKey(PROCESS, caseNo).getProcessInstanceId();
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private String assignee(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    private WorkItem item(String task, String reader) {
        return queue.items(Set.of(task), queue.searchOf(reader, WorkTab.MINE, null, null))
                .get(0);
    }

    private List<String> ids(String person, WorkTab tab) {
        return queue.page(queue.searchOf(person, tab, null, null), null, 500).stream()
                .map(WorkItem::taskId)
                .toList();
    }

    private static Outcome only(List<Outcome> outcomes) {
        assertThat(outcomes).hasSize(1);
        return outcomes.get(0);
    }
}
