package io.camshaft.revisit.report;

import io.camshaft.messaging.Notice;
import io.camshaft.messaging.Outbox;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Person;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import io.camshaft.organisation.Visibility;
import io.camshaft.revisit.report.Report.Row;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends the report of a week or month that is over to those who answer for it, with the numbers that they may see. Each person gets
 * it once: the outbox knows period and person, whatever node sends and however often.
 */
@Service
@Transactional
public class ReportMails {

    /** A report that could not be sent in so many days is not sent any more: the page has it. */
    private static final int LATEST_DAYS = 6;
    /** Units in one transaction. */
    private static final int PORTION = 10;

    private static final Map<UnitKind, List<Role>> READERS = Map.of(
            UnitKind.DEALER, List.of(Role.DEALER_MANAGER),
            UnitKind.REGION, List.of(Role.REGION_MANAGER),
            UnitKind.HEADQUARTERS, List.of(Role.CALL_SUPERVISOR, Role.HQ_SERVICE));

    private final RevisitReports reports;
    private final SentRepository sent;
    private final Organisation organisation;
    private final Outbox outbox;
    private final Clock clock;

    ReportMails(RevisitReports reports, SentRepository sent, Organisation organisation, Outbox outbox, Clock clock) {
        this.reports = reports;
        this.sent = sent;
        this.organisation = organisation;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Number of a period's report in mails: "RVR-2026-W22". */
    public static String reportNo(Period period) {
        return "RVR-" + period.code();
    }

    /** True where a period is over and somebody lacks its report. */
    @Transactional(readOnly = true)
    public boolean isDue() {
        return due().findAny().isPresent();
    }

    private record Due(Period period, Unit unit) {}

    private Stream<Due> due() {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = sent.chosenFrom().orElse(today);
        List<Unit> units = Stream.of(UnitKind.HEADQUARTERS, UnitKind.REGION, UnitKind.DEALER)
                .flatMap(kind -> organisation.units(kind).stream())
                .filter(Unit::active)
                .toList();
        return Stream.of(Span.values())
                .map(span -> Period.of(span, today).previous())
                .filter(period -> !period.ends().isBefore(first))
                .filter(period -> !period.ends().plusDays(LATEST_DAYS + 1L).isBefore(today))
                .flatMap(period -> lacking(period, units));
    }

    private Stream<Due> lacking(Period period, List<Unit> units) {
        Set<String> have = sent.units(period);
        return units.stream().filter(unit -> !have.contains(unit.code())).map(unit -> new Due(period, unit));
    }

    /** Writes the mails of some units. True where more wait. */
    public boolean sendPortion() {
        sent.lock();
        List<Due> waiting = due().limit(PORTION + 1L).toList();
        Map<String, Row> known = new HashMap<>();
        waiting.stream().limit(PORTION).forEach(due -> send(due, known));
        return waiting.size() > PORTION;
    }

    private void send(Due due, Map<String, Row> known) {
        READERS.get(due.unit().kind()).stream()
                .flatMap(role -> organisation.holders(role, due.unit().code()).stream())
                .map(Person::id)
                .distinct()
                .forEach(person -> tell(due.period(), person, known));
        sent.sent(due.period(), due.unit().code(), OffsetDateTime.now(clock));
    }

    /** Colleagues who see the same dealers read the same numbers. */
    private void tell(Period period, String person, Map<String, Row> known) {
        Visibility visibility = organisation.visibilityOf(person);
        Dealers dealers = visibility.everything() ? Dealers.ALL : new Dealers(visibility.dealerCodes());
        Row row = known.computeIfAbsent(period.code() + dealers.codes(), key -> reports.total(period, dealers));
        outbox.tell(new Notice(
                "revisit/mail/report",
                reportNo(period),
                person,
                period.span().name(),
                "/revisits/reports?period=" + period.code(),
                facts(period, row)));
    }

    private static Map<String, Object> facts(Period period, Row row) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("week", period.isWeek());
        facts.put("from", period.begins());
        facts.put("until", period.ends());
        facts.put("due", row.now().of(Measure.DUE));
        facts.put("made", row.now().of(Measure.MADE));
        facts.put("madeShare", percent(row.now().madeShare()));
        facts.put("madeBefore", percent(row.before().madeShare()));
        facts.put("succeeded", row.now().of(Measure.SUCCEEDED));
        facts.put("successShare", percent(row.now().successShare()));
        facts.put("successBefore", percent(row.before().successShare()));
        facts.put("missed", row.now().of(Measure.MISSED));
        facts.put("waiting", row.now().of(Measure.WAITING));
        facts.put("dissatisfied", row.now().of(Measure.DISSATISFIED));
        facts.put("noticesDue", row.notices().due());
        facts.put("noticesInTime", row.notices().timed(Timing.IN_TIME));
        return facts;
    }

    private static String percent(BigDecimal share) {
        return share == null ? "–" : share + " %";
    }
}
