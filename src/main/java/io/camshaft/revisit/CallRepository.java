package io.camshaft.revisit;

import io.camshaft.platform.jdbc.OncePerTransaction;
import io.camshaft.platform.jdbc.RecordRows;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A running call: tables revisit_call and revisit_attempt. */
@Repository
class CallRepository {

    private static final String COLUMNS =
            """
            select id, occasion, occasion_id, time_point, actor, team, customer_id, vehicle_id, dealer_code, due_on, state, attempts,
                second_attempts, next_at, agent_id, satisfaction, second_result, open_notices, complaint_no, ended_at
            from revisit_call
            """;

    private final JdbcClient jdbc;
    private final OncePerTransaction<Map<Long, RevisitCall>> atHand = new OncePerTransaction<>();

    CallRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<RevisitCall> find(long id) {
        RevisitCall known = atHand.get(HashMap::new).get(id);
        return known == null ? findAll(List.of(id)).stream().findFirst() : Optional.of(known);
    }

    List<RevisitCall> findAll(Collection<Long> ids) {
        return RecordRows.among(jdbc.sql(COLUMNS + "where id in (:keys) order by id"), ids, RevisitCall.class);
    }

    /** Found without another question for the rest of the transaction, or until this repository writes. */
    List<RevisitCall> atHand(Collection<Long> ids) {
        List<RevisitCall> all = findAll(ids);
        all.forEach(call -> atHand.get(HashMap::new).put(call.id(), call));
        return all;
    }

    /** Calls that this one covers. */
    List<RevisitCall> covered(long id) {
        return jdbc.sql(COLUMNS + "where merged_into = :id order by id")
                .param("id", id)
                .query(RecordRows.of(RevisitCall.class))
                .list();
    }

    /** The customer's last calls that were made, newest first. */
    List<RevisitCall> earlier(long customerId, long except, int most) {
        return jdbc.sql(COLUMNS
                        + " where customer_id = :customer and id <> :except and ended_at is not null and state not in ('CANCELLED', 'MISSED')"
                        + " order by due_on desc, id desc fetch first :most rows only")
                .param("customer", customerId)
                .param("except", except)
                .param("most", most)
                .query(RecordRows.of(RevisitCall.class))
                .list();
    }

    /** @param words null where nothing was said or the customer was erased */
    record Attempt(
            int roundNo,
            int attempt,
            RevisitResult result,
            byte[] wordsSealed,
            OffsetDateTime calledAt,
            String calledBy) {}

    void insert(long id, Attempt attempt, int generation) {
        jdbc.sql(
                        """
                        insert into revisit_attempt (call_id, round_no, attempt, result, words_sealed, generation, called_at, called_by)
                        values (:id, :round, :attempt, :result, :words, :generation, :at, :by)
                        """)
                .param("id", id)
                .param("round", attempt.roundNo())
                .param("attempt", attempt.attempt())
                .param("result", attempt.result().name())
                .param("words", attempt.wordsSealed())
                .param("generation", generation)
                .param("at", attempt.calledAt())
                .param("by", attempt.calledBy())
                .update();
    }

    List<Attempt> attempts(long id) {
        return jdbc.sql(
                        """
                        select round_no, attempt, result, words_sealed, called_at, called_by from revisit_attempt
                        where call_id = :id order by round_no, attempt
                        """)
                .param("id", id)
                .query(RecordRows.of(Attempt.class))
                .list();
    }

    private JdbcClient.StatementSpec set(long id, String assignments) {
        atHand.forget();
        return jdbc.sql("update revisit_call set " + assignments + " where id = :id")
                .param("id", id);
    }

    /** @param agentId null for the whole team */
    void again(long id, OffsetDateTime nextAt, String agentId, boolean inVain, boolean second) {
        String counter = second ? "second_attempts" : "attempts";
        set(id, "next_at = :next, agent_id = :agent, " + counter + " = " + counter + " + :more")
                .param("next", nextAt)
                .param("agent", agentId)
                .param("more", inVain ? 1 : 0)
                .update();
    }

    void freed(long id) {
        set(id, "agent_id = null").update();
    }

    void reached(long id, Satisfied satisfaction, boolean ended, OffsetDateTime at) {
        set(id, "state = 'SUCCEEDED', satisfaction = :satisfaction, agent_id = null, next_at = null, ended_at = :ended")
                .param("satisfaction", satisfaction.name())
                .param("ended", ended ? at : null)
                .update();
    }

    void ended(long id, CallState state, OffsetDateTime at) {
        set(id, "state = :state, ended_at = :at, agent_id = null, next_at = null")
                .param("state", state.name())
                .param("at", at)
                .update();
    }

    void second(long id, RevisitResult result, OffsetDateTime at) {
        set(id, "second_result = :result, ended_at = :at, agent_id = null, next_at = null")
                .param("result", result.name())
                .param("at", at)
                .update();
    }

    void complained(long id, String complaintNo) {
        set(id, "complaint_no = :no").param("no", complaintNo).update();
    }

    void noticesOpened(long id, int count) {
        set(id, "open_notices = :count").param("count", count).update();
    }

    /** True for the one that filed the last; two at once wait for each other at the row. */
    boolean isLastNotice(long id) {
        set(id, "open_notices = open_notices - 1").update();
        return jdbc.sql("select open_notices from revisit_call where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /** What the car is, for people and for a complaint. */
    record Event(LocalDate happenedOn, String kind) {}

    Optional<Event> event(RevisitCall call) {
        return jdbc.sql(
                        call.occasion() == TimePoint.Occasion.SALE
                                ? "select sold_on as happened_on, 'SALE' as kind from sale_occasion where sale_id = :id"
                                : "select visited_on as happened_on, kind from visit_occasion where visit_id = :id")
                .param("id", call.occasionId())
                .query(RecordRows.of(Event.class))
                .optional();
    }

    /** The customer is erased: nothing they said stays, and nobody calls them. */
    void forget(long customerId, OffsetDateTime at) {
        jdbc.sql(
                        "update revisit_attempt set words_sealed = null where call_id in (select id from revisit_call where customer_id = :id)")
                .param("id", customerId)
                .update();
        jdbc.sql("update revisit_call set state = 'CANCELLED', ended_at = :at where customer_id = :id"
                        + " and state in ('PLANNED', 'RELEASED')")
                .param("id", customerId)
                .param("at", at)
                .update();
    }
}
