package io.camshaft.customer.exchange;

import io.camshaft.customer.exchange.RequestKeys.Answer;
import io.camshaft.platform.jdbc.RecordRows;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calls of the API with their keys. */
@Repository
class RequestKeyRepository {

    private final JdbcClient jdbc;

    RequestKeyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(String contentHash, int httpStatus, String answer) {}

    Optional<Row> find(String caller, String key) {
        return jdbc.sql(
                        """
                        select content_hash, http_status, answer from api_request
                        where caller = ? and request_key = ? and http_status > 0
                        """)
                .param(caller)
                .param(key)
                .query(RecordRows.of(Row.class))
                .optional();
    }

    /** Waits for another call with the same key, and fails where that one was done. */
    void claim(String caller, String key, String contentHash, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into api_request (caller, request_key, content_hash, http_status, answer, called_at)
                        values (?, ?, ?, 0, '', ?)
                        """)
                .param(caller)
                .param(key)
                .param(contentHash)
                .param(at)
                .update();
    }

    void answer(String caller, String key, Answer answer) {
        jdbc.sql("update api_request set http_status = ?, answer = ? where caller = ? and request_key = ?")
                .param(answer.status())
                .param(answer.body())
                .param(caller)
                .param(key)
                .update();
    }

    void forgetBefore(OffsetDateTime moment) {
        jdbc.sql("delete from api_request where called_at < ?").param(moment).update();
    }
}
