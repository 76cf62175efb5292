package io.camshaft.revisit.quality;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the counts of the page of data quality. May run again and be killed anywhere; who calls it lets one node in at a time. */
@Service
@Transactional
public class QualityCounting {

    /** Days between two counts of a dealer's buyers: it is a trend over all years. */
    static final int BUYERS_EVERY = 7;
    /** Dealers in one transaction. A dealer of 20,000 buyers takes some tenths of a second. */
    private static final int PORTION = 10;

    private final CheckCountRepository checks;
    private final BuyerCountRepository kept;
    private final BuyerRepository buyers;
    private final Organisation organisation;
    private final Clock clock;

    QualityCounting(
            CheckCountRepository checks,
            BuyerCountRepository kept,
            BuyerRepository buyers,
            Organisation organisation,
            Clock clock) {
        this.checks = checks;
        this.kept = kept;
        this.buyers = buyers;
        this.organisation = organisation;
        this.clock = clock;
    }

    public void countChecks() {
        checks.count(LocalDate.now(clock));
    }

    /** Counts the buyers of some dealers that were not counted for a week. True where more wait. */
    public boolean countBuyers() {
        LocalDate today = LocalDate.now(clock);
        Set<String> fresh = kept.countedSince(today.minusDays(BUYERS_EVERY - 1L));
        List<String> due = organisation.units(UnitKind.DEALER).stream()
                .map(Unit::code)
                .filter(dealer -> !fresh.contains(dealer))
                .limit(PORTION + 1L)
                .toList();
        due.stream()
                .limit(PORTION)
                .forEach(dealer -> kept.keep(dealer, today, buyers.basics(dealer, DataQuality.ALWAYS, today)));
        return due.size() > PORTION;
    }
}
