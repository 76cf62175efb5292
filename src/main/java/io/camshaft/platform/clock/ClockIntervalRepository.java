package io.camshaft.platform.clock;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables clock_interval and clock_extension: how the time of a clock went. */
@Repository
class ClockIntervalRepository {

    private final JdbcClient jdbc;

    ClockIntervalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ran(long clockId, OffsetDateTime from, OffsetDateTime until, Duration counted) {
        jdbc.sql(
                        """
                        insert into clock_interval (clock_id, kind, from_at, until_at, counted_seconds)
                        values (:clock, 'RUN', :from, :until, :counted)
                        """)
                .param("clock", clockId)
                .param("from", from)
                .param("until", until)
                .param("counted", counted.toSeconds())
                .update();
    }

    void pausedFrom(long clockId, Pause pause, OffsetDateTime from) {
        jdbc.sql(
                        """
                        insert into clock_interval
                            (clock_id, kind, from_at, counted_seconds, element_id, activity_instance_id, reason, paused_by)
                        values (:clock, 'PAUSE', :from, 0, :element, :passage, :reason, :by)
                        """)
                .param("clock", clockId)
                .param("from", from)
                .param("element", pause.elementId())
                .param("passage", pause.activityInstanceId())
                .param("reason", pause.reason())
                .param("by", pause.pausedBy())
                .update();
    }

    void pauseOver(long intervalId, OffsetDateTime until) {
        jdbc.sql("update clock_interval set until_at = :until where id = :id")
                .param("until", until)
                .param("id", intervalId)
                .update();
    }

    void allPausesOver(long clockId, OffsetDateTime until) {
        jdbc.sql(
                        """
                        update clock_interval set until_at = :until
                         where clock_id = :clock and kind = 'PAUSE' and until_at is null
                        """)
                .param("until", until)
                .param("clock", clockId)
                .update();
    }

    /** After a migration: the element may have another id. */
    void moveTo(String activityInstanceId, String elementId) {
        jdbc.sql("update clock_interval set element_id = :element where activity_instance_id = :passage")
                .param("element", elementId)
                .param("passage", activityInstanceId)
                .update();
    }

    /** Pauses that last, oldest first. */
    List<Interval> openPauses(long clockId) {
        return jdbc.sql(
                        """
                        select * from clock_interval
                         where clock_id = :clock and kind = 'PAUSE' and until_at is null order by from_at, id
                        """)
                .param("clock", clockId)
                .query(RecordRows.of(Interval.class))
                .list();
    }

    /** Clocks that stand still because of this passage through an element. */
    List<Long> pausedBy(String activityInstanceId) {
        return jdbc.sql(
                        """
                        select distinct clock_id from clock_interval
                         where activity_instance_id = :passage and kind = 'PAUSE' and until_at is null order by clock_id
                        """)
                .param("passage", activityInstanceId)
                .query(Long.class)
                .list();
    }

    List<Interval> of(long clockId) {
        return jdbc.sql("select * from clock_interval where clock_id = :clock order by from_at, id")
                .param("clock", clockId)
                .query(RecordRows.of(Interval.class))
                .list();
    }

    void extended(long clockId, OffsetDateTime at, Duration more, String reason, String by) {
        jdbc.sql(
                        """
                        insert into clock_extension (clock_id, extended_at, more_seconds, reason, extended_by)
                        values (:clock, :at, :more, :reason, :by)
                        """)
                .param("clock", clockId)
                .param("at", at)
                .param("more", more.toSeconds())
                .param("reason", reason)
                .param("by", by)
                .update();
    }

    List<ClockExplanation.Extension> extensions(long clockId) {
        return jdbc
                .sql("select * from clock_extension where clock_id = :clock order by extended_at, id")
                .param("clock", clockId)
                .query(RecordRows.of(GrantedTime.class))
                .list()
                .stream()
                .map(row -> new ClockExplanation.Extension(
                        row.extendedAt(), Duration.ofSeconds(row.moreSeconds()), row.reason(), row.extendedBy()))
                .toList();
    }

    /**
     * Why a clock stands still.
     *
     * @param elementId null where a person paused it
     * @param reason name of the element, or what the person wrote
     */
    record Pause(String elementId, String activityInstanceId, String reason, String pausedBy) {}

    enum Kind {
        RUN,
        PAUSE
    }

    /** @param untilAt null for a pause that lasts */
    record Interval(
            long id,
            Kind kind,
            OffsetDateTime fromAt,
            OffsetDateTime untilAt,
            long countedSeconds,
            String elementId,
            String activityInstanceId,
            String reason,
            String pausedBy) {}

    private record GrantedTime(OffsetDateTime extendedAt, long moreSeconds, String reason, String extendedBy) {}
}
