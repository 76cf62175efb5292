package io.camshaft.knowledge;

import io.camshaft.platform.jdbc.RecordRows;
import io.camshaft.platform.jdbc.StaleRecord;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Articles and their versions. */
@Repository
class ArticleRepository {

    private static final String ARTICLE =
            "select article_no, language, published_no, open_no, created_by, created_at, version from knowledge_article ";
    private static final String VERSION =
            """
            select v.article_no, v.version_no, v.status, v.audience, v.title, v.keywords, v.problem_types, v.body,
                v.expires_on, v.author_id, v.written_at
            from knowledge_version v
            """;

    private final JdbcClient jdbc;

    ArticleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Article article, long edition) {
        jdbc.sql(
                        """
                        insert into knowledge_article
                            (article_no, language, published_no, open_no, edition, created_by, created_at, version)
                        values (?, ?, null, ?, ?, ?, ?, 0)
                        """)
                .params(
                        article.articleNo(),
                        article.language(),
                        article.openNo(),
                        edition,
                        article.createdBy(),
                        article.createdAt())
                .update();
    }

    Optional<Article> find(String articleNo) {
        return jdbc.sql(ARTICLE + "where article_no = ?")
                .param(articleNo)
                .query(RecordRows.of(Article.class))
                .optional();
    }

    /** Which versions are published and open from now on; fails where somebody changed the article since it was read. */
    void point(Article article, Integer publishedNo, Integer openNo) {
        int changed = jdbc.sql(
                        """
                        update knowledge_article set published_no = :published, open_no = :open, version = version + 1
                        where article_no = :no and version = :version
                        """)
                .param("published", publishedNo)
                .param("open", openNo)
                .param("no", article.articleNo())
                .param("version", article.version())
                .update();
        if (changed != 1) {
            throw new StaleRecord(article.articleNo());
        }
    }

    void add(ArticleVersion version) {
        jdbc.sql(
                        """
                        insert into knowledge_version (article_no, version_no, status, audience, title, keywords,
                            problem_types, body, expires_on, author_id, written_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        version.articleNo(),
                        version.versionNo(),
                        version.status().name(),
                        version.audience().name(),
                        version.title(),
                        version.keywords(),
                        version.problemTypes(),
                        version.body(),
                        version.expiresOn(),
                        version.authorId(),
                        version.writtenAt())
                .update();
    }

    void rewrite(ArticleVersion version) {
        jdbc.sql(
                        """
                        update knowledge_version set audience = ?, title = ?, keywords = ?, problem_types = ?, body = ?,
                            expires_on = ?, written_at = ?
                        where article_no = ? and version_no = ? and status = 'DRAFT'
                        """)
                .params(
                        version.audience().name(),
                        version.title(),
                        version.keywords(),
                        version.problemTypes(),
                        version.body(),
                        version.expiresOn(),
                        version.writtenAt(),
                        version.articleNo(),
                        version.versionNo())
                .update();
    }

    void become(String articleNo, int versionNo, ArticleStatus status) {
        jdbc.sql("update knowledge_version set status = ? where article_no = ? and version_no = ?")
                .params(status.name(), articleNo, versionNo)
                .update();
    }

    Optional<ArticleVersion> version(String articleNo, int versionNo) {
        return jdbc.sql(VERSION + "where v.article_no = ? and v.version_no = ?")
                .params(articleNo, versionNo)
                .query(RecordRows.of(ArticleVersion.class))
                .optional();
    }

    /** Newest first. */
    List<ArticleVersion> versions(String articleNo) {
        return jdbc.sql(VERSION + "where v.article_no = ? order by v.version_no desc")
                .param(articleNo)
                .query(RecordRows.of(ArticleVersion.class))
                .list();
    }

    /** What readers see of these articles, in no order. */
    List<ArticleVersion> published(Collection<String> articleNos) {
        return jdbc.sql(
                        VERSION
                                + """
                                join knowledge_article a on a.article_no = v.article_no and a.published_no = v.version_no
                                where v.article_no in (:numbers)
                                """)
                .param("numbers", articleNos)
                .query(RecordRows.of(ArticleVersion.class))
                .list();
    }

    /** Open versions of the author, newest first; at most 100. */
    List<ArticleVersion> openOf(String authorId) {
        return jdbc.sql(
                        VERSION
                                + """
                                where v.author_id = ? and v.status in ('DRAFT', 'IN_REVIEW', 'RETURNED')
                                order by v.written_at desc
                                fetch first 100 rows only
                                """)
                .param(authorId)
                .query(RecordRows.of(ArticleVersion.class))
                .list();
    }

    /** Published versions that expire by the day, earliest first; at most 100. */
    List<ArticleVersion> expiringBy(LocalDate day) {
        return jdbc.sql(
                        VERSION
                                + """
                                where v.status = 'PUBLISHED' and v.expires_on <= ?
                                order by v.expires_on, v.article_no
                                fetch first 100 rows only
                                """)
                .param(day)
                .query(RecordRows.of(ArticleVersion.class))
                .list();
    }

    boolean wroteSincePublished(Article article, String personId) {
        return jdbc.sql(
                                """
                                select count(*) from knowledge_version
                                where article_no = ? and version_no > ? and author_id = ?
                                """)
                        .params(article.articleNo(), article.shown().orElse(0), personId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void changedIn(String articleNo, long edition) {
        jdbc.sql("update knowledge_article set edition = ? where article_no = ?")
                .params(edition, articleNo)
                .update();
    }
}
