package io.camshaft.complaint;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** What people wrote about a case, sealed: details, messages, notes, and the words by which it is found. */
@Repository
class ComplaintTextRepository {

    private final JdbcClient jdbc;

    ComplaintTextRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void detail(String no, String field, byte[] value, int generation) {
        jdbc.sql(
                        """
                        insert into complaint_detail (complaint_no, field_name, value_sealed, generation)
                        values (:no, :field, :value, :generation)
                        """)
                .param("no", no)
                .param("field", field)
                .param("value", value)
                .param("generation", generation)
                .update();
    }

    Map<String, byte[]> details(String no) {
        Map<String, byte[]> details = new LinkedHashMap<>();
        jdbc.sql("select field_name, value_sealed from complaint_detail where complaint_no = :no order by id")
                .param("no", no)
                .query(row -> {
                    details.put(row.getString(1), row.getBytes(2));
                });
        return details;
    }

    void message(String no, Text text, String direction, ComplaintChannel channel) {
        jdbc.sql(
                        """
                        insert into complaint_message
                            (complaint_no, direction, channel, text_sealed, generation, written_at, written_by)
                        values (:no, :direction, :channel, :text, :generation, :at, :by)
                        """)
                .param("no", no)
                .param("direction", direction)
                .param("channel", channel.name())
                .param("text", text.sealed())
                .param("generation", text.generation())
                .param("at", text.at())
                .param("by", text.by())
                .update();
    }

    /** Sealed text of something that somebody wrote. */
    record Text(byte[] sealed, int generation, String by, OffsetDateTime at) {}

    /** @param kind "IN", "OUT" or "NOTE" */
    record Written(long id, String kind, byte[] sealed, String by, OffsetDateTime at) {}

    List<Written> messages(String no) {
        return written(
                "select id, direction, text_sealed, written_by, written_at from complaint_message where complaint_no = :no"
                        + " order by id",
                no);
    }

    List<Written> notes(String no) {
        return written(
                "select id, 'NOTE', text_sealed, written_by, written_at from complaint_note where complaint_no = :no order by id",
                no);
    }

    private List<Written> written(String sql, String no) {
        return jdbc.sql(sql)
                .param("no", no)
                .query((row, number) -> new Written(
                        row.getLong(1),
                        row.getString(2),
                        row.getBytes(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class)))
                .list();
    }

    long note(String no, Text text) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into complaint_note (complaint_no, text_sealed, generation, written_at, written_by)
                        values (:no, :text, :generation, :at, :by)
                        """)
                .param("no", no)
                .param("text", text.sealed())
                .param("generation", text.generation())
                .param("at", text.at())
                .param("by", text.by())
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    void extension(String no, long minutes, Text reason) {
        jdbc.sql(
                        """
                        insert into complaint_extension
                            (complaint_no, more_minutes, reason_sealed, generation, extended_at, extended_by)
                        values (:no, :minutes, :reason, :generation, :at, :by)
                        """)
                .param("no", no)
                .param("minutes", minutes)
                .param("reason", reason.sealed())
                .param("generation", reason.generation())
                .param("at", reason.at())
                .param("by", reason.by())
                .update();
    }

    void word(String no, byte[] sealed, long token, int generation) {
        jdbc.sql(
                        """
                        insert into complaint_word (complaint_no, word_sealed, word_token, generation)
                        select cast(:no as varchar(24)), cast(:sealed as bytea), cast(:token as bigint),
                            cast(:generation as integer)
                        where not exists (select 1 from complaint_word where complaint_no = :no and word_token = :token)
                        """)
                .param("no", no)
                .param("sealed", sealed)
                .param("token", token)
                .param("generation", generation)
                .update();
    }

    /** Cases with any of the tokens: number and how many it has, newest first. */
    Map<String, Integer> withWords(Collection<Long> tokens, int limit) {
        Map<String, Integer> found = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select complaint_no, count(*) as hits from complaint_word where word_token in (:tokens)
                        group by complaint_no order by hits desc, complaint_no desc fetch first :limit rows only
                        """)
                .param("tokens", tokens)
                .param("limit", limit)
                .query(row -> {
                    found.put(row.getString(1), row.getInt(2));
                });
        return found;
    }

    /** Blanks everything that anybody wrote in the cases; the cases stay for statistics. */
    void forget(Collection<String> nos) {
        for (String sql : List.of(
                """
                update complaint set subject_sealed = null, words_sealed = null, contact_name_sealed = null,
                    contact_phone_sealed = null, contact_mail_sealed = null, contact_phone_token = null,
                    contact_mail_token = null, measure_sealed = null, end_reason_sealed = null,
                    version = version + 1 where complaint_no in (:nos)
                """,
                "delete from complaint_detail where complaint_no in (:nos)",
                "delete from complaint_word where complaint_no in (:nos)",
                "update complaint_message set text_sealed = null where complaint_no in (:nos)",
                "update complaint_note set text_sealed = null where complaint_no in (:nos)",
                "update complaint_extension set reason_sealed = null where complaint_no in (:nos)",
                "update complaint_callback set words_sealed = null where complaint_no in (:nos)",
                """
                update complaint_department set question_sealed = null, answer_sealed = null
                where complaint_no in (:nos)
                """)) {
            jdbc.sql(sql).param("nos", nos).update();
        }
    }
}
