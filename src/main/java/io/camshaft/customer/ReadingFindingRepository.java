package io.camshaft.customer;

import io.camshaft.customer.ReadingFinding.Result;
import io.camshaft.customer.ReadingFinding.Rule;
import io.camshaft.platform.jdbc.RecordRows;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Selects unusual reading from the record of readings, set by set, and keeps the findings. */
@Repository
class ReadingFindingRepository {

    private final JdbcClient jdbc;

    ReadingFindingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param readings persons whose data were read */
    record Count(String readerId, int readings) {}

    /** Readings of one case by somebody who did nothing in it. */
    record Foreign(String readerId, String caseNo, int readings) {}

    /** @param until the first moment that does not count any more */
    record Span(OffsetDateTime from, OffsetDateTime until) {}

    List<Count> all(Span span) {
        return jdbc.sql(
                        """
                        select reader_id, cast(sum(persons) as integer) as readings from personal_data_reading
                        where read_at >= :from and read_at < :until group by reader_id order by reader_id
                        """)
                .param("from", span.from())
                .param("until", span.until())
                .query(RecordRows.of(Count.class))
                .list();
    }

    /** Between 22:00 and 06:00 in the zone, at least so many. */
    List<Count> atNight(Span span, String zone, int least) {
        return jdbc.sql(
                        """
                        select reader_id, cast(count(*) as integer) as readings from personal_data_reading
                        where read_at >= :from and read_at < :until
                        and (extract(hour from read_at at time zone :zone) >= 22
                            or extract(hour from read_at at time zone :zone) < 6)
                        group by reader_id having count(*) >= :least order by reader_id
                        """)
                .param("from", span.from())
                .param("until", span.until())
                .param("zone", zone)
                .param("least", least)
                .query(RecordRows.of(Count.class))
                .list();
    }

    /** For cases in which the reader did nothing; the case is null where it was read for none. */
    List<Foreign> outsideActs(Span span) {
        return jdbc.sql(
                        """
                        select r.reader_id, r.case_no, cast(sum(r.persons) as integer) as readings
                        from personal_data_reading r
                        where r.read_at >= :from and r.read_at < :until
                        and (r.case_no is null or not exists
                            (select 1 from case_journal j where j.case_no = r.case_no and j.actor = r.reader_id))
                        group by r.reader_id, r.case_no order by r.reader_id, r.case_no
                        """)
                .param("from", span.from())
                .param("until", span.until())
                .query(RecordRows.of(Foreign.class))
                .list();
    }

    /** Of customers with one of the channel tokens. */
    List<Count> ofTokens(Span span, Collection<Long> tokens) {
        return jdbc.sql(
                        """
                        select r.reader_id, cast(count(*) as integer) as readings from personal_data_reading r
                        where r.read_at >= :from and r.read_at < :until
                        and exists (select 1 from contact_channel c
                            where c.customer_id = r.customer_id and c.value_token in (:tokens))
                        group by r.reader_id order by r.reader_id
                        """)
                .param("from", span.from())
                .param("until", span.until())
                .param("tokens", tokens)
                .query(RecordRows.of(Count.class))
                .list();
    }

    /** Cases of the reader's readings in the span, those with most readings first, "–" for none. */
    List<String> sample(Span span, String readerId, int most) {
        return jdbc.sql(
                        """
                        select coalesce(case_no, '–') from personal_data_reading
                        where read_at >= :from and read_at < :until and reader_id = :reader
                        group by case_no order by count(*) desc, case_no fetch first :most rows only
                        """)
                .param("from", span.from())
                .param("until", span.until())
                .param("reader", readerId)
                .param("most", most)
                .query(String.class)
                .list();
    }

    boolean isKnown(LocalDate month, String readerId, Rule rule) {
        return jdbc.sql(
                                """
                                select count(*) from reading_finding
                                where month_start = :month and reader_id = :reader and rule = :rule
                                """)
                        .param("month", month)
                        .param("reader", readerId)
                        .param("rule", rule.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void insert(String caseNo, int turn, LocalDate month, Rule rule, Count found, Integer usual) {
        jdbc.sql(
                        """
                        insert into reading_finding (case_no, turn, month_start, reader_id, rule, readings, usual)
                        values (:caseNo, :turn, :month, :reader, :rule, :readings, :usual)
                        """)
                .param("caseNo", caseNo)
                .param("turn", turn)
                .param("month", month)
                .param("reader", found.readerId())
                .param("rule", rule.name())
                .param("readings", found.readings())
                .param("usual", usual)
                .update();
    }

    List<ReadingFinding> ofCase(String caseNo) {
        return jdbc.sql("select * from reading_finding where case_no = :caseNo order by turn")
                .param("caseNo", caseNo)
                .query(RecordRows.of(ReadingFinding.class))
                .list();
    }

    Optional<ReadingFinding> find(String caseNo, int turn) {
        return jdbc.sql("select * from reading_finding where case_no = :caseNo and turn = :turn")
                .param("caseNo", caseNo)
                .param("turn", turn)
                .query(RecordRows.of(ReadingFinding.class))
                .optional();
    }

    /** False where somebody else was faster. */
    boolean review(long findingId, Result result, String reason, String by, OffsetDateTime at) {
        return jdbc.sql(
                                """
                                update reading_finding set result = :result, result_reason = :reason, reviewed_by = :by,
                                    reviewed_at = :at
                                where id = :id and reviewed_by is null
                                """)
                        .param("result", result.name())
                        .param("reason", reason)
                        .param("by", by)
                        .param("at", at)
                        .param("id", findingId)
                        .update()
                == 1;
    }
}
