package io.camshaft.customer;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Who stands behind whom, and the history of it. */
@Repository
class CustomerMergeRepository {

    private final JdbcClient jdbc;

    CustomerMergeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param mergedInto the record that stands for this one, null where it stands for itself */
    record Standing(long id, Long mergedInto, OffsetDateTime erasedAt) {}

    /** @param undoneAt null while it stands */
    record Merge(long id, long keptId, long absorbedId, OffsetDateTime mergedAt, OffsetDateTime undoneAt) {}

    /** The records in the order of their ids, locked until the end of the transaction. */
    List<Standing> lock(Collection<Long> customerIds) {
        return jdbc.sql(
                        """
                        select id, merged_into, erased_at from customer where id in (:ids) order by id for update
                        """)
                .param("ids", customerIds)
                .query(RecordRows.of(Standing.class))
                .list();
    }

    List<Standing> find(Collection<Long> customerIds) {
        return jdbc.sql("select id, merged_into, erased_at from customer where id in (:ids) order by id")
                .param("ids", customerIds)
                .query(RecordRows.of(Standing.class))
                .list();
    }

    /** Records behind the customer. */
    List<Long> behind(long customerId) {
        return jdbc.sql("select id from customer where merged_into = :id order by id")
                .param("id", customerId)
                .query(Long.class)
                .list();
    }

    void pointTo(Collection<Long> customerIds, Long mergedInto, String by, OffsetDateTime at) {
        if (customerIds.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        update customer set merged_into = :into, changed_by = :by, changed_at = :at, version = version + 1
                        where id in (:ids)
                        """)
                .param("into", mergedInto)
                .param("by", by)
                .param("at", at)
                .param("ids", customerIds)
                .update();
    }

    long insert(long keptId, long absorbedId, String rule, String caseNo, String by, OffsetDateTime at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into customer_merge (kept_id, absorbed_id, rule, case_no, merged_by, merged_at)
                        values (:kept, :absorbed, :rule, :caseNo, :by, :at)
                        """)
                .param("kept", keptId)
                .param("absorbed", absorbedId)
                .param("rule", rule)
                .param("caseNo", caseNo)
                .param("by", by)
                .param("at", at)
                .update(key, "id");
        return key.getKeyAs(Number.class).longValue();
    }

    void insertMembers(long mergeId, Collection<Long> customerIds) {
        customerIds.forEach(
                id -> jdbc.sql("insert into customer_merge_member (merge_id, customer_id) values (:merge, :customer)")
                        .param("merge", mergeId)
                        .param("customer", id)
                        .update());
    }

    Optional<Merge> merge(long mergeId) {
        return jdbc.sql(
                        """
                        select id, kept_id, absorbed_id, merged_at, undone_at from customer_merge where id = :id
                        """)
                .param("id", mergeId)
                .query(RecordRows.of(Merge.class))
                .optional();
    }

    /** Merges that stand, of the records as absorbed ones. */
    List<Merge> standing(Collection<Long> absorbedIds) {
        return RecordRows.among(
                jdbc.sql(
                        """
                                select id, kept_id, absorbed_id, merged_at, undone_at from customer_merge
                                where absorbed_id in (:keys) and undone_at is null
                                """),
                absorbedIds,
                Merge.class);
    }

    /** True where this call took it back, false where somebody else had. */
    boolean markUndone(long mergeId, String by, OffsetDateTime at) {
        return jdbc.sql(
                                """
                                update customer_merge set undone_by = :by, undone_at = :at
                                where id = :id and undone_at is null
                                """)
                        .param("by", by)
                        .param("at", at)
                        .param("id", mergeId)
                        .update()
                == 1;
    }

    void note(long customerId, String kind, long otherId, String caseNo, String by, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into customer_event (customer_id, kind, detail, source, case_no, by_person, happened_at)
                        values (:id, :kind, :detail, 'MERGE', :caseNo, :by, :at)
                        """)
                .param("id", customerId)
                .param("kind", kind)
                .param("detail", CustomerNo.of(otherId))
                .param("caseNo", caseNo)
                .param("by", by)
                .param("at", at)
                .update();
    }
}
