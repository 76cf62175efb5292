package io.camshaft.support;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;

/** The clock of engine and application, and the timers that depend on it. Call {@link #reset()} after each test. */
public class EngineTime {

    private final ManagementService management;
    private final RuntimeService runtime;

    EngineTime(ManagementService management, RuntimeService runtime) {
        this.management = management;
        this.runtime = runtime;
    }

    /** Stops the clock at the moment, for example "2026-05-29T16:00+08:00". */
    public void set(String moment) {
        set(OffsetDateTime.parse(moment));
    }

    public void set(OffsetDateTime moment) {
        ClockUtil.setCurrentTime(Date.from(moment.toInstant()));
    }

    public OffsetDateTime now() {
        return ClockUtil.getCurrentTime().toInstant().atOffset(ZoneOffset.UTC);
    }

    public void reset() {
        ClockUtil.reset();
    }

    /** When the timer of the element is due; fails where it has none. */
    public OffsetDateTime timerOf(String caseNo, String elementId) {
        return at(job(caseNo, elementId));
    }

    /** Moves the clock to the moment and runs every timer of the case that is due by then, earliest first. */
    public void letPass(String caseNo, OffsetDateTime until) {
        for (Job due = next(caseNo, until); due != null; due = next(caseNo, until)) {
            if (at(due).isAfter(now())) {
                set(at(due));
            }
            management.executeJob(due.getId());
        }
        set(until);
    }

    /** Runs the timer of the element at the moment it is due. */
    public void fire(String caseNo, String elementId) {
        Job job = job(caseNo, elementId);
        set(at(job));
        management.executeJob(job.getId());
    }

    /** Elements of the case with a timer: a boundary event, or a task with a reminder. */
    public List<String> timers(String caseNo) {
        return jobs(caseNo).stream().map(this::element).sorted().toList();
    }

    private Job next(String caseNo, OffsetDateTime until) {
        return jobs(caseNo).stream()
                .filter(job -> !at(job).isAfter(until))
                .min(Comparator.comparing(Job::getDuedate))
                .orElse(null);
    }

    private Job job(String caseNo, String elementId) {
        return jobs(caseNo).stream()
                .filter(job -> element(job).equals(elementId))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No timer at " + elementId + " of " + caseNo));
    }

    private List<Job> jobs(String caseNo) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNo).list().stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                .toList();
    }

    private String element(Job job) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private static OffsetDateTime at(Job job) {
        return job.getDuedate().toInstant().atOffset(ZoneOffset.UTC);
    }
}
