package io.camshaft.complaint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of codes: problem types, causes, measures, fields of kinds, saved replies. */
@Repository
class ComplaintCodeRepository {

    private final JdbcClient jdbc;

    ComplaintCodeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A table of codes; names of tables come from here, never from people. */
    enum Codes {
        PROBLEM("complaint_problem_type"),
        CAUSE("complaint_cause"),
        MEASURE("complaint_measure");

        private final String table;

        Codes(String table) {
            this.table = table;
        }
    }

    /** Names of the codes in use by code, in the language "en" or "zh". */
    Map<String, String> names(Codes codes, String language) {
        Map<String, String> names = new LinkedHashMap<>();
        jdbc.sql("select code, name_" + (language.equals("zh") ? "zh" : "en") + " from " + codes.table
                        + " where active order by code")
                .query(row -> {
                    names.put(row.getString(1), row.getString(2));
                });
        return names;
    }

    /** Also of codes that are not in use any more. */
    Optional<String> name(Codes codes, String code, String language) {
        return jdbc.sql("select name_" + (language.equals("zh") ? "zh" : "en") + " from " + codes.table
                        + " where code = :code")
                .param("code", code)
                .query(String.class)
                .optional();
    }

    /** Fields of the kind by name, in reading order. */
    Map<String, String> fields(ComplaintKind kind, String language) {
        Map<String, String> names = new LinkedHashMap<>();
        jdbc.sql("select field_name, name_" + (language.equals("zh") ? "zh" : "en")
                        + " from complaint_kind_field where kind = :kind order by place_no")
                .param("kind", kind.name())
                .query(row -> {
                    names.put(row.getString(1), row.getString(2));
                });
        return names;
    }

    List<SavedReply> replies(String language) {
        return jdbc.sql(
                        """
                        select code, problem_type, title, body from complaint_saved_reply
                        where language = :language and active order by title
                        """)
                .param("language", language)
                .query((row, number) ->
                        new SavedReply(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }
}
