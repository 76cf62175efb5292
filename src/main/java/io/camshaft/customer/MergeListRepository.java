package io.camshaft.customer;

import io.camshaft.platform.jdbc.RecordRows;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open candidates as lists. */
@Repository
class MergeListRepository {

    private static final String CANDIDATES =
            """
            select m.id, m.first_id, m.second_id, m.score, m.reasons as reason_names, m.status, m.case_no, m.found_at,
                m.decided_by, m.decided_at, m.decision_reason, m.kept_id, m.merge_id, m.undo_asked_by, m.undo_reason,
                m.version
            from merge_candidate m
            where m.status = 'OPEN'
            """;
    private static final String BOTH_AT =
            """
             and exists (select 1 from customer_dealer a join customer_dealer b on b.dealer_code = a.dealer_code
                where a.customer_id = m.first_id and b.customer_id = m.second_id and a.dealer_code in (:dealers))
            """;

    private final JdbcClient jdbc;

    MergeListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MergeCandidate> open(int most) {
        return jdbc.sql(CANDIDATES + " order by m.score desc, m.id limit :most")
                .param("most", most)
                .query(RecordRows.of(MergeCandidate.class))
                .list();
    }

    List<MergeCandidate> openAt(Set<String> dealers, int most) {
        return jdbc.sql(CANDIDATES + BOTH_AT + " order by m.score desc, m.id limit :most")
                .param("dealers", dealers)
                .param("most", most)
                .query(RecordRows.of(MergeCandidate.class))
                .list();
    }

    boolean isAt(long candidateId, Set<String> dealers) {
        return !dealers.isEmpty()
                && jdbc.sql(CANDIDATES + BOTH_AT + " and m.id = :id")
                        .param("dealers", dealers)
                        .param("id", candidateId)
                        .query(RecordRows.of(MergeCandidate.class))
                        .optional()
                        .isPresent();
    }
}
