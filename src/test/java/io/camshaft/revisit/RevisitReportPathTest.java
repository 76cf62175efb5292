package io.camshaft.revisit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camshaft.organisation.WorkingTime;
import io.camshaft.revisit.report.CallLine;
import io.camshaft.revisit.report.CallQuery;
import io.camshaft.revisit.report.CasesOfReport;
import io.camshaft.revisit.report.Dealers;
import io.camshaft.revisit.report.Figures;
import io.camshaft.revisit.report.Measure;
import io.camshaft.revisit.report.NoticeQuery;
import io.camshaft.revisit.report.Period;
import io.camshaft.revisit.report.Report;
import io.camshaft.revisit.report.ReportMails;
import io.camshaft.revisit.report.ReportSumTables;
import io.camshaft.revisit.report.RevisitCounting;
import io.camshaft.revisit.report.RevisitReports;
import io.camshaft.revisit.report.Timing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every morning the numbers are counted; every number is that of its list, and each report goes to each person once. */
abstract class RevisitReportPathTest extends RevisitScenario {

    private static final int DAYS_TO_ANSWER = 3;

    private static final Period MAY = Period.parse("2026-05").orElseThrow();
    private static final Dealers OF_ONE = new Dealers(Set.of("D1001"));

    @Autowired
    private RevisitCounting counting;

    @Autowired
    private RevisitReports reports;

    @Autowired
    private ReportMails mails;

    @Autowired
    private CasesOfReport cases;

    @Autowired
    private PlatformTransactionManager transactions;

    private final List<Made> made = new ArrayList<>();
    private int occasions;

    @Override
    String process() {
        return "revisitReport";
    }

    @Override
    boolean isCase() {
        return false;
    }

    @Autowired
    private WorkingTime workingTime;

    @BeforeEach
    void nothingIsCounted() {
        List.of("revisit_report_period", "revisit_report_calls", "revisit_report_notices", "revisit_report_sent")
                .forEach(table -> rows.change("delete from " + table));
        ReportSumTables.TABLES.forEach(table -> rows.change("delete from " + table));
        rows.change("update revisit_report_run set counted_until = null");
        made.clear();
    }

    /** Whatever was counted, counted anew, interrupted or done by two at once. */
    @AfterEach
    void sumsAreThoseOfTheCounts() {
        ReportSumTables.areTheCountsAddedUp(rows.sql());
    }

    /** A call as it stands in its table. */
    private record Made(
            LocalDate dueOn, String dealer, TimePoint point, CallActor actor, CallState state, Satisfied satisfied) {}

    private void call(String dueOn, String dealer, CallState state, Satisfied satisfied) {
        call(new Made(LocalDate.parse(dueOn), dealer, TimePoint.DAY_3, CallActor.DEALER, state, satisfied));
    }

    private void call(Made call) {
        made.add(call);
        rows.change(
                """
                insert into revisit_call (occasion, occasion_id, time_point, actor, team, customer_id, vehicle_id, dealer_code, due_on,
                    chosen_on, run_no, state, satisfaction)
                values ('SALE', ?, ?, ?, ?, 1, 1, ?, ?, ?, 1, ?, nullif(?, ''))
                """,
                --occasions,
                call.point().name(),
                call.actor().name(),
                call.actor() == CallActor.CALL_CENTRE ? "HQ" : call.dealer(),
                call.dealer(),
                call.dueOn(),
                call.dueOn(),
                call.state().name(),
                call.satisfied() == null ? "" : call.satisfied().name());
    }

    /** A notice without a call. @param answered empty for never */
    private void notice(String dealer, String problem, String issued, String answered) {
        rows.change(
                """
                insert into rectification_notice (notice_no, dealer_code, department, problem_class, asked_group, issuer_group, status,
                    generation, issued_at, due_at, issued_by, answered_at)
                values (?, nullif(?, ''), 'DEALER_SERVICE', ?, 'dealer-service.D1001', 'call-agent.HQ', 'ISSUED', 1,
                    cast(? as timestamp with time zone), ?, 'feng.yu', cast(nullif(?, '') as timestamp with time zone))
                """,
                "RNT-2026-" + (900_000 + COUNT.incrementAndGet()),
                dealer,
                problem,
                issued.replace("+", ":00+"),
                workingTime.plusDays(at(issued), DAYS_TO_ANSWER),
                answered.replace("+", ":00+"));
    }

    private void morning(String moment) {
        time.set(moment);
        management.executeJob(management
                .createJobQuery()
                .processDefinitionKey(process())
                .timers()
                .singleResult()
                .getId());
        for (Job next = step(); next != null; next = step()) {
            management.executeJob(next.getId());
        }
    }

