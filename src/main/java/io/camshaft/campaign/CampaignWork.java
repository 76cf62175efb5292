package io.camshaft.campaign;

import io.camshaft.campaign.AnnualPlan.PlanStatus;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposals and plans as lists of work show them: one question for a page of them. */
@Service
@Transactional(readOnly = true)
public class CampaignWork {

    private static final int MOST_WORDS = 8;

    private final CampaignWorkRepository work;

    CampaignWork(CampaignWorkRepository work) {
        this.work = work;
    }

    /** A plan without its content. */
    public record PlanHead(String planNo, int planYear, PlanStatus status) {}

    public List<Campaign> campaigns(Collection<String> campaignNos) {
        return campaignNos.isEmpty() ? List.of() : work.campaigns(campaignNos);
    }

    public List<PlanHead> plans(Collection<String> planNos) {
        return planNos.isEmpty() ? List.of() : work.plans(planNos);
    }

    public List<PlanHead> openPlans() {
        return work.openPlans();
    }

    /** Numbers of open proposals in whose text all the words stand, newest first. */
    public List<String> find(String wanted, int most) {
        List<String> words = Stream.of(wanted.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        return words.isEmpty() ? List.of() : work.find(words, most);
    }
}
