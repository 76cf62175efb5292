package io.camshaft.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** Proposals with valid defaults; a test states only what matters to it. */
final class CampaignFixture {

    static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-02T10:00:00+08:00");

    private CampaignFixture() {}

    static Campaign prepared(String no) {
        return new Changes(no)
                .opened("D1001", "NORTH", "Spring test drive", LocalDate.parse("2026-03-20"), "wang.fang", NOW);
    }

    static Campaign in(CampaignStatus status) {
        return Changes.of(prepared("CMP-2026-000001"))
                .status(status)
                .findings(List.of())
                .campaign();
    }

    static Proposal proposal() {
        return proposal(money(40_000), money(18_000));
    }

    static Proposal proposal(BigDecimal cost, BigDecimal support) {
        return new Proposal(
                "Spring test drive",
                CampaignType.STANDARDISED,
                "C5",
                "Owners of cars older than six years",
                LocalDate.parse("2026-03-20"),
                LocalDate.parse("2026-03-21"),
                "Showroom",
                List.of(new Proposal.Goal(Kpi.ATTENDANCE, money(120))),
                List.of(new Proposal.CostItem("Hall", cost, support)),
                "Wang Fang runs it",
                null);
    }

    static BigDecimal money(long amount) {
        return BigDecimal.valueOf(amount);
    }
}
