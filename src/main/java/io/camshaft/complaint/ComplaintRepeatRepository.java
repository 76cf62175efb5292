package io.camshaft.complaint;

import io.camshaft.platform.jdbc.RecordRows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table complaint_repeat, and the one question that fills it. */
@Repository
class ComplaintRepeatRepository {

    private static final String COLUMNS =
            """
            select case_no, turn, dealer_code, problem_type, rule, period_start, complaints, late, result, amount,
                decided_by, decided_at from complaint_repeat
            """;

    private final JdbcClient jdbc;

    ComplaintRepeatRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Complaints of a dealer about one problem. */
    record Counted(String dealerCode, String problemType, int inMonth, int inQuarter, int late) {}

    /** Questions and ideas are no complaints; what was dropped, merged or taken back is none either. */
    List<Counted> count(OffsetDateTime month, OffsetDateTime quarter, OffsetDateTime now) {
        return jdbc.sql(
                        """
                        select dealer_code, problem_type, in_month, in_quarter, late from (
                            select dealer_code, problem_type,
                                sum(case when received_at >= :month then 1 else 0 end) as in_month,
                                count(*) as in_quarter,
                                sum(case when received_at >= :month and (extended or solved_at > solve_by
                                    or solved_at is null and solve_by < :now) then 1 else 0 end) as late
                            from complaint
                            where received_at >= :quarter and dealer_code is not null and problem_type is not null
                                and (kind is null or kind not in ('ENQUIRY', 'SUGGESTION'))
                                and status not in ('DROPPED', 'MERGED', 'WITHDRAWN')
                            group by dealer_code, problem_type) counted
                        where in_month > 3 or in_quarter > 5 or late > 0
                        order by dealer_code, problem_type
                        """)
                .param("month", month)
                .param("quarter", quarter)
                .param("now", now)
                .query(RecordRows.of(Counted.class))
                .list();
    }

    boolean isKnown(Counted found, String rule, LocalDate period) {
        return jdbc.sql(
                                """
                                select count(*) from complaint_repeat where dealer_code = :dealer
                                    and problem_type = :problem and rule = :rule and period_start = :period
                                """)
                        .param("dealer", found.dealerCode())
                        .param("problem", found.problemType())
                        .param("rule", rule)
                        .param("period", period)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void insert(RepeatFinding finding, int generation, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into complaint_repeat (case_no, turn, dealer_code, problem_type, rule, period_start,
                            complaints, late, generation, found_at)
                        values (:no, :turn, :dealer, :problem, :rule, :period, :complaints, :late, :generation, :at)
                        """)
                .param("no", finding.caseNo())
                .param("turn", finding.turn())
                .param("dealer", finding.dealerCode())
                .param("problem", finding.problemType())
                .param("rule", finding.rule())
                .param("period", finding.periodStart())
                .param("complaints", finding.complaints())
                .param("late", finding.late())
                .param("generation", generation)
                .param("at", at)
                .update();
    }

    Optional<RepeatFinding> find(String no, int turn) {
        return jdbc.sql(COLUMNS + "where case_no = :no and turn = :turn")
                .param("no", no)
                .param("turn", turn)
                .query(RecordRows.of(RepeatFinding.class))
                .optional();
    }

    List<RepeatFinding> of(String no) {
        return jdbc.sql(COLUMNS + "where case_no = :no order by turn")
                .param("no", no)
                .query(RecordRows.of(RepeatFinding.class))
                .list();
    }

    boolean decided(
            String no, int turn, String result, BigDecimal amount, byte[] reason, String by, OffsetDateTime at) {
        return jdbc.sql(
                                """
                                update complaint_repeat set result = :result, amount = :amount, reason_sealed = :reason,
                                    decided_by = :by, decided_at = :at
                                where case_no = :no and turn = :turn and decided_at is null
                                """)
                        .param("result", result)
                        .param("amount", amount)
                        .param("reason", reason)
                        .param("by", by)
                        .param("at", at)
                        .param("no", no)
                        .param("turn", turn)
                        .update()
                == 1;
    }

    /** Numbers of the complaints behind a finding, newest first. */
    List<String> behind(RepeatFinding finding, OffsetDateTime since) {
        return jdbc.sql(
                        """
                        select complaint_no from complaint where dealer_code = :dealer and problem_type = :problem
                            and received_at >= :since order by received_at desc fetch first 10 rows only
                        """)
                .param("dealer", finding.dealerCode())
                .param("problem", finding.problemType())
                .param("since", since)
                .query(String.class)
                .list();
    }
}