    private Job step() {
        return management.createJobQuery().processDefinitionKey(process()).messages().list().stream()
                .findFirst()
                .orElse(null);
    }

    private Figures figures(Period period, Dealers dealers) {
        return reports.report(period, dealers).total().now();
    }

    private void hasBegun() {
        rows.change("update revisit_run set chosen_from = date '2026-01-01'");
    }

    private List<String> sent() {
        return rows.texts("select case_no || ' ' || person_id from message_outbox order by case_no, person_id");
    }

    @Test
    void aSmallMonthIsWhatAPersonCounts() {
        call("2026-05-01", "D1001", CallState.SUCCEEDED, Satisfied.SATISFIED);
        call("2026-05-04", "D1001", CallState.SUCCEEDED, Satisfied.DISSATISFIED);
        call("2026-05-05", "D1001", CallState.FAILED, null);
        call("2026-05-31", "D1001", CallState.MISSED, null);
        call("2026-05-12", "D1001", CallState.MERGED, null);
        call("2026-05-12", "D1001", CallState.OPTED_OUT, null);
        call("2026-05-12", "D1001", CallState.CANCELLED, null);
        call("2026-05-12", "D1002", CallState.SUCCEEDED, Satisfied.NEUTRAL);
        call("2026-05-12", "D2001", CallState.STARTED, null);
        call("2026-04-30", "D1001", CallState.SUCCEEDED, Satisfied.SATISFIED);
        call("2026-06-01", "D1001", CallState.PLANNED, null);

        morning("2026-06-02T06:00+08:00");

        Figures own = figures(MAY, OF_ONE);
        assertThat(List.of(
                        Measure.DUE,
                        Measure.MADE,
                        Measure.SUCCEEDED,
                        Measure.WAITING,
                        Measure.MERGED,
                        Measure.OPTED_OUT))
                .extracting(own::of)
                .containsExactly(4, 3, 2, 0, 1, 1);
        assertThat(own.madeShare()).isEqualByComparingTo("75.0");
        assertThat(own.successShare()).isEqualByComparingTo("50.0");
        Report all = reports.report(MAY, Dealers.ALL);
        assertThat(all.units()).extracting(Report.Row::name).containsExactly("NORTH", "SOUTH");
        assertThat(all.units()).extracting(row -> row.now().of(Measure.DUE)).containsExactly(5, 1);
        assertThat(all.total().before().of(Measure.DUE)).isEqualTo(1);
        assertThat(all.countedAt()).isEqualTo(at("2026-06-02T06:00+08:00"));
        assertThat(all.lately()).extracting(Report.Past::due).containsExactly(0, 0, 0, 0, 0, 0, 1, 6);
        assertThat(figures(MAY.next(), OF_ONE).of(Measure.WAITING)).isEqualTo(1);
        Report north = reports.report(MAY, new Dealers(Set.of("D1001", "D1002")));
        assertThat(north.units()).extracting(Report.Row::name).containsExactly("D1001", "D1002");
        assertThat(sent()).isEmpty();
    }

    @Test
    void everyNumberIsThatOfItsCallsAndOfTheirList() {
        Random random = new Random(7);
        List<String> dealers = List.of("D1001", "D1002", "D2001");
        for (int i = 0; i < 400; i++) {
            CallState state = CallState.values()[random.nextInt(CallState.values().length)];
            call(new Made(
                    LocalDate.parse("2026-04-20").plusDays(random.nextInt(50)),
                    dealers.get(random.nextInt(3)),
                    TimePoint.values()[random.nextInt(TimePoint.values().length)],
                    CallActor.values()[random.nextInt(2)],
                    state,
                    state == CallState.SUCCEEDED ? Satisfied.values()[random.nextInt(3)] : null));
        }
        morning("2026-06-08T06:00+08:00");

        for (String code : List.of("2026-04", "2026-05", "2026-W18", "2026-W22", "2026-W23")) {
            Period period = Period.parse(code).orElseThrow();
            for (Dealers scope : List.of(Dealers.ALL, OF_ONE, new Dealers(Set.of("D1001", "D1002")))) {
                Report report = reports.report(period, scope);
                for (Measure measure : Measure.values()) {
                    assertThat(report.total().now().of(measure))
                            .as(code + " " + measure)
                            .isEqualTo(counted(period, scope, measure, call -> true));
                    assertThat(list(period, scope, measure, null, null))
                            .hasSize(report.total().now().of(measure));
                }
                for (Report.Row row : report.points()) {
                    TimePoint point = TimePoint.valueOf(row.name());
                    int due = counted(period, scope, Measure.DUE, call -> call.point() == point);
                    assertThat(row.now().of(Measure.DUE)).isEqualTo(due);
                    assertThat(list(period, scope, Measure.DUE, point, null)).hasSize(due);
                }
                for (Report.Row row : report.actors()) {
                    CallActor actor = CallActor.valueOf(row.name());
                    int made = counted(period, scope, Measure.MADE, call -> call.actor() == actor);
                    assertThat(row.now().of(Measure.MADE)).isEqualTo(made);
                    assertThat(list(period, scope, Measure.MADE, null, actor)).hasSize(made);
                }
            }
        }
    }

