package io.camshaft.revisit;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which calls were about whom. */
@Repository
class PersonalCallRepository {

    private final JdbcClient jdbc;

    PersonalCallRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ids of all calls to the customers that were due, made or not. */
    List<Long> callsOf(Collection<Long> customerIds) {
        return jdbc.sql("select id from revisit_call where customer_id in (:ids) order by due_on, id")
                .param("ids", customerIds)
                .query(Long.class)
                .list();
    }
}
