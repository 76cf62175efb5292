package io.camshaft.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table attachment. */
@Repository
class AttachmentRepository {

    private final JdbcClient jdbc;

    AttachmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Attachment file, byte[] content) {
        jdbc.sql(
                        """
                        insert into attachment
                            (case_no, file_name, content_type, byte_count, sha256, content, uploaded_by, at, scan_result)
                        values (:caseNo, :name, :type, :bytes, :sha256, :content, :by, :at, :scan)
                        """)
                .param("caseNo", file.caseNo())
                .param("name", file.fileName())
                .param("type", file.contentType())
                .param("bytes", file.byteCount())
                .param("sha256", file.sha256())
                .param("content", content)
                .param("by", file.uploadedBy())
                .param("at", file.at())
                .param("scan", file.scanResult().name())
                .update();
    }

    List<Attachment> of(String caseNo) {
        return jdbc.sql(
                        """
                        select id, case_no, file_name, content_type, byte_count, sha256, uploaded_by, at, scan_result
                          from attachment where case_no = :caseNo order by id
                        """)
                .param("caseNo", caseNo)
                .query(AttachmentRepository::attachment)
                .list();
    }

    /** Only where the file belongs to that case. */
    Optional<Attachment> find(String caseNo, long id) {
        return jdbc.sql(
                        """
                        select id, case_no, file_name, content_type, byte_count, sha256, uploaded_by, at, scan_result
                          from attachment where case_no = :caseNo and id = :id
                        """)
                .param("caseNo", caseNo)
                .param("id", id)
                .query(AttachmentRepository::attachment)
                .optional();
    }

    byte[] content(long id) {
        return jdbc.sql("select content from attachment where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("content"))
                .single();
    }

    private static Attachment attachment(ResultSet row, int rowNumber) throws SQLException {
        return new Attachment(
                row.getLong("id"),
                row.getString("case_no"),
                row.getString("file_name"),
                row.getString("content_type"),
                row.getLong("byte_count"),
                row.getString("sha256"),
                row.getString("uploaded_by"),
                row.getObject("at", OffsetDateTime.class),
                VirusScan.Result.valueOf(row.getString("scan_result")));
    }
}
