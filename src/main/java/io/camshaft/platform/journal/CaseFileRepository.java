package io.camshaft.platform.journal;

import io.camshaft.platform.jdbc.ManyRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table case_file. */
@Repository
class CaseFileRepository {

    private final JdbcClient jdbc;
    private final JdbcOperations rows;

    CaseFileRepository(JdbcClient jdbc, JdbcOperations rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** A later process on the same number continues the case; the file stays as it was opened. */
    void open(List<Opened> cases) {
        Map<String, Opened> first = new LinkedHashMap<>();
        cases.forEach(opened -> first.putIfAbsent(opened.start().caseNo(), opened));
        ManyRows.into("case_file", first.values())
                .text("case_no", opened -> opened.start().caseNo())
                .text("process_key", opened -> opened.start().model().processKey())
                .text("process_instance_id", opened -> opened.start().model().instanceId())
                .text("dealer_code", Opened::dealerCode)
                .text("started_by", opened -> opened.start().actor())
                .moment("started_at", opened -> opened.start().at())
                .number("version", opened -> 0)
                .unlessThere("case_no")
                .insert(rows);
    }

    /** @param dealerCode whose case it is; null for nobody's */
    record Opened(JournalEntry start, String dealerCode) {}

    void close(JournalEntry last, String outcome) {
        jdbc.sql(
                        """
                        update case_file set ended_at = :at, outcome = :outcome, version = version + 1
                         where process_instance_id = :instance
                        """)
                .param("at", last.at())
                .param("outcome", outcome)
                .param("instance", last.model().instanceId())
                .update();
    }

    Optional<CaseFile> find(String caseNo) {
        return jdbc.sql("select * from case_file where case_no = :caseNo")
                .param("caseNo", caseNo)
                .query(CaseFileRepository::file)
                .optional();
    }

    List<CaseFile> findAll(Collection<String> caseNos) {
        return jdbc.sql("select * from case_file where case_no in (:caseNos)")
                .param("caseNos", caseNos)
                .query(CaseFileRepository::file)
                .list();
    }

    List<CaseFile> startedBy(String personId, int first, int most) {
        return jdbc.sql(
                        """
                        select * from case_file where started_by = :person
                         order by started_at desc, case_no desc offset :first rows fetch first :most rows only
                        """)
                .param("person", personId)
                .param("first", first)
                .param("most", most)
                .query(CaseFileRepository::file)
                .list();
    }

    private static CaseFile file(ResultSet row, int rowNumber) throws SQLException {
        return new CaseFile(
                row.getString("case_no"),
                row.getString("process_key"),
                row.getString("process_instance_id"),
                row.getString("dealer_code"),
                row.getString("started_by"),
                row.getObject("started_at", OffsetDateTime.class),
                row.getObject("ended_at", OffsetDateTime.class),
                row.getString("outcome"));
    }
}
