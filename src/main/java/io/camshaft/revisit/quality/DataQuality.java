package io.camshaft.revisit.quality;

import io.camshaft.organisation.Visibility;
import io.camshaft.revisit.CallNo;
import io.camshaft.revisit.quality.BuyerRepository.Days;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How good the dealers' records and calls are; nothing in it is personal. */
@Service
@Transactional(readOnly = true)
public class DataQuality {

    private static final int MOST_LINES = 200;
    /** Cars were not sold before. */
    static final LocalDate ALWAYS = LocalDate.of(1990, 1, 1);

    /** Buyers that are counted when asked; of more the week's count is shown. */
    private static final int COUNTED_WHEN_ASKED = 5_000;
    /** Days that a count serves: later it is not what the records are like. */
    private static final int COUNT_SERVES = 31;

    private final QualityRepository numbers;
    private final CheckCountRepository counts;
    private final BuyerRepository buyers;
    private final BuyerCountRepository kept;

    DataQuality(
            QualityRepository numbers, CheckCountRepository counts, BuyerRepository buyers, BuyerCountRepository kept) {
        this.numbers = numbers;
        this.counts = counts;
        this.buyers = buyers;
        this.kept = kept;
    }

    /** Fields of a dealer's records that calls asked about. */
    public record Counted(String dealerCode, long foundRight, long suspected, long confirmed) {

        /** Decided one way or the other: what is only suspected counts neither for nor against. */
        public long verified() {
            return foundRight + confirmed;
        }

        /** Percent; null where nothing is verified. */
        public Long accuracy() {
            return percent(foundRight, verified());
        }
    }

    /** Calls of a team that were looked at once more. @param team "HQ" for the call centre, else the dealer */
    public record Looked(String team, long checks, long withFindings) {}

    /**
     * Buyers.
     *
     * @param complete with name, telephone and city, and nothing confirmed wrong
     * @param plausible with name and telephone
     * @param wrong with something confirmed wrong
     */
    public record Basics(long sold, long complete, long plausible, long wrong) {

        /** KPI-05, percent; null where nobody bought. */
        public Long validRetention() {
            return percent(complete, sold);
        }

        /** KPI-06, percent; null where nobody bought. */
        public Long validInformation() {
            return percent(plausible, sold);
        }
    }

    public record Checked(
            long callId,
            RecordField field,
            CheckState state,
            String confirmedBy,
            String correctionNo,
            LocalDate checkedOn) {

        public String callNo() {
            return CallNo.of(callId);
        }
    }

    public record CallFinding(long callId, String checkNo, FindingKind kind, LocalDate foundOn) {

        public String callNo() {
            return CallNo.of(callId);
        }
    }

    private static Long percent(long part, long whole) {
        return whole == 0 ? null : Long.valueOf(Math.round(part * 100.0 / whole));
    }

    /** Dealers that the reader may see. */
    public List<Counted> dealers(Period period, LocalDate day, Visibility sight) {
        return counts.counted(period.from(day), period.until(day), sight.everything() ? null : sight.dealerCodes());
    }

    /** Every team; the caller shows each reader their own. */
    public List<Looked> looked(Period period, LocalDate day) {
        return numbers.looked(period.from(day), period.until(day));
    }

    /** Of the week, the month and the year of the day. */
    public Map<Period, Basics> basics(String dealer, LocalDate day) {
        List<Period> periods = List.of(Period.values());
        List<Basics> all = buyers.basics(
                dealer,
                periods.stream()
                        .map(period -> new Days(period.from(day), period.until(day)))
                        .toList());
        return periods.stream().collect(Collectors.toMap(Function.identity(), period -> all.get(period.ordinal())));
    }

    /** @param countedOn null where they were counted for the reader */
    public record Everybody(Basics buyers, LocalDate countedOn) {}

    /** All who ever bought there until the day; of a dealer with many the newest count of the month before it. */
    public Everybody everybody(String dealer, LocalDate day) {
        return kept.newest(dealer, day.minusDays(COUNT_SERVES), day)
                .filter(count -> count.sold() > COUNTED_WHEN_ASKED)
                .map(count -> new Everybody(count.basics(), count.countedOn()))
                .orElseGet(() -> new Everybody(buyers.basics(dealer, ALWAYS, day), null));
    }

    /** What calls found wrong, newest first, at most 200. */
    public List<Checked> checks(String dealer, Period period, LocalDate day) {
        return numbers.checks(dealer, period.from(day), period.until(day), MOST_LINES);
    }

    /** What was found amiss with calls, newest first, at most 200. */
    public List<CallFinding> findings(String team, Period period, LocalDate day) {
        return numbers.findings(team, period.from(day), period.until(day), MOST_LINES);
    }
}
