package io.camshaft.complaint;

import io.camshaft.complaint.ComplaintRepeatRepository.Counted;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.jdbc.BusinessNumbers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Repeated complaints (DOMAIN CP-28): counted every night, confirmed by people, once for each dealer, problem, rule and month. */
@Service
@Transactional
public class RepeatReview {

    static final int MOST_IN_MONTH = 3;
    static final int MOST_IN_QUARTER = 5;
    private static final int MONTH_DAYS = 30;
    private static final int QUARTER_DAYS = 90;

    private final ComplaintRepeatRepository repeats;
    private final BusinessNumbers numbers;
    private final ComplaintSeals seals;
    private final Clock clock;

    RepeatReview(ComplaintRepeatRepository repeats, BusinessNumbers numbers, ComplaintSeals seals, Clock clock) {
        this.repeats = repeats;
        this.numbers = numbers;
        this.seals = seals;
        this.clock = clock;
    }

    /** @param findings at least one */
    public record Review(String reviewNo, int findings) {}

    /** What is new tonight; empty where nothing is. */
    public Optional<Review> lookTonight() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        LocalDate period = now.atZoneSameInstant(clock.getZone()).toLocalDate().withDayOfMonth(1);
        List<RepeatFinding> found = new ArrayList<>();
        for (Counted counted : repeats.count(now.minusDays(MONTH_DAYS), now.minusDays(QUARTER_DAYS), now)) {
            rulesOf(counted).stream()
                    .filter(rule -> !repeats.isKnown(counted, rule, period))
                    .forEach(rule -> found.add(finding(counted, rule, period, found.size())));
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String no = numbers.next("CPR");
        found.forEach(finding -> repeats.insert(in(no, finding), seals.generation(), now));
        return Optional.of(new Review(no, found.size()));
    }

    private static List<String> rulesOf(Counted counted) {
        List<String> rules = new ArrayList<>();
        if (counted.inMonth() > MOST_IN_MONTH) {
            rules.add("MONTH");
        }
        if (counted.inQuarter() > MOST_IN_QUARTER) {
            rules.add("QUARTER");
        }
        if (counted.late() > 0) {
            rules.add("LATE");
        }
        return rules;
    }

    private static RepeatFinding finding(Counted counted, String rule, LocalDate period, int turn) {
        int complaints = rule.equals("QUARTER") ? counted.inQuarter() : counted.inMonth();
        return new RepeatFinding(
                null,
                turn,
                counted.dealerCode(),
                counted.problemType(),
                rule,
                period,
                complaints,
                counted.late(),
                null,
                null,
                null,
                null);
    }

    private static RepeatFinding in(String no, RepeatFinding f) {
        return new RepeatFinding(
                no,
                f.turn(),
                f.dealerCode(),
                f.problemType(),
                f.rule(),
                f.periodStart(),
                f.complaints(),
                f.late(),
                null,
                null,
                null,
                null);
    }

    @Transactional(readOnly = true)
    public RepeatFinding finding(String no, int turn) {
        return repeats.find(no, turn).orElseThrow(() -> new BusinessRefusal("complaint.refusal.unknown", no));
    }

    @Transactional(readOnly = true)
    public List<RepeatFinding> findings(String no) {
        return repeats.of(no);
    }

    /** Numbers of the complaints it is about. */
    @Transactional(readOnly = true)
    public List<String> behind(RepeatFinding finding) {
        int days = finding.rule().equals("QUARTER") ? QUARTER_DAYS : MONTH_DAYS;
        return repeats.behind(
                finding,
                finding.periodStart()
                        .atStartOfDay(clock.getZone())
                        .toOffsetDateTime()
                        .minusDays(days));
    }

    /** @param amount null where the contract has none; never for a rejection */
    public void decide(String no, int turn, String result, BigDecimal amount, String reason, String by) {
        BigDecimal money = "CONFIRMED".equals(result) ? amount : null;
        byte[] why = seals.seal(SealedNames.REPEAT, reason);
        if (!repeats.decided(no, turn, result, money, why, by, OffsetDateTime.now(clock))) {
            throw new BusinessRefusal("complaint.refusal.answeredBefore");
        }
    }
}