    /** Every page after the other. */
    private List<Long> list(Period period, Dealers scope, Measure measure, TimePoint point, CallActor actor) {
        List<Long> ids = new ArrayList<>();
        LocalDate afterDay = null;
        long afterId = 0;
        boolean more = true;
        while (more) {
            CasesOfReport.Page<CallLine> page =
                    cases.calls(new CallQuery(period, scope, measure, point, actor, afterDay, afterId));
            page.lines().forEach(line -> ids.add(line.id()));
            more = page.more();
            if (more) {
                CallLine last = page.lines().get(page.lines().size() - 1);
                afterDay = last.dueOn();
                afterId = last.id();
            }
        }
        assertThat(ids).doesNotHaveDuplicates();
        return ids;
    }

    private int counted(Period period, Dealers scope, Measure measure, Predicate<Made> more) {
        return (int) made.stream()
                .filter(call ->
                        !call.dueOn().isBefore(period.begins()) && !call.dueOn().isAfter(period.ends()))
                .filter(call -> scope.codes() == null || scope.codes().contains(call.dealer()))
                .filter(call -> counts(measure, call))
                .filter(more)
                .count();
    }

    /** The oracle, in words of its own. */
    private static boolean counts(Measure measure, Made call) {
        Set<CallState> madeStates =
                Set.of(CallState.SUCCEEDED, CallState.FAILED, CallState.REFUSED, CallState.WRONG_NUMBER);
        Set<CallState> waiting = Set.of(CallState.PLANNED, CallState.RELEASED, CallState.STARTED);
        return switch (measure) {
            case DUE ->
                madeStates.contains(call.state()) || waiting.contains(call.state()) || call.state() == CallState.MISSED;
            case MADE -> madeStates.contains(call.state());
            case WAITING -> waiting.contains(call.state());
            case SATISFIED, NEUTRAL, DISSATISFIED ->
                call.satisfied() != null && call.satisfied().name().equals(measure.name());
            default -> call.state().name().equals(measure.name());
        };
    }

    @Test
    void noticesAreCountedByClassOfIssueAndByDeadline() {
        // Wednesday 13 May: due three working days later, on Monday the 18th.
        notice("D1001", "WAITING", "2026-05-13T10:00+08:00", "2026-05-18T09:00+08:00");
        notice("D1001", "WAITING", "2026-05-13T10:00+08:00", "2026-05-18T11:00+08:00");
        notice("D1001", "PRICE", "2026-05-13T10:00+08:00", "");
        notice("D1002", "PRICE", "2026-05-29T10:00+08:00", "");
        notice("", "PRODUCT", "2026-05-13T10:00+08:00", "");

        morning("2026-06-01T06:00+08:00");

        var own = reports.report(MAY, OF_ONE).total().notices();
        assertThat(own.of(ProblemClass.WAITING)).isEqualTo(2);
        assertThat(own.of(ProblemClass.PRICE)).isEqualTo(1);
        assertThat(own.timed(Timing.IN_TIME)).isEqualTo(1);
        assertThat(own.timed(Timing.LATE)).isEqualTo(2);
        assertThat(own.inTimeShare()).isEqualByComparingTo("33.3");
        // The dealer's answer of the 29th is due in June.
        assertThat(reports.report(MAY.next(), Dealers.ALL).total().notices().timed(Timing.OPEN))
                .isEqualTo(1);
        assertThat(reports.report(MAY, Dealers.ALL).units())
                .extracting(Report.Row::name)
                .containsExactly("", "NORTH");
        for (Timing timing : Timing.values()) {
            assertThat(cases.notices(new NoticeQuery(OF_ONE, null, null, null, null, MAY, timing, null))
                            .lines())
                    .hasSize(own.timed(timing));
        }
        assertThat(cases.notices(new NoticeQuery(Dealers.ALL, null, null, ProblemClass.PRICE, null, MAY, null, null))
                        .lines())
                .hasSize(2);
    }

