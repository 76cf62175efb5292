package io.camshaft.campaign;

import io.camshaft.campaign.AnnualPlan.PlanContent;
import io.camshaft.campaign.AnnualPlan.PlanStatus;
import io.camshaft.campaign.AnnualPlan.Target;
import io.camshaft.campaign.AnnualPlan.UnitBudget;
import io.camshaft.platform.jdbc.RecordRows;
import io.camshaft.platform.jdbc.StaleRecord;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Annual plans with their types, models, budgets and targets. */
@Repository
class AnnualPlanRepository {

    private final JdbcClient jdbc;
    /** By year: the content of a published plan never changes, and its version tells whether it is still that plan. */
    private final Map<Integer, AnnualPlan> published = new ConcurrentHashMap<>();

    AnnualPlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String planNo, int year, String enteredBy, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into annual_plan (plan_no, plan_year, status, entered_by, entered_at, version)
                        values (:no, :year, 'DRAFT', :by, :at, 0)
                        """)
                .param("no", planNo)
                .param("year", year)
                .param("by", enteredBy)
                .param("at", at)
                .update();
    }

    Optional<AnnualPlan> find(String planNo) {
        return jdbc.sql("select * from annual_plan where plan_no = :no")
                .param("no", planNo)
                .query(RecordRows.of(PlanRow.class))
                .optional()
                .map(this::withContent);
    }

    Optional<AnnualPlan> published(int year) {
        return jdbc.sql("select * from annual_plan where plan_year = :year and status = 'PUBLISHED'")
                .param("year", year)
                .query(RecordRows.of(PlanRow.class))
                .optional()
                .map(this::publishedContent);
    }

    private AnnualPlan publishedContent(PlanRow row) {
        AnnualPlan known = published.get(row.planYear());
        if (known == null || !known.planNo().equals(row.planNo()) || known.version() != row.version()) {
            known = withContent(row);
            published.put(row.planYear(), known);
        }
        return known;
    }

    /** Heads of all plans, newest year first, without content. */
    List<AnnualPlan> heads() {
        return jdbc
                .sql("select * from annual_plan order by plan_year desc, entered_at desc")
                .query(RecordRows.of(PlanRow.class))
                .list()
                .stream()
                .map(row -> row.plan(PlanContent.EMPTY))
                .toList();
    }

    private AnnualPlan withContent(PlanRow row) {
        String no = row.planNo();
        var types = Set.copyOf(jdbc.sql("select campaign_type from annual_plan_type where plan_no = :no")
                .param("no", no)
                .query((rs, i) -> CampaignType.valueOf(rs.getString(1)))
                .list());
        var models = Set.copyOf(jdbc.sql("select model_code from annual_plan_model where plan_no = :no")
                .param("no", no)
                .query(String.class)
                .list());
        var budgets = jdbc.sql(
                        """
                        select unit_code, plan_quarter as quarter, amount from annual_plan_budget
                        where plan_no = :no order by unit_code, plan_quarter
                        """)
                .param("no", no)
                .query(RecordRows.of(UnitBudget.class))
                .list();
        var targets = jdbc.sql(
                        """
                        select campaign_type as type, kpi, target from annual_plan_target
                        where plan_no = :no order by campaign_type, kpi
                        """)
                .param("no", no)
                .query(RecordRows.of(Target.class))
                .list();
        return row.plan(new PlanContent(row.purpose(), row.totalBudget(), types, models, budgets, targets));
    }

    void saveContent(AnnualPlan plan, PlanContent content, String enteredBy) {
        int changed = jdbc.sql(
                        """
                        update annual_plan set purpose = :purpose, total_budget = :total, status = 'SUBMITTED',
                            entered_by = :by, decided_by = null, decided_at = null, version = version + 1
                        where plan_no = :no and version = :version
                        """)
                .param("purpose", content.purpose())
                .param("total", content.totalBudget())
                .param("by", enteredBy)
                .param("no", plan.planNo())
                .param("version", plan.version())
                .update();
        expectOne(changed, plan.planNo());
        replaceParts(plan.planNo(), content);
    }

    /** A draft begins with the content of another plan. */
    void startFrom(String planNo, PlanContent content) {
        jdbc.sql("update annual_plan set purpose = ?, total_budget = ? where plan_no = ?")
                .params(content.purpose(), content.totalBudget(), planNo)
                .update();
        replaceParts(planNo, content);
    }

    private void replaceParts(String planNo, PlanContent content) {
        for (String table :
                List.of("annual_plan_type", "annual_plan_model", "annual_plan_budget", "annual_plan_target")) {
            jdbc.sql("delete from " + table + " where plan_no = :no")
                    .param("no", planNo)
                    .update();
        }
        content.types().forEach(type -> jdbc.sql("insert into annual_plan_type (plan_no, campaign_type) values (?, ?)")
                .params(planNo, type.name())
                .update());
        content.models().forEach(model -> jdbc.sql("insert into annual_plan_model (plan_no, model_code) values (?, ?)")
                .params(planNo, model)
                .update());
        content.budgets().forEach(line -> jdbc.sql(
                        """
                                insert into annual_plan_budget (plan_no, unit_code, plan_quarter, amount)
                                values (?, ?, ?, ?)
                                """)
                .params(planNo, line.unitCode(), line.quarter(), line.amount())
                .update());
        content.targets().forEach(line -> jdbc.sql(
                        """
                                insert into annual_plan_target (plan_no, campaign_type, kpi, target) values (?, ?, ?, ?)
                                """)
                .params(planNo, line.type().name(), line.kpi().name(), line.target())
                .update());
    }

    void decide(AnnualPlan plan, PlanStatus status, String decidedBy, String reason, OffsetDateTime at) {
        int changed = jdbc.sql(
                        """
                        update annual_plan set status = :status, decided_by = :by, decided_at = :at,
                            decision_reason = :reason, version = version + 1
                        where plan_no = :no and version = :version
                        """)
                .param("status", status.name())
                .param("by", decidedBy)
                .param("at", at)
                .param("reason", reason)
                .param("no", plan.planNo())
                .param("version", plan.version())
                .update();
        expectOne(changed, plan.planNo());
    }

    /** The plan becomes the one of its year. */
    void publish(AnnualPlan plan) {
        jdbc.sql(
                        """
                        update annual_plan set status = 'REPLACED', version = version + 1
                        where plan_year = :year and status = 'PUBLISHED' and plan_no <> :no
                        """)
                .param("year", plan.planYear())
                .param("no", plan.planNo())
                .update();
        int changed = jdbc.sql(
                        """
                        update annual_plan set status = 'PUBLISHED', version = version + 1
                        where plan_no = :no and version = :version
                        """)
                .param("no", plan.planNo())
                .param("version", plan.version())
                .update();
        expectOne(changed, plan.planNo());
    }

    private static void expectOne(int changed, String planNo) {
        if (changed != 1) {
            throw new StaleRecord(planNo);
        }
    }

    record PlanRow(
            String planNo,
            int planYear,
            PlanStatus status,
            String purpose,
            BigDecimal totalBudget,
            String enteredBy,
            OffsetDateTime enteredAt,
            String decidedBy,
            OffsetDateTime decidedAt,
            String decisionReason,
            int version) {

        AnnualPlan plan(PlanContent content) {
            return new AnnualPlan(
                    planNo,
                    planYear,
                    status,
                    content,
                    enteredBy,
                    enteredAt,
                    decidedBy,
                    decidedAt,
                    decisionReason,
                    version);
        }
    }
}
