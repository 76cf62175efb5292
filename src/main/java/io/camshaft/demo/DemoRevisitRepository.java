package io.camshaft.demo;

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
