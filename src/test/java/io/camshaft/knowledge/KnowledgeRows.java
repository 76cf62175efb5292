package io.camshaft.knowledge;

import io.camshaft.support.Postgres;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The module's tables alone, on an empty database. */
final class KnowledgeRows {

    static final OffsetDateTime NOW = OffsetDateTime.parse("2026-05-26T10:00+08:00");

    final ArticleRepository articles;
    final ReviewRepository reviews;
    final ExpiryRepository expiry;
    final EditionRepository editions;
    final JdbcClient jdbc;

    private KnowledgeRows(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/knowledge")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        articles = new ArticleRepository(jdbc);
        expiry = new ExpiryRepository(jdbc);
        reviews = new ReviewRepository(jdbc);
        editions = new EditionRepository(jdbc);
    }

    static KnowledgeRows onH2() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return new KnowledgeRows(database);
    }

    static KnowledgeRows onPostgres() {
        return new KnowledgeRows(Postgres.freshDatabase());
    }

    /** An article with one draft. */
    Article draft(String no, String language, ArticleText text) {
        articles.add(new Article(no, language, null, 1, "feng.yu", NOW, 0), 0);
        articles.add(version(no, 1, text, ArticleStatus.DRAFT));
        return articles.find(no).orElseThrow();
    }

    /** The way a review does it, without one. */
    void publish(String no, int versionNo) {
        long edition = editions.next();
        articles.point(articles.find(no).orElseThrow(), versionNo, null);
        articles.become(no, versionNo, ArticleStatus.PUBLISHED);
        articles.changedIn(no, edition);
    }

    static ArticleVersion version(String no, int versionNo, ArticleText text, ArticleStatus status) {
        return new ArticleVersion(
                no,
                versionNo,
                status,
                text.audience(),
                text.title(),
                text.keywords(),
                text.problemTypes(),
                text.body(),
                text.expiresOn(),
                "feng.yu",
                NOW);
    }

    static ArticleText text(String title, String lastDay) {
        return new ArticleText(
                title, "words", "OIL_LEAK", Audience.PUBLIC, "A body of words.", LocalDate.parse(lastDay));
    }

    List<String> statusOf(String no) {
        return articles.versions(no).stream()
                .map(version -> version.versionNo() + " " + version.status())
                .toList();
    }
}
