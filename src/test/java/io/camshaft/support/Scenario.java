package io.camshaft.support;

import io.camshaft.casefile.CaseView;
import io.camshaft.casefile.CaseViews;
import io.camshaft.platform.journal.CaseFile;
import io.camshaft.platform.journal.CaseJournal;
import io.camshaft.platform.journal.JournalKind;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases of one process from the desks of those who work on them. It is Tuesday 26 May 2026, 10:00 in Shanghai. */
@WholeApplication
public abstract class Scenario {

    protected static final String TUESDAY = "2026-05-26T10:00+08:00";
    /** In every personal value and every free text that people type, so that a copy in an engine table is found. */
    protected static final String TYPED = "Quokkaparade";

    @Autowired
    protected Desk desk;

    @Autowired
    protected EngineTime time;

    @Autowired
    protected Rows rows;

    @Autowired
    protected TestOrganisation people;

    @Autowired
    protected TakenFlows flows;

    @Autowired
    protected CaseJournal journal;

    @Autowired
    protected RuntimeService runtime;

    @Autowired
    protected TaskService tasks;

    @Autowired
    protected ManagementService management;

    @Autowired
    protected CaseViews views;

    @Autowired
    private List<CaseView> allViews;

    /** Key of the process. */
    protected abstract String process();

    @BeforeEach
    void aQuietTuesday() {
        people.ensure();
        runtime.createProcessInstanceQuery()
                .list()
                .forEach(left -> runtime.deleteProcessInstance(left.getId(), "left over"));
        rows.change("delete from message_outbox");
        time.set(TUESDAY);
    }

    @AfterEach
    void letTimeRun() {
        time.reset();
    }

    protected CaseView view() {
        return allViews.stream()
                .filter(each -> each.processKey().equals(process()))
                .findFirst()
                .orElseThrow();
    }

    protected void act(String person, String caseNo, String action, String reason) {
        views.act(journal.file(caseNo).orElseThrow(), action, person, reason);
    }

    /** "template person" of each message to colleagues, oldest first; the template without its module. */
    protected List<String> mails(String caseNo) {
        return rows.texts(
                "select substring(template from position('/mail/' in template) + 6) || ' ' || person_id"
                        + " from message_outbox where case_no = ? order by id",
                caseNo);
    }

    /** Names of all variables of the running case. */
    protected Set<String> variables(String caseNo) {
        String instance = desk.task(caseNo).getProcessInstanceId();
        Set<String> names = new TreeSet<>();
        for (VariableInstance variable : runtime.createVariableInstanceQuery()
                .processInstanceIdIn(instance)
                .list()) {
            names.add(variable.getName());
        }
        return names;
    }

    protected String outcome(String caseNo) {
        return journal.file(caseNo).map(CaseFile::outcome).orElseThrow();
    }

    /** Elements that were entered, oldest first. */
    protected List<String> path(String caseNo) {
        return journal.of(caseNo).stream()
                .filter(entry -> entry.kind() == JournalKind.ENTERED)
                .map(entry -> entry.elementId())
                .toList();
    }

    protected static OffsetDateTime at(String moment) {
        return OffsetDateTime.parse(moment);
    }
}
