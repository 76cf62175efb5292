package io.camshaft.campaign;

import io.camshaft.platform.jdbc.RecordRows;
import io.camshaft.platform.jdbc.StaleRecord;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposals and the decisions on them. */
@Repository
class CampaignRepository {

    private final JdbcClient jdbc;

    CampaignRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Campaign campaign) {
        jdbc.sql(
                        """
                        insert into campaign (campaign_no, dealer_code, region_code, status, title, starts_on, total_cost,
                            requested_support, reserved_support, round_no, proposed_by, created_at, version)
                        values (:campaignNo, :dealerCode, :regionCode, :status, :title, :startsOn, 0, 0, 0, 1,
                            :proposedBy, :createdAt, 0)
                        """)
                .param("campaignNo", campaign.campaignNo())
                .param("dealerCode", campaign.dealerCode())
                .param("regionCode", campaign.regionCode())
                .param("status", campaign.status().name())
                .param("title", campaign.title())
                .param("startsOn", campaign.startsOn())
                .param("proposedBy", campaign.proposedBy())
                .param("createdAt", campaign.createdAt())
                .update();
    }

    Optional<Campaign> find(String campaignNo) {
        return jdbc.sql("select * from campaign where campaign_no = :no")
                .param("no", campaignNo)
                .query(RecordRows.of(Campaign.class))
                .optional();
    }

    /** Proposals of the dealer for the month that are still being prepared. */
    List<Campaign> preparing(String dealerCode, LocalDate firstOfMonth) {
        return jdbc.sql(
                        """
                        select * from campaign where dealer_code = :dealer and status = 'PREPARING'
                        and starts_on >= :first and starts_on < :next
                        """)
                .param("dealer", dealerCode)
                .param("first", firstOfMonth)
                .param("next", firstOfMonth.plusMonths(1))
                .query(RecordRows.of(Campaign.class))
                .list();
    }

    void saveProposal(Campaign before, Proposal proposal, String submittedBy, OffsetDateTime at) {
        int changed = jdbc.sql(
                        """
                        update campaign set title = :title, campaign_type = :type, promoted_model = :model,
                            target_group = :targetGroup, starts_on = :startsOn, ends_on = :endsOn, place = :place,
                            responsibilities = :responsibilities, incentives = :incentives, total_cost = :totalCost,
                            requested_support = :requestedSupport, granted_support = null, conditions = null,
                            plan_findings = null, submitted_by = :submittedBy, submitted_at = :at, version = version + 1
                        where campaign_no = :no and version = :version
                        """)
                .param("title", proposal.title())
                .param("type", proposal.type().name())
                .param("model", proposal.promotedModel())
                .param("targetGroup", proposal.targetGroup())
                .param("startsOn", proposal.startsOn())
                .param("endsOn", proposal.endsOn())
                .param("place", proposal.place())
                .param("responsibilities", proposal.responsibilities())
                .param("incentives", proposal.incentives())
                .param("totalCost", proposal.totalCost())
                .param("requestedSupport", proposal.requestedSupport())
                .param("submittedBy", submittedBy)
                .param("at", at)
                .param("no", before.campaignNo())
                .param("version", before.version())
                .update();
        expectOne(changed, before.campaignNo());
        insertSubmission(before, submittedBy, at);
        replaceParts(before.campaignNo(), proposal);
    }

    private void replaceParts(String campaignNo, Proposal proposal) {
        replaceGoals(campaignNo, proposal.goals());
        replaceCosts(campaignNo, proposal.costs());
    }

    /** Who handed in which round: nobody decides on what they handed in. */
    private void insertSubmission(Campaign before, String submittedBy, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into campaign_submission (campaign_no, round_no, submitted_by, submitted_at)
                        values (?, ?, ?, ?)
                        """)
                .params(before.campaignNo(), before.roundNo(), submittedBy, at)
                .update();
    }

    private void replaceGoals(String campaignNo, List<Proposal.Goal> goals) {
        jdbc.sql("delete from campaign_goal where campaign_no = :no")
                .param("no", campaignNo)
                .update();
        for (Proposal.Goal goal : goals) {
            jdbc.sql("insert into campaign_goal (campaign_no, kpi, target) values (:no, :kpi, :target)")
                    .param("no", campaignNo)
                    .param("kpi", goal.kpi().name())
                    .param("target", goal.target())
                    .update();
        }
    }

    private void replaceCosts(String campaignNo, List<Proposal.CostItem> costs) {
        jdbc.sql("delete from campaign_cost where campaign_no = :no")
                .param("no", campaignNo)
                .update();
        int position = 0;
        for (Proposal.CostItem cost : costs) {
            position++;
            jdbc.sql(
                            """
                            insert into campaign_cost (campaign_no, position_no, item, amount, support)
                            values (:no, :position, :item, :amount, :support)
                            """)
                    .param("no", campaignNo)
                    .param("position", position)
                    .param("item", cost.item())
                    .param("amount", cost.amount())
                    .param("support", cost.support())
                    .update();
        }
    }

    List<Proposal.Goal> goals(String campaignNo) {
        return jdbc.sql("select kpi, target from campaign_goal where campaign_no = :no order by kpi")
                .param("no", campaignNo)
                .query(Proposal.Goal.class)
                .list();
    }

    List<Proposal.CostItem> costs(String campaignNo) {
        return jdbc.sql("select item, amount, support from campaign_cost where campaign_no = :no order by position_no")
                .param("no", campaignNo)
                .query(Proposal.CostItem.class)
                .list();
    }

    /** Writes what the process moves: status, round, budget, findings, grant and closing. */
    void update(Campaign campaign) {
        int changed = jdbc.sql(
                        """
                        update campaign set status = :status, round_no = :round, reserved_support = :reserved,
                            budget_year = :budgetYear, budget_quarter = :budgetQuarter, plan_findings = :findings,
                            granted_support = :granted, conditions = :conditions, closed_at = :closedAt,
                            close_reason = :closeReason, version = version + 1
                        where campaign_no = :no and version = :version
                        """)
                .param("status", campaign.status().name())
                .param("round", campaign.roundNo())
                .param("reserved", campaign.reservedSupport())
                .param("budgetYear", campaign.budgetYear())
                .param("budgetQuarter", campaign.budgetQuarter())
                .param("findings", campaign.planFindings())
                .param("granted", campaign.grantedSupport())
                .param("conditions", campaign.conditions())
                .param("closedAt", campaign.closedAt())
                .param("closeReason", campaign.closeReason())
                .param("no", campaign.campaignNo())
                .param("version", campaign.version())
                .update();
        expectOne(changed, campaign.campaignNo());
    }

    /** Everybody who handed the proposal in, in any round. */
    Set<String> submitters(String campaignNo) {
        return new HashSet<>(jdbc.sql("select submitted_by from campaign_submission where campaign_no = ?")
                .param(campaignNo)
                .query(String.class)
                .list());
    }

    void insertDecision(String campaignNo, CampaignDecision decision) {
        jdbc.sql(
                        """
                        insert into campaign_decision (campaign_no, round_no, step, outcome, estimated_effect, opinion, reason,
                            granted_support, conditions, decided_by, decided_for, decided_at)
                        values (:no, :round, :step, :outcome, :effect, :opinion, :reason, :granted, :conditions, :by, :for, :at)
                        """)
                .param("no", campaignNo)
                .param("round", decision.roundNo())
                .param("step", decision.step().name())
                .param("outcome", decision.outcome().name())
                .param("effect", decision.estimatedEffect())
                .param("opinion", decision.opinion())
                .param("reason", decision.reason())
                .param("granted", decision.grantedSupport())
                .param("conditions", decision.conditions())
                .param("by", decision.decidedBy())
                .param("for", decision.decidedFor())
                .param("at", decision.decidedAt())
                .update();
    }

    List<CampaignDecision> decisions(String campaignNo) {
        return jdbc.sql("select * from campaign_decision where campaign_no = :no order by id")
                .param("no", campaignNo)
                .query(RecordRows.of(CampaignDecision.class))
                .list();
    }

    private static void expectOne(int changed, String campaignNo) {
        if (changed != 1) {
            throw new StaleRecord(campaignNo);
        }
    }
}
