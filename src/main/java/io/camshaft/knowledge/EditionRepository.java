package io.camshaft.knowledge;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the search index is made of: published texts, and the number of the edition in which they changed. */
@Repository
class EditionRepository {

    private final JdbcClient jdbc;

    EditionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param databaseId null before the first index was made */
    record Edition(long edition, String databaseId) {}

    /** A published text. */
    record Text(
            String articleNo,
            String language,
            Audience audience,
            String title,
            String keywords,
            String problemTypes,
            String body) {}

    Edition now() {
        return jdbc.sql("select edition, database_id from knowledge_edition where id = 1")
                .query(RecordRows.of(Edition.class))
                .single();
    }

    /** The next edition. Its row stays locked until the caller's transaction ends, so editions become visible in order. */
    long next() {
        jdbc.sql("update knowledge_edition set edition = edition + 1 where id = 1")
                .update();
        return now().edition();
    }

    /** The first caller names the database. */
    String nameDatabase(String candidate) {
        jdbc.sql("update knowledge_edition set database_id = ? where id = 1 and database_id is null")
                .param(candidate)
                .update();
        return now().databaseId();
    }

    /** Articles that changed after the edition, published or taken away. */
    List<String> changedAfter(long edition) {
        return jdbc.sql("select article_no from knowledge_article where edition > ?")
                .param(edition)
                .query(String.class)
                .list();
    }

    List<Text> published(Collection<String> articleNos) {
        return jdbc.sql(
                        """
                        select a.article_no, a.language, v.audience, v.title, v.keywords, v.problem_types, v.body
                        from knowledge_article a
                        join knowledge_version v on v.article_no = a.article_no and v.version_no = a.published_no
                        where a.article_no in (:numbers)
                        """)
                .param("numbers", articleNos)
                .query(RecordRows.of(Text.class))
                .list();
    }

    private record Count(String articleNo, long cases) {}

    /** Cases that were solved with the articles; those without are absent. */
    Map<String, Long> solved(Collection<String> articleNos) {
        return jdbc
                .sql(
                        """
                        select article_no, count(*) as cases from knowledge_solved
                        where article_no in (:numbers) group by article_no
                        """)
                .param("numbers", articleNos)
                .query(RecordRows.of(Count.class))
                .list()
                .stream()
                .collect(Collectors.toMap(Count::articleNo, Count::cases));
    }

    /** Articles that the case was solved with. */
    List<String> solving(String caseNo) {
        return jdbc.sql("select article_no from knowledge_solved where case_no = :case order by article_no")
                .param("case", caseNo)
                .query(String.class)
                .list();
    }

    /** The case counts once for the article. */
    void solved(String articleNo, String caseNo, String by, OffsetDateTime at) {
        jdbc.sql(
                        """
                        merge into knowledge_solved t
                        using (values (cast(:article as varchar(24)), cast(:case as varchar(24)),
                            cast(:by as varchar(64)), cast(:at as timestamp with time zone))) s (a, c, p, m)
                        on t.article_no = s.a and t.case_no = s.c
                        when not matched then insert (article_no, case_no, solved_by, solved_at) values (s.a, s.c, s.p, s.m)
                        """)
                .param("article", articleNo)
                .param("case", caseNo)
                .param("by", by)
                .param("at", at)
                .update();
    }
}