    @Test
    void onMondayAndOnTheFirstOfTheMonthEachPersonGetsEachReportOnce() {
        hasBegun();
        // Long ago, so that there is more to count than one step takes.
        call("2026-01-05", "D1001", CallState.SUCCEEDED, Satisfied.SATISFIED);
        call("2026-05-26", "D1001", CallState.SUCCEEDED, Satisfied.SATISFIED);
        call("2026-05-26", "D1001", CallState.FAILED, null);
        call("2026-05-26", "D2001", CallState.SUCCEEDED, Satisfied.SATISFIED);

        // A Monday and the first of June.
        morning("2026-06-01T06:00+08:00");

        List<String> readers =
                List.of("chen.hong", "gao.feng", "li.qiang", "liu.yang", "shen.bin", "xiao.han", "xu.jing");
        List<String> expected = new ArrayList<>();
        List.of("RVR-2026-05", "RVR-2026-W22")
                .forEach(no -> readers.forEach(person -> expected.add(no + " " + person)));
        assertThat(sent()).containsExactlyElementsOf(expected);
        assertThat(mail("liu.yang")).contains("Calls due: 2", "Made: 2 (100.0 %", "Successful: 1 (50.0 %");
        assertThat(mail("liu.yang")).contains("/revisits/reports?period=2026-W22");
        assertThat(mail("shen.bin")).contains("Calls due: 3", "Successful: 2 (66.7 %");
        assertThat(mail("xu.jing")).contains("Calls due: 0", "Made: 0 (–");

        morning("2026-06-01T06:30+08:00");
        morning("2026-06-02T06:00+08:00");
        assertThat(sent()).hasSize(14);
        assertThat(figures(Period.parse("2026-01").orElseThrow(), Dealers.ALL).of(Measure.DUE))
                .isEqualTo(1);
    }

    private String mail(String person) {
        return rows.opened(
                "outbox.bodyText",
                "select body_text_sealed from message_outbox where case_no = 'RVR-2026-W22' and person_id = ?",
                person);
    }

    @Test
    void aMissedMondayIsMadeUpOnTuesdayAndAnOldReportIsNotSent() {
        hasBegun();
        morning("2026-05-26T06:00+08:00");
        assertThat(sent()).hasSize(7).allMatch(line -> line.startsWith("RVR-2026-W21 "));

        morning("2026-06-10T06:00+08:00");

        // The week before; the report of May came too late.
        assertThat(sent()).hasSize(14).noneMatch(line -> line.startsWith("RVR-2026-05"));
        assertThat(sent()).anyMatch(line -> line.startsWith("RVR-2026-W23 "));
    }

    @Test
    void twoNodesAtOnceSendEachReportOnce() throws Exception {
        hasBegun();
        time.set("2026-06-01T06:00+08:00");
        counting.mark();
        List<Thread> nodes = List.of(new Thread(this::node), new Thread(this::node));
        nodes.forEach(Thread::start);
        for (Thread node : nodes) {
            node.join(60_000);
        }
        node();

        assertThat(sent()).hasSize(14).doesNotHaveDuplicates();
        assertThat(rows.count("select count(*) from revisit_report_period where stale = 1"))
                .isZero();
    }

    /** A node that is refused by a lock tries again, as the job executor does. */
    private void node() {
        for (int attempt = 0; attempt < 5; attempt++) {
            try {
                boolean more = true;
                while (more) {
                    more = counting.countPortion();
                }
                more = true;
                while (more) {
                    more = mails.sendPortion();
                }
                return;
            } catch (org.springframework.dao.DataAccessException busy) {
                // The next attempt.
            }
        }
    }

    @Test
    void killedWhileCountingOrSendingNothingIsLostOrDoubled() {
        hasBegun();
        call("2026-05-26", "D1001", CallState.SUCCEEDED, Satisfied.SATISFIED);
        time.set("2026-06-01T06:00+08:00");
        counting.mark();
        killed(counting::countPortion);
        assertThat(figures(MAY, OF_ONE).of(Measure.DUE)).isZero();
        node();
        rows.change("delete from message_outbox");
        rows.change("delete from revisit_report_sent");
        killed(mails::sendPortion);
        assertThat(sent()).isEmpty();

        morning("2026-06-01T06:10+08:00");

        assertThat(figures(MAY, OF_ONE).of(Measure.DUE)).isEqualTo(1);
        assertThat(sent()).hasSize(14).doesNotHaveDuplicates();
    }

