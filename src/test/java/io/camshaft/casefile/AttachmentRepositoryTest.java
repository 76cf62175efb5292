package io.camshaft.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

abstract class AttachmentRepositoryTest {

    private static final byte[] CONTENT = {0, 1, (byte) 0xFF, 13, 10};

    private AttachmentRepository files;

    abstract DataSource freshDatabase();

    @BeforeEach
    void migrate() {
        DataSource database = freshDatabase();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/casefile")
                .load()
                .migrate();
        files = new AttachmentRepository(JdbcClient.create(database));
    }

    @Test
    void aFileComesBackByteForByte() {
        files.add(file("CMP-1", "试驾.pdf"), CONTENT);

        Attachment kept = files.of("CMP-1").get(0);

        assertThat(kept).usingRecursiveComparison().ignoringFields("id", "at").isEqualTo(file("CMP-1", "试驾.pdf"));
        assertThat(files.content(kept.id())).isEqualTo(CONTENT);
    }

    @Test
    void aFileIsFoundOnlyInItsOwnCase() {
        files.add(file("CMP-1", "a.pdf"), CONTENT);
        long id = files.of("CMP-1").get(0).id();
        assertThat(files.find("CMP-1", id)).isPresent();
        assertThat(files.find("CMP-2", id)).isEmpty();
        assertThat(files.of("CMP-2")).isEmpty();
    }

    private static Attachment file(String caseNo, String name) {
        return new Attachment(
                0,
                caseNo,
                name,
                "application/pdf",
                CONTENT.length,
                "a".repeat(64),
                "anna",
                OffsetDateTime.parse("2026-01-02T10:00:00+08:00"),
                VirusScan.Result.NOT_SCANNED);
    }
}
