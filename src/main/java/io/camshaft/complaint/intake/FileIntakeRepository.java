package io.camshaft.complaint.intake;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Files with complaints. */
@Repository
class FileIntakeRepository {

    private final JdbcClient jdbc;

    FileIntakeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param contentSealed null once it was taken */
    record Kept(
            long id,
            String fileName,
            byte[] contentSealed,
            OffsetDateTime takenAt,
            int rowsTaken,
            int rowsAgain,
            int rowsRefused) {}

    long add(String fileName, byte[] contentSealed, int generation, String by, OffsetDateTime at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into complaint_import
                            (file_name, content_sealed, generation, created_by, created_at, rows_taken, rows_again, rows_refused)
                        values (:name, :content, :generation, :by, :at, 0, 0, 0)
                        """)
                .param("name", fileName)
                .param("content", contentSealed)
                .param("generation", generation)
                .param("by", by)
                .param("at", at)
                .update(key, "id");
        Number id = key.getKey();
        if (id == null) {
            throw new IllegalStateException("The database gave no number");
        }
        return id.longValue();
    }

    Optional<Kept> find(long id) {
        return jdbc.sql(
                        """
                        select id, file_name, content_sealed, taken_at, rows_taken, rows_again, rows_refused
                        from complaint_import where id = ?
                        """)
                .param(id)
                .query(RecordRows.of(Kept.class))
                .optional();
    }

    /** The content is not needed any more. */
    void taken(long id, int taken, int again, int refused, OffsetDateTime at) {
        jdbc.sql(
                        """
                        update complaint_import set content_sealed = null, taken_at = ?, rows_taken = ?, rows_again = ?,
                            rows_refused = ?
                        where id = ?
                        """)
                .params(at, taken, again, refused, id)
                .update();
    }
}
