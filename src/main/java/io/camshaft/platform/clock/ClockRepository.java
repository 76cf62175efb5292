package io.camshaft.platform.clock;

import io.camshaft.platform.jdbc.RecordRows;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/**
 * Table clock. Who changes a clock reads it with its row locked: two branches of a case, a timer and a supervisor wait for each
 * other instead of failing.
 */
@Repository
class ClockRepository {

    private final JdbcClient jdbc;

    ClockRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param clock its id is not looked at */
    long insert(ClockRow clock) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into clock
                            (case_no, process_key, process_instance_id, execution_id, activity_instance_id, scope_id, element_id,
                             name, label, likeness, calendar, warn_percent, promised_seconds, extended_seconds, used_seconds,
                             state, started_at, running_since, promised_at, warn_at, due_at, version)
                        values (:caseNo, :processKey, :processInstanceId, :executionId, :activityInstanceId, :scopeId,
                                :elementId, :name, :label, :likeness, :calendar, :warnPercent, :promisedSeconds,
                                :extendedSeconds, :usedSeconds, :state, :startedAt, :runningSince, :promisedAt, :warnAt,
                                :dueAt, 0)
                        """)
                .paramSource(new Columns(clock))
                .update(id, "id");
        return id.getKeyAs(Long.class);
    }

    /** Everything of a clock that moves. */
    void update(ClockRow clock) {
        jdbc.sql(
                        """
                        update clock
                           set state = :state, paused_for = :pausedFor, warn_percent = :warnPercent, extended_seconds = :extendedSeconds,
                               used_seconds = :usedSeconds, running_since = :runningSince, promised_at = :promisedAt,
                               warn_at = :warnAt, due_at = :dueAt, warned_at = :warnedAt, breached_at = :breachedAt,
                               stopped_at = :stoppedAt, version = version + 1
                         where id = :id
                        """)
                .paramSource(new Columns(clock))
                .update();
    }

    /** After a migration: the phase may have another id and another execution. */
    void moveTo(String activityInstanceId, String elementId, String executionId) {
        jdbc.sql(
                        """
                        update clock set element_id = :element, execution_id = :execution, version = version + 1
                         where activity_instance_id = :passage and state <> 'STOPPED'
                        """)
                .param("passage", activityInstanceId)
                .param("element", elementId)
                .param("execution", executionId)
                .update();
    }

    Optional<ClockRow> find(long id) {
        return jdbc.sql("select * from clock where id = :id")
                .param("id", id)
                .query(RecordRows.of(ClockRow.class))
                .optional();
    }

    Optional<ClockRow> locked(long id) {
        return jdbc.sql("select * from clock where id = :id for update")
                .param("id", id)
                .query(RecordRows.of(ClockRow.class))
                .optional();
    }

    Optional<ClockRow> lockedOf(String activityInstanceId) {
        return jdbc.sql(
                        """
                        select * from clock where activity_instance_id = :passage and state <> 'STOPPED' for update
                        """)
                .param("passage", activityInstanceId)
                .query(RecordRows.of(ClockRow.class))
                .optional();
    }

    Optional<ClockRow> lockedAt(String processInstanceId, String elementId, String executionId) {
        return jdbc.sql(
                        """
                        select * from clock
                         where process_instance_id = :instance and element_id = :element and execution_id = :execution
                           and state <> 'STOPPED' for update
                        """)
                .param("instance", processInstanceId)
                .param("element", elementId)
                .param("execution", executionId)
                .query(RecordRows.of(ClockRow.class))
                .optional();
    }

    /** Open clocks of a phase in one process instance: one for each round where it is repeated. */
    List<ClockRow> lockedOf(String processInstanceId, String elementId) {
        return jdbc.sql(
                        """
                        select * from clock
                         where process_instance_id = :instance and element_id = :element and state <> 'STOPPED'
                         order by id for update
                        """)
                .param("instance", processInstanceId)
                .param("element", elementId)
                .query(RecordRows.of(ClockRow.class))
                .list();
    }

    List<ClockRow> lockedOfInstance(String processInstanceId) {
        return jdbc.sql(
                        """
                        select * from clock where process_instance_id = :instance and state <> 'STOPPED'
                         order by id for update
                        """)
                .param("instance", processInstanceId)
                .query(RecordRows.of(ClockRow.class))
                .list();
    }

    List<ClockRow> openAmong(Collection<String> activityInstanceIds) {
        return jdbc.sql("select * from clock where activity_instance_id in (:passages) and state <> 'STOPPED'")
                .param("passages", activityInstanceIds)
                .query(RecordRows.of(ClockRow.class))
                .list();
    }

    List<ClockRow> ofCases(Collection<String> caseNos) {
        return jdbc.sql("select * from clock where case_no in (:caseNos) order by case_no, started_at, id")
                .param("caseNos", caseNos)
                .query(RecordRows.of(ClockRow.class))
                .list();
    }

    List<ClockRow> openNamed(String caseNo, String name) {
        return jdbc.sql(
                        """
                        select * from clock where case_no = :caseNo and name = :name and state <> 'STOPPED'
                         order by id for update
                        """)
                .param("caseNo", caseNo)
                .param("name", name)
                .query(RecordRows.of(ClockRow.class))
                .list();
    }

    /** Ids of the calendar's running clocks after the given one, in portions. */
    List<Long> running(String calendar, long after, int most) {
        return jdbc.sql(
                        """
                        select id from clock where state = 'RUNNING' and calendar = :calendar and id > :after
                         order by id fetch first :most rows only
                        """)
                .param("calendar", calendar)
                .param("after", after)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /** Components of a row as parameters; enums by name. */
    private static final class Columns extends SimplePropertySqlParameterSource {

        Columns(ClockRow clock) {
            super(clock);
        }

        @Override
        public Object getValue(String name) {
            return super.getValue(name) instanceof Enum<?> constant ? constant.name() : super.getValue(name);
        }
    }
}
