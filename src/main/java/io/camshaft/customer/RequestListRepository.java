package io.camshaft.customer;

import io.camshaft.platform.jdbc.RecordRows;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests of persons as a list, without what they say. */
@Repository
class RequestListRepository {

    private final JdbcClient jdbc;

    RequestListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RequestList.Line> newest(int most) {
        return jdbc.sql(
                        """
                        select request_no, customer_id, kind, status, asked_at, due_at,
                            file_sealed is not null as has_file, letter_sealed is not null as has_letter
                        from personal_data_request
                        order by asked_at desc limit :most
                        """)
                .param("most", most)
                .query(RecordRows.of(RequestList.Line.class))
                .list();
    }
}
