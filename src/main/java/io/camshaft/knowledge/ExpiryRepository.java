package io.camshaft.knowledge;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes away what is out of date. */
@Repository
class ExpiryRepository {

    private final JdbcClient jdbc;

    ExpiryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Published versions whose last day is before the day; in one statement, however many. */
    int expire(LocalDate before) {
        return jdbc.sql("update knowledge_version set status = 'EXPIRED' where status = 'PUBLISHED' and expires_on < ?")
                .param(before)
                .update();
    }

    /** Articles whose published version is expired show nothing any more. */
    void takeAwayExpired(long edition) {
        jdbc.sql(
                        """
                        update knowledge_article set published_no = null, edition = :edition, version = version + 1
                        where published_no is not null and exists (
                            select 1 from knowledge_version v
                            where v.article_no = knowledge_article.article_no
                                and v.version_no = knowledge_article.published_no and v.status = 'EXPIRED')
                        """)
                .param("edition", edition)
                .update();
    }
}