    private void killed(Runnable work) {
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    work.run();
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
    }

    @Test
    void whatEndsLongAfterItWasDueIsCountedAnew() {
        call("2026-02-10", "D1001", CallState.STARTED, null);
        morning("2026-05-26T06:00+08:00");
        Period february = Period.parse("2026-02").orElseThrow();
        assertThat(figures(february, OF_ONE).of(Measure.WAITING)).isEqualTo(1);
        rows.change(
                "update revisit_call set state = 'FAILED', ended_at = timestamp with time zone '2026-05-26 18:00:00+08:00'");

        morning("2026-05-27T06:00+08:00");

        assertThat(figures(february, OF_ONE).of(Measure.FAILED)).isEqualTo(1);
        assertThat(figures(february, OF_ONE).of(Measure.WAITING)).isZero();
    }

    @Test
    void whatIsCancelledLeavesTheNumbersOfAllDealersToo() {
        call("2026-05-12", "D1001", CallState.PLANNED, null);
        call("2026-05-13", "D2001", CallState.PLANNED, null);
        notice("D1001", "PRICE", "2026-05-13T10:00+08:00", "");
        morning("2026-05-26T06:00+08:00");
        assertThat(figures(MAY, Dealers.ALL).of(Measure.WAITING)).isEqualTo(2);
        rows.change(
                "update revisit_call set state = 'CANCELLED', ended_at = timestamp with time zone '2026-05-26 18:00:00+08:00'"
                        + " where dealer_code = 'D2001'");
        rows.change("update rectification_notice set problem_class = 'WAITING' where problem_class = 'PRICE'");

        morning("2026-05-27T06:00+08:00");

        Report all = reports.report(MAY, Dealers.ALL);
        assertThat(all.total().now().of(Measure.WAITING)).isEqualTo(1);
        assertThat(all.total().now().of(Measure.CANCELLED)).isEqualTo(1);
        assertThat(all.units()).extracting(row -> row.now().of(Measure.DUE)).containsExactly(1, 0);
        assertThat(all.points()).extracting(row -> row.now().of(Measure.DUE)).containsExactly(1);
        assertThat(all.actors())
                .extracting(row -> row.now().of(Measure.CANCELLED))
                .containsExactly(1);
        assertThat(all.lately().get(7).due()).isEqualTo(1);
        assertThat(all.total().notices().of(ProblemClass.PRICE)).isZero();
        assertThat(all.total().notices().of(ProblemClass.WAITING)).isEqualTo(1);
    }

    @Test
    void allDealersAreTheSumOfTheirRegionsTheirTimePointsAndTheirCallers() {
        Random random = new Random(11);
        for (int i = 0; i < 200; i++) {
            call(new Made(
                    LocalDate.parse("2026-03-20").plusDays(random.nextInt(60)),
                    List.of("D1001", "D1002", "D2001").get(random.nextInt(3)),
                    TimePoint.values()[random.nextInt(4)],
                    CallActor.values()[random.nextInt(2)],
                    CallState.values()[random.nextInt(CallState.values().length)],
                    null));
        }
        notice("D1001", "WAITING", "2026-05-13T10:00+08:00", "2026-05-18T09:00+08:00");
        notice("D2001", "PRICE", "2026-05-13T10:00+08:00", "");
        notice("", "PRICE", "2026-05-13T10:00+08:00", "");
        morning("2026-06-01T06:00+08:00");

        Report all = reports.report(MAY, Dealers.ALL);
        Report everyDealer = reports.report(MAY, new Dealers(Set.of("D1001", "D1002", "D2001")));

        for (Measure measure : Measure.values()) {
            int total = all.total().now().of(measure);
            int before = all.total().before().of(measure);
            assertThat(everyDealer.total().now().of(measure)).isEqualTo(total);
            for (List<Report.Row> table : List.of(all.units(), all.points(), all.actors(), everyDealer.points())) {
                assertThat(table.stream().mapToInt(row -> row.now().of(measure)).sum())
                        .isEqualTo(total);
                assertThat(table.stream()
                                .mapToInt(row -> row.before().of(measure))
                                .sum())
                        .isEqualTo(before);
            }
        }
        assertThat(everyDealer.lately()).isEqualTo(all.lately());
        assertThat(all.points().stream().mapToInt(row -> row.notices().due()).sum())
                .as("notices by the form have no time point")
                .isZero();
        assertThat(all.units().stream()
                        .mapToInt(row -> row.notices().of(ProblemClass.PRICE))
                        .sum())
                .isEqualTo(2);
    }
}
