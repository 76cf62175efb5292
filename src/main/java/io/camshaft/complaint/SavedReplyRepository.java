package io.camshaft.complaint;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table complaint_saved_reply as supervisors edit it. */
@Repository
class SavedReplyRepository {

    private final JdbcClient jdbc;

    SavedReplyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A reply in one language. */
    record Row(
            String code,
            String language,
            String problemType,
            String title,
            String body,
            boolean active,
            String changedBy,
            OffsetDateTime changedAt) {}

    /** Every reply in every language. */
    List<Row> all() {
        return jdbc.sql(
                        """
                        select code, language, problem_type, title, body, active, changed_by, changed_at
                        from complaint_saved_reply order by code, language
                        """)
                .query(RecordRows.of(Row.class))
                .list();
    }

    void save(Row row) {
        jdbc.sql(
                        """
                        merge into complaint_saved_reply t
                        using (values (cast(:code as varchar(40)), cast(:language as varchar(2)),
                            cast(:problem as varchar(40)), cast(:title as varchar(120)), cast(:body as varchar(2000)),
                            cast(:active as boolean), cast(:by as varchar(64)), cast(:at as timestamp with time zone)))
                            s (c, l, p, h, b, a, w, m)
                        on t.code = s.c and t.language = s.l
                        when matched then update set problem_type = s.p, title = s.h, body = s.b, active = s.a,
                            changed_by = s.w, changed_at = s.m
                        when not matched then insert
                            (code, language, problem_type, title, body, active, changed_by, changed_at)
                            values (s.c, s.l, s.p, s.h, s.b, s.a, s.w, s.m)
                        """)
                .param("code", row.code())
                .param("language", row.language())
                .param("problem", row.problemType())
                .param("title", row.title())
                .param("body", row.body())
                .param("active", row.active())
                .param("by", row.changedBy())
                .param("at", row.changedAt())
                .update();
    }
}
