package io.camshaft.campaign;

import io.camshaft.casefile.Attachments;
import io.camshaft.organisation.OrganisationAdmin;
import io.camshaft.platform.journal.CaseJournal;
import io.camshaft.support.Desk;
import io.camshaft.support.EngineTime;
import io.camshaft.support.Rows;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

/** A proposal of dealer D1001 with everything a case can have: what others must not see of it. */
public class CampaignFile {

    public static final String TITLE = "Zebrafest";

    private final ProcessEngine engine;
    private final AnnualPlanService plans;
    private final CarModels models;
    private final Attachments attachments;
    private final CaseJournal journal;
    private final OrganisationAdmin admin;
    private final Desk desk;
    private final EngineTime time;
    private final Rows rows;

    CampaignFile(
            ProcessEngine engine,
            AnnualPlanService plans,
            CarModels models,
            Attachments attachments,
            CaseJournal journal,
            OrganisationAdmin admin,
            Desk desk,
            EngineTime time,
            Rows rows) {
        this.engine = engine;
        this.plans = plans;
        this.models = models;
        this.attachments = attachments;
        this.journal = journal;
        this.admin = admin;
        this.desk = desk;
        this.time = time;
        this.rows = rows;
    }

    /** Engine ids and numbers of the case; ofDealer is a second one that still lies with the dealer. */
    public record Ids(
            String caseNo,
            String ofDealer,
            String instance,
            String task,
            String definition,
            String deployment,
            String decisionDefinition,
            String decision,
            String activity,
            String variable,
            String detail,
            String job,
            String jobDefinition,
            String jobLog,
            String incident,
            String comment,
            String taskAttachment,
            String operation,
            String authorization,
            String filter,
            String attachment,
            String message,
            String absence) {}

    public Ids ofDealerOne() {
        plan();
        String ofDealer = desk.start("wang.fang", "campaignApproval", CampaignScenario.begin("2026-06-20"));
        String no = desk.start("wang.fang", "campaignApproval", CampaignScenario.begin("2026-06-20"));
        desk.complete("wang.fang", no, CampaignScenario.with(CampaignScenario.proposal(18_000), "title", TITLE));
        desk.claim("li.qiang", no);
        Task task = desk.task(no);
        time.fire(no, "Task_AuditProposal");
        desk.as("li.qiang", () -> {
            engine.getTaskService().createComment(task.getId(), task.getProcessInstanceId(), TITLE + " comment");
            return engine.getTaskService()
                    .createAttachment(
                            "note", task.getId(), task.getProcessInstanceId(), TITLE, TITLE, "http://localhost");
        });
        engine.getRuntimeService().createIncident("check", task.getExecutionId(), TITLE, TITLE);
        attachments.add(
                journal.file(no).orElseThrow(), "wang.fang", "plan.txt", TITLE.getBytes(StandardCharsets.UTF_8));
        LocalDate day = LocalDate.parse("2026-12-01");
        long absence = admin.enterAbsence("wang.fang", "lu.ping", day, day, "wang.fang");
        return ids(no, ofDealer, task, String.valueOf(absence));
    }

    private void plan() {
        models.add(new CarModel("C5", "Camellia 5"));
        String no = plans.open(2026, "sun.li").planNo();
        plans.enter(no, CampaignScenario.plan(), "sun.li");
        plans.decide(no, AnnualPlan.PlanStatus.SUBMITTED, "qian.wei", null);
        plans.publish(no);
    }

    private Ids ids(String no, String ofDealer, Task task, String absence) {
        String instance = task.getProcessInstanceId();
        return new Ids(
                no,
                ofDealer,
                instance,
                task.getId(),
                task.getProcessDefinitionId(),
                first("select deployment_id_ from act_re_procdef where id_ = ?", task.getProcessDefinitionId()),
                first("select id_ from act_re_decision_def where key_ = 'campaignStepTime'"),
                first("select id_ from act_hi_decinst where proc_inst_id_ = ?", instance),
                first("select id_ from act_hi_actinst where proc_inst_id_ = ?", instance),
                first("select id_ from act_ru_variable where proc_inst_id_ = ? and name_ = 'campaignNo'", instance),
                first("select id_ from act_hi_detail where proc_inst_id_ = ?", instance),
                first("select id_ from act_ru_job where process_instance_id_ = ?", instance),
                first("select job_def_id_ from act_ru_job where process_instance_id_ = ?", instance),
                first("select id_ from act_hi_job_log where process_instance_id_ = ?", instance),
                first("select id_ from act_ru_incident where proc_inst_id_ = ?", instance),
                first("select id_ from act_hi_comment where proc_inst_id_ = ?", instance),
                first("select id_ from act_hi_attachment where proc_inst_id_ = ?", instance),
                first("select operation_id_ from act_hi_op_log where proc_inst_id_ = ?", instance),
                first("select id_ from act_ru_authorization where user_id_ in ('wang.fang', 'li.qiang')"),
                first("select id_ from act_ru_filter"),
                first("select cast(id as varchar(20)) from attachment where case_no = ?", no),
                first("select cast(id as varchar(20)) from message_outbox where case_no = ?", no),
                absence);
    }

    private String first(String sql, Object... arguments) {
        return rows.texts(sql, arguments).stream().findFirst().orElse("there-is-none");
    }

    /** Everything that must not change through a stranger's hands, in one text. */
    public String state(Ids ids) {
        return List.of(
                        "select id_ || rev_ || suspension_state_ from act_ru_execution where tenant_id_ = 'D1001' order by id_",
                        "select id_ || rev_ || coalesce(assignee_, '-') from act_ru_task where tenant_id_ = 'D1001' order by id_",
                        "select id_ || rev_ || coalesce(text_, '-') from act_ru_variable where tenant_id_ = 'D1001' order by id_",
                        "select id_ || rev_ || suspension_state_ || coalesce(cast(duedate_ as varchar(30)), '-')"
                                + " from act_ru_job where tenant_id_ = 'D1001' order by id_",
                        "select id_ from act_ru_incident where tenant_id_ = 'D1001' order by id_",
                        "select id_ || coalesce(group_id_, user_id_) from act_ru_identitylink where tenant_id_ = 'D1001' order by id_",
                        "select id_ from act_hi_comment where tenant_id_ = 'D1001' order by id_",
                        "select id_ from act_hi_attachment where tenant_id_ = 'D1001' order by id_",
                        "select id_ || state_ from act_hi_procinst where tenant_id_ = 'D1001' order by id_",
                        "select id_ || coalesce(text_, '-') from act_hi_varinst where tenant_id_ = 'D1001' order by id_",
                        "select user_id_ || group_id_ from act_id_membership order by user_id_, group_id_",
                        "select id_ from act_id_tenant_member order by id_",
                        "select id_ || rev_ from act_id_user where id_ in ('wang.fang', 'lu.ping', 'liu.yang') order by id_",
                        "select id_ from act_re_procdef order by id_",
                        "select id_ || suspension_state_ from act_ru_jobdef order by id_",
                        "select campaign_no || version || status from campaign where dealer_code = 'D1001' order by campaign_no",
                        "select cast(id as varchar(20)) || case_no from attachment order by id",
                        "select cast(id as varchar(20)) || person_id from absence where person_id = 'wang.fang' order by id",
                        "select cast(id as varchar(20)) || status from message_outbox order by id",
                        "select plan_no || status from annual_plan order by plan_no",
                        "select cast(id as varchar(20)) from campaign_window_exception order by id")
                .stream()
                .map(sql -> String.join(",", rows.texts(sql)))
                .collect(Collectors.joining("\n"));
    }
}
