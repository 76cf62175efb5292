package io.camshaft.campaign.process;

import io.camshaft.campaign.Campaign;
import io.camshaft.campaign.CampaignWork;
import io.camshaft.platform.worklist.WorkView;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Proposals in the queue: title and dealer, what to do next and why. One question for a whole page. */
@Component
class CampaignWorkView implements WorkView {

    private final CampaignWork work;
    private final Wording words;

    CampaignWorkView(CampaignWork work, Wording words) {
        this.work = work;
        this.words = words;
    }

    @Override
    public String processKey() {
        return CampaignApproval.KEY;
    }

    @Override
    public Map<String, WorkLine> linesOf(Collection<String> caseNos, String readerId) {
        return work.campaigns(caseNos).stream().collect(Collectors.toMap(Campaign::campaignNo, this::line));
    }

    private WorkLine line(Campaign c) {
        return new WorkLine(c.title() + " · " + c.dealerCode(), null, null, hint(c));
    }

    /** Later rounds and what is outside the annual plan are looked at twice. */
    private String hint(Campaign c) {
        StringBuilder hint = new StringBuilder(words.text("campaign.hint." + c.status()));
        if (c.status().isOpen() && c.roundNo() > 1) {
            hint.append(' ').append(words.text("campaign.hintReturned", c.roundNo()));
        }
        if (c.status().isOpen() && !c.findings().isEmpty()) {
            hint.append(' ').append(words.text("campaign.hintOutsidePlan"));
        }
        return hint.toString();
    }

    /** Who may see which case is the worklist's business. */
    @Override
    public List<String> find(String wanted, String readerId, int most) {
        return work.find(wanted, most);
    }
}
