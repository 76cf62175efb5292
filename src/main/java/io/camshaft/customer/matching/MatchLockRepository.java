package io.camshaft.customer.matching;

import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows that stand for keys, to be locked. */
@Repository
class MatchLockRepository {

    private final JdbcClient jdbc;

    MatchLockRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for everybody else who writes records under one of these keys, until the transaction ends. */
    void lock(Collection<Integer> stripes) {
        String list = stripes.stream().sorted().distinct().map(String::valueOf).collect(Collectors.joining(","));
        jdbc.sql("select stripe from match_lock where stripe in (" + list + ") order by stripe for update")
                .query(Integer.class)
                .list();
    }
}
