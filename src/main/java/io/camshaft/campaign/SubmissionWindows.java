package io.camshaft.campaign;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Role;
import io.camshaft.platform.BusinessRefusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The submission windows of dealers, and headquarters' exceptions from them. */
@Service
@Transactional
public class SubmissionWindows {

    private final CampaignRepository campaigns;
    private final WindowExceptionRepository exceptions;
    private final Organisation organisation;
    private final CampaignWorkflow workflow;
    private final Clock clock;

    SubmissionWindows(
            CampaignRepository campaigns,
            WindowExceptionRepository exceptions,
            Organisation organisation,
            CampaignWorkflow workflow,
            Clock clock) {
        this.campaigns = campaigns;
        this.exceptions = exceptions;
        this.organisation = organisation;
        this.workflow = workflow;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public SubmissionWindow windowFor(String dealerCode, LocalDate startsOn) {
        YearMonth month = YearMonth.from(startsOn);
        OffsetDateTime until = exceptions.of(dealerCode, month.atDay(1)).stream()
                .map(WindowException::allowedUntil)
                .findFirst()
                .orElse(null);
        return SubmissionWindow.of(month, until, clock.getZone());
    }

    void requireNotOver(String dealerCode, LocalDate startsOn) {
        SubmissionWindow window = windowFor(dealerCode, startsOn);
        if (window.isOverAt(OffsetDateTime.now(clock))) {
            throw new BusinessRefusal("campaign.windowOver", YearMonth.from(startsOn), window.lastDay());
        }
    }

    void requireOpen(String dealerCode, LocalDate startsOn) {
        SubmissionWindow window = windowFor(dealerCode, startsOn);
        if (!window.isOpenAt(OffsetDateTime.now(clock))) {
            throw new BusinessRefusal(
                    "campaign.windowClosed",
                    YearMonth.from(startsOn),
                    window.opensAt().toLocalDate(),
                    window.lastDay());
        }
    }

    /** Headquarters lets the dealer hand in until the moment; on record for good. Running proposals get the new end. */
    public void grantException(
            String dealerCode, YearMonth month, OffsetDateTime until, String reason, String grantedBy) {
        if (!organisation.holds(grantedBy, Role.HQ_MARKETING)) {
            throw new BusinessRefusal("campaign.mayNotGrantException");
        }
        if (reason == null || reason.isBlank()) {
            throw new BusinessRefusal("campaign.reasonMissing");
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (!until.isAfter(now)) {
            throw new BusinessRefusal("campaign.exceptionInThePast");
        }
        LocalDate first = month.atDay(1);
        exceptions.insert(new WindowException(dealerCode, first, until, reason.strip(), grantedBy, now));
        OffsetDateTime end = windowFor(dealerCode, first).endsAt();
        campaigns.preparing(dealerCode, first).forEach(c -> workflow.windowEndsAt(c.campaignNo(), end));
    }

    @Transactional(readOnly = true)
    public List<WindowException> latest() {
        return exceptions.latest(50);
    }
}
