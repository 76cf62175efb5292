package io.camshaft.demo;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What no service does: a first morning that looks back, and calls that are given out on a free day too. */
@Repository
@Profile("demo")
class DemoRevisitRepository {

    private final JdbcClient jdbc;

    DemoRevisitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isEmpty() {
        return jdbc.sql("select id from revisit_call fetch first 1 rows only")
                .query(Long.class)
                .optional()
                .isEmpty();
    }

    void chooseFrom(LocalDate day) {
        jdbc.sql("update revisit_run set chosen_from = :day where chosen_from is null")
                .param("day", day)
                .update();
    }

    void giveOut(LocalDate today) {
        jdbc.sql(
                        "update revisit_call set state = 'RELEASED', release_on = cast(:today as date) where state = 'PLANNED'")
                .param("today", today)
                .update();
    }

    /** Ids of calls that the call centre is to make to a dealer's buyers and visitors, the oldest first. */
    List<Long> ofCallCentre(String dealerCode) {
        return jdbc.sql(
                        """
                        select id from revisit_call
                        where state = 'STARTED' and team = 'HQ' and dealer_code = :dealer and attempts = 0 order by id
                        """)
                .param("dealer", dealerCode)
                .query(Long.class)
                .list();
    }

    /** Ids of calls in which a dealer's people reached content customers, the oldest first. */
    List<Long> content(String dealerCode) {
        return jdbc.sql(
                        """
                        select id from revisit_call
                        where state = 'SUCCEEDED' and team = :dealer and satisfaction = 'SATISFIED' order by id
                        """)
                .param("dealer", dealerCode)
                .query(Long.class)
                .list();
    }

    /** Numbers of checks that wait for the lead of the call centre. */
    List<String> openChecks() {
        return jdbc.sql("select check_no from call_check where kind = 'CHECK' and state = 'OPEN' order by check_no")
                .query(String.class)
                .list();
    }

    /** Number of the second call. */
    String recallOf(long callId) {
        return jdbc.sql("select check_no from call_check where kind = 'RECALL' and call_id = :id")
                .param("id", callId)
                .query(String.class)
                .single();
    }

    /** @param askedGroup "dealer-sales.D1001" or "dealer-service.D1001" */
    record Correction(String correctionNo, String askedGroup) {}

    /** What the dealer was asked about its record after the call. */
    Correction correctionOf(long callId) {
        return jdbc.sql("select correction_no, asked_group from record_correction where call_id = :id")
                .param("id", callId)
                .query(RecordRows.of(Correction.class))
                .single();
    }

    /** Ids of running calls of a team after a sale or a visit, the oldest first. */
    List<Long> running(String team, String occasion) {
        return jdbc.sql(
                        """
                        select id from revisit_call where state = 'STARTED' and team = :team and occasion = :occasion order by id
                        """)
                .param("team", team)
                .param("occasion", occasion)
                .query(Long.class)
                .list();
    }
}
