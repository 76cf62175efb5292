package io.camshaft.campaign;

import io.camshaft.campaign.CampaignWork.PlanHead;
import io.camshaft.platform.jdbc.RecordRows;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposals and plans by the page, for lists of work. */
@Repository
class CampaignWorkRepository {

    private final JdbcClient jdbc;

    CampaignWorkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Campaign> campaigns(Collection<String> campaignNos) {
        return jdbc.sql("select * from campaign where campaign_no in (:nos)")
                .param("nos", campaignNos)
                .query(RecordRows.of(Campaign.class))
                .list();
    }

    List<PlanHead> plans(Collection<String> planNos) {
        return jdbc.sql("select plan_no, plan_year, status from annual_plan where plan_no in (:nos)")
                .param("nos", planNos)
                .query(RecordRows.of(PlanHead.class))
                .list();
    }

    List<PlanHead> openPlans() {
        return jdbc.sql("select plan_no, plan_year, status from annual_plan where status in ('DRAFT', 'SUBMITTED')")
                .query(RecordRows.of(PlanHead.class))
                .list();
    }

    /**
     * Open proposals in which all the words stand, newest first.
     *
     * @param words in lower case, at least one
     */
    List<String> find(List<String> words, int most) {
        String all = IntStream.range(0, words.size())
                .mapToObj(i -> "position(:word" + i + " in said) > 0")
                .collect(Collectors.joining(" and "));
        JdbcClient.StatementSpec question = jdbc.sql(
                """
                select campaign_no from (
                    select campaign_no, created_at,
                           lower(concat_ws(' ', title, dealer_code, place, target_group, responsibilities)) as said
                      from campaign where status in ('PREPARING', 'AUDITING', 'REVIEWING', 'FILING')) running
                 where %s order by created_at desc, campaign_no fetch first %d rows only
                """
                        .formatted(all, most));
        for (int i = 0; i < words.size(); i++) {
            question = question.param("word" + i, words.get(i));
        }
        return question.query(String.class).list();
    }
}
