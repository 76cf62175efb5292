package io.camshaft.organisation.process;

import io.camshaft.platform.jdbc.RecordRows;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What was handed to the engine last. Reading it is one statement; asking the engine would be two per person, because it
 * lists memberships only by user or by group.
 */
@Repository
class EngineMembershipRepository {

    private final JdbcClient jdbc;

    EngineMembershipRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until no other node or administrator compares identities; held until the transaction ends. */
    void lock() {
        jdbc.sql("select id from engine_identity_lock where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    Set<Membership> all() {
        return new HashSet<>(jdbc.sql("select person_id, kind, target from engine_membership")
                .query(RecordRows.of(Membership.class))
                .list());
    }

    void add(Collection<Membership> memberships) {
        for (Membership membership : memberships) {
            change(
                    "insert into engine_membership (person_id, kind, target) values (:person, :kind, :target)",
                    membership);
        }
    }

    void remove(Collection<Membership> memberships) {
        for (Membership membership : memberships) {
            change(
                    """
                    delete from engine_membership where person_id = :person and kind = :kind and target = :target
                    """,
                    membership);
        }
    }

    private void change(String sql, Membership membership) {
        jdbc.sql(sql)
                .param("person", membership.personId())
                .param("kind", membership.kind().name())
                .param("target", membership.target())
                .update();
    }
}
