package io.camshaft.campaign.process;

import io.camshaft.campaign.CampaignWork;
import io.camshaft.campaign.CampaignWork.PlanHead;
import io.camshaft.platform.worklist.WorkView;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Annual plans in the queue. */
@Component
class AnnualPlanWorkView implements WorkView {

    private final CampaignWork work;
    private final Wording words;

    AnnualPlanWorkView(CampaignWork work, Wording words) {
        this.work = work;
        this.words = words;
    }

    @Override
    public String processKey() {
        return AnnualPlanApproval.KEY;
    }

    @Override
    public Map<String, WorkLine> linesOf(Collection<String> caseNos, String readerId) {
        return work.plans(caseNos).stream()
                .collect(Collectors.toMap(
                        PlanHead::planNo,
                        plan -> new WorkLine(
                                title(plan), null, null, words.text("campaign.plan.hint." + plan.status()))));
    }

    private String title(PlanHead plan) {
        return words.text("campaign.plan.title", String.valueOf(plan.planYear()));
    }

    /** There are a few open plans at most. */
    @Override
    public List<String> find(String wanted, String readerId, int most) {
        List<String> asked =
                Stream.of(wanted.strip().toLowerCase(Locale.ROOT).split("\\s+")).toList();
        return work.openPlans().stream()
                .filter(plan -> asked.stream().allMatch(title(plan).toLowerCase(Locale.ROOT)::contains))
                .map(PlanHead::planNo)
                .limit(most)
                .toList();
    }
}
