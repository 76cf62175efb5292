package io.camshaft.complaint;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which cases belong together, and which reference gave which case. */
@Repository
class ComplaintTieRepository {

    private final JdbcClient jdbc;

    ComplaintTieRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void link(String no, String other, String relation, String by, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into complaint_link (complaint_no, other_no, relation, linked_at, linked_by)
                        select cast(:no as varchar(24)), cast(:other as varchar(24)), cast(:relation as varchar(20)),
                            cast(:at as timestamp with time zone), cast(:by as varchar(64))
                        where not exists
                            (select 1 from complaint_link where complaint_no = :no and other_no = :other)
                        """)
                .param("no", no)
                .param("other", other)
                .param("relation", relation)
                .param("at", at)
                .param("by", by)
                .update();
    }

    /** @param relation MERGED, LINKED, SPLIT or REOPENED */
    record Tie(String otherNo, String relation) {}

    /** In both directions. */
    List<Tie> ties(String no) {
        return jdbc.sql(
                        """
                        select other_no, relation from complaint_link where complaint_no = :no
                        union all
                        select complaint_no, relation from complaint_link where other_no = :no
                        """)
                .param("no", no)
                .query((row, number) -> new Tie(row.getString(1), row.getString(2)))
                .list();
    }

    record Taken(String complaintNo, long mark) {}

    Optional<Taken> taken(String reference) {
        return jdbc.sql("select complaint_no, content_mark from complaint_reference where reference = :reference")
                .param("reference", reference)
                .query((row, number) -> new Taken(row.getString(1), row.getLong(2)))
                .optional();
    }

    void take(String reference, String no, long mark, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into complaint_reference (reference, complaint_no, content_mark, taken_at)
                        values (:reference, :no, :mark, :at)
                        """)
                .param("reference", reference)
                .param("no", no)
                .param("mark", mark)
                .param("at", at)
                .update();
    }

    boolean isContact(String no, Collection<Long> phoneTokens, Collection<Long> mailTokens) {
        return count("contact_phone_token", no, phoneTokens) || count("contact_mail_token", no, mailTokens);
    }

    private boolean count(String column, String no, Collection<Long> tokens) {
        return !tokens.isEmpty()
                && jdbc.sql("select count(*) from complaint where complaint_no = :no and " + column + " in (:tokens)")
                                .param("no", no)
                                .param("tokens", tokens)
                                .query(Integer.class)
                                .single()
                        > 0;
    }
}
