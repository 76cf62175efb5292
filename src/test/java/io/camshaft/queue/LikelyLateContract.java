package io.camshaft.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.camshaft.platform.worklist.WorkItem;
import io.camshaft.platform.worklist.WorkTab;
import io.camshaft.support.EngineTime;
import io.camshaft.support.TestOrganisation;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The forecast as people read it: on the rows of the queue, on the case page and on the supervisor's page. Nothing has ended yet. */
abstract class LikelyLateContract {

    static final String MODEL =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="https://camshaft.io/processes">
              <bpmn:process id="likelyLate" name="Likely late" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="StartEvent_Begun"/>
                <bpmn:userTask id="Task_Answer" name="Answer" camunda:candidateGroups="call-agent.HQ">
                  <bpmn:extensionElements><camunda:properties>
                    <camunda:property name="clock" value="answer"/>
                    <camunda:property name="clockLabel" value="Answer"/>
                    <camunda:property name="clockCalendar" value="ROUND_THE_CLOCK"/>
                    <camunda:property name="clockWithin" value="PT10H"/>
                  </camunda:properties></bpmn:extensionElements>
                </bpmn:userTask>
                <bpmn:endEvent id="EndEvent_Done"/>
                <bpmn:sequenceFlow id="a" sourceRef="StartEvent_Begun" targetRef="Task_Answer"/>
                <bpmn:sequenceFlow id="b" sourceRef="Task_Answer" targetRef="EndEvent_Done"/>
              </bpmn:process>
            </bpmn:definitions>
            """;

    @Autowired
    private TestOrganisation people;

    @Autowired
    private EngineTime time;

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
    private LikelyLate likelyLate;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    private String deployment;

    @BeforeEach
    void open() {
        people.ensure();
        // The history of other tests' clocks is of other kinds.
        time.set("2026-06-02T10:00+08:00");
        deployment = repository
                .createDeployment()
                .addString("likelyLate.bpmn", MODEL)
                .deploy()
                .getId();
    }

    @AfterEach
    void close() {
        repository.deleteDeployment(deployment, true);
        jdbc.sql("delete from clock_interval where clock_id in (select id from clock where process_key = 'likelyLate')")
                .update();
        jdbc.sql("delete from clock where process_key = 'likelyLate'").update();
        time.reset();
    }

    @Test
    void aRowSaysHowLikelyItIsLateAndNothingWhereItIsNot() throws Exception {
        String task = start();

        time.set("2026-06-02T11:00+08:00");
        assertThat(row("feng.yu", "unassigned", task)).doesNotContain("late ");
        time.set("2026-06-02T13:00+08:00");
        assertThat(row("feng.yu", "unassigned", task)).contains("<span class=\"badge warn\">may be late 30 %</span>");
        time.set("2026-06-02T17:00+08:00");
        assertThat(row("feng.yu", "unassigned", task)).contains("<span class=\"badge bad\">likely late 70 %</span>");
        time.set("2026-06-02T21:00+08:00");
        assertThat(row("feng.yu", "unassigned", task)).contains("1 h late").doesNotContain("%");
    }

    @Test
    void theCasePageSaysItBesideTheClock() throws Exception {
        String caseNo = caseOf(start());
        time.set("2026-06-02T17:00+08:00");
        assertThat(page("feng.yu", "/cases/" + caseNo)).contains("<span class=\"badge bad\">likely late 70 %</span>");
    }

    @Test
    void theSupervisorReadsWhatToExpectAndSeesThoseCasesTheLikeliestFirst() throws Exception {
        String early = start();
        time.set("2026-06-02T13:00+08:00");
        String later = start();
        start();
        acts.take(Set.of(early), "feng.yu");
        acts.take(Set.of(later), "han.mei");
        time.set("2026-06-02T15:00+08:00");

        // Half and a fifth of their time are used; the third is nobody's and was offered to a group that is not the
        // supervisor's.
        LikelyLate.Outlook outlook = likelyLate.outlookOf("shen.bin");
        assertThat(outlook.in24().breaches()).isEqualTo(0.7, Offset.offset(1e-9));
        assertThat(outlook.in24().due()).isEqualTo(2);
        assertThat(outlook.in48()).isEqualTo(outlook.in24());
        String team = page("shen.bin", "/queue/team");
        assertThat(team).contains("Expected to be late", "0.7 of 2 due", "/queue?tab=team&amp;sort=chance");
        String list = page("shen.bin", "/queue?tab=team&sort=chance");
        assertThat(list.indexOf("task-" + early)).isPositive().isLessThan(list.indexOf("task-" + later));
        assertThat(list).contains("likely late 50 %", "may be late 20 %", "aria-current=\"page\">Likely late");
        assertThat(page("shen.bin", "/queue/marker?tab=team&sort=chance"))
                .isEqualTo(list.replaceAll("(?s).*data-marker=\"([0-9a-f]+)\".*", "$1"));
    }

    @Test
    void agentsSeeTheirOwnAndTheirGroupsAndOthersNothing() throws Exception {
        String mine = start();
        String free = start();
        String theirs = start();
        acts.take(Set.of(mine), "feng.yu");
        acts.take(Set.of(theirs), "han.mei");
        time.set("2026-06-02T15:00+08:00");

        assertThat(ids("feng.yu")).containsExactlyInAnyOrder(mine, free, theirs);
        assertThat(ids("shen.bin")).containsExactlyInAnyOrder(mine, theirs);
        for (String stranger : List.of("fan.hui", "wang.fang", "li.qiang", "jin.bo")) {
            assertThat(ids(stranger)).doesNotContain(mine, free, theirs);
            assertThat(likelyLate.outlookOf(stranger).in48().due()).isZero();
            assertThat(page(stranger, "/queue/team")).doesNotContain("Expected to be late");
        }
        assertThat(page("fan.hui", "/queue?sort=chance")).contains("No clock of your cases is due");
        // Two days ahead and not further.
        time.set("2026-05-31T09:00+08:00");
        assertThat(ids("feng.yu")).doesNotContain(free);
    }

    private List<String> ids(String person) {
        return likelyLate.items(queue.searchOf(person, WorkTab.MINE, "likelyLate", null), 100).stream()
                .map(WorkItem::taskId)
                .toList();
    }

    private String row(String person, String tab, String task) throws Exception {
        String page = page(person, "/queue?process=likelyLate&tab=" + tab);
        int begin = page.indexOf("<tr id=\"task-" + task);
        assertThat(begin).isPositive();
        return page.substring(begin, page.indexOf("</tr>", begin));
    }

    private String page(String person, String address) throws Exception {
        var answer = mvc.perform(get(address).with(user(person))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }

    private String caseOf(String task) {
        return queue.items(Set.of(task), queue.searchOf("feng.yu", WorkTab.MINE, null, null))
                .get(0)
                .caseNo();
    }

    private String start() {
        String caseNo = "LIK-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        String instance =
                runtime.startProcessInstanceByKey("likelyLate", caseNo).getProcessInstanceId();
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }
}
