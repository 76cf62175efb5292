package io.camshaft.customer.exchange;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Files and what became of them. */
@Repository
class ImportRepository {

    private static final String BATCH =
            """
            select id, file_name, content, source, dealer_code, status, rows_total, rows_new, rows_changed, rows_same,
                rows_refused, doubles_found, created_by, created_at, finished_at
            from import_batch
            """;

    private final JdbcClient jdbc;

    ImportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a portion of lines did. */
    record Count(int created, int changed, int same, int refused, int doubles) {}

    long insert(ImportBatch batch, String hash) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into import_batch (file_name, content, source, file_hash, dealer_code, status, rows_total, rows_new,
                            rows_changed, rows_same, rows_refused, doubles_found, created_by, created_at, version)
                        values (:fileName, :content, :source, :hash, :dealerCode, 'PREVIEW', 0, 0, 0, 0, 0, 0, :createdBy,
                            :createdAt, 1)
                        """)
                .param("fileName", batch.fileName())
                .param("content", batch.content().name())
                .param("source", batch.source())
                .param("hash", hash)
                .param("dealerCode", batch.dealerCode())
                .param("createdBy", batch.createdBy())
                .param("createdAt", batch.createdAt())
                .update(key, "id");
        return key.getKeyAs(Number.class).longValue();
    }

    Optional<ImportBatch> find(long id) {
        return jdbc.sql(BATCH + "where id = ?")
                .param(id)
                .query(RecordRows.of(ImportBatch.class))
                .optional();
    }

    /** The import of the same file, unless it was thrown away or failed. */
    Optional<ImportBatch> ofFile(List<String> hashes, ImportContent content, String source, String dealerCode) {
        return jdbc.sql(
                        BATCH
                                + """
                        where file_hash = any(?) and content = ? and source = ? and coalesce(dealer_code, '') = ?
                            and status in ('PREVIEW', 'RUNNING', 'DONE')
                        order by id fetch first 1 rows only
                        """)
                .param(new SqlArrayValue("varchar", hashes.toArray()))
                .param(content.name())
                .param(source)
                .param(dealerCode == null ? "" : dealerCode)
                .query(RecordRows.of(ImportBatch.class))
                .optional();
    }

    /** @param dealers only theirs; null for all */
    List<ImportBatch> newest(Set<String> dealers, int most) {
        String where = dealers == null ? "where 1 = 1" : "where dealer_code = any(?)";
        JdbcClient.StatementSpec statement =
                jdbc.sql(BATCH + where + " order by id desc fetch first " + most + " rows only");
        return (dealers == null ? statement : statement.param(new SqlArrayValue("varchar", dealers.toArray())))
                .query(RecordRows.of(ImportBatch.class))
                .list();
    }

    List<Long> running() {
        return jdbc.sql("select id from import_batch where status = 'RUNNING' order by id")
                .query(Long.class)
                .list();
    }

    /** True where the import was in one of these states; only one of two callers is told so. */
    boolean move(long id, Set<ImportStatus> from, ImportStatus to, OffsetDateTime finishedAt) {
        return jdbc.sql(
                                """
                                update import_batch set status = ?, finished_at = ?, version = version + 1
                                where id = ? and status = any(?)
                                """)
                        .param(to.name())
                        .param(finishedAt)
                        .param(id)
                        .param(new SqlArrayValue(
                                "varchar", from.stream().map(Enum::name).toArray()))
                        .update()
                == 1;
    }

    void total(long id, int total, int refused) {
        jdbc.sql("update import_batch set rows_total = ?, rows_refused = ? where id = ?")
                .param(total)
                .param(refused)
                .param(id)
                .update();
    }

    void count(long id, Count count) {
        jdbc.sql(
                        """
                        update import_batch set rows_new = rows_new + ?, rows_changed = rows_changed + ?, rows_same = rows_same + ?,
                            rows_refused = rows_refused + ?, doubles_found = doubles_found + ?
                        where id = ?
                        """)
                .param(count.created())
                .param(count.changed())
                .param(count.same())
                .param(count.refused())
                .param(count.doubles())
                .param(id)
                .update();
    }
}
