package io.camshaft.casefile;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table case_presence. */
@Repository
class PresenceRepository {

    private final JdbcClient jdbc;

    PresenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever was seen last before that has gone, from whatever case. */
    void gone(OffsetDateTime before) {
        jdbc.sql("delete from case_presence where seen_at < :before")
                .param("before", before)
                .update();
    }

    /** True where the person had the page open before. */
    boolean stays(String caseNo, String personId, OffsetDateTime now) {
        return jdbc.sql("update case_presence set seen_at = :now where case_no = :case and person_id = :person")
                        .param("now", now)
                        .param("case", caseNo)
                        .param("person", personId)
                        .update()
                == 1;
    }

    void comes(String caseNo, String personId, OffsetDateTime now) {
        jdbc.sql(
                        """
                        insert into case_presence (case_no, person_id, opened_at, seen_at)
                        values (:case, :person, :now, :now)
                        """)
                .param("now", now)
                .param("case", caseNo)
                .param("person", personId)
                .update();
    }

    /** Those seen since then, who came first first. */
    List<CasePresence.Present> of(String caseNo, OffsetDateTime since) {
        return jdbc.sql(
                        """
                        select person_id, opened_at from case_presence where case_no = :case and seen_at >= :since
                        order by opened_at, person_id
                        """)
                .param("case", caseNo)
                .param("since", since)
                .query(RecordRows.of(CasePresence.Present.class))
                .list();
    }
}
