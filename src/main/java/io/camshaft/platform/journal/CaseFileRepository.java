package io.camshaft.platform.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table case_file. */
@Repository
class CaseFileRepository {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    CaseFileRepository(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A later process on the same number continues the case; the file stays as it was opened. In one batch. */
    void open(List<Opened> cases) {
        batches.batchUpdate(
                """
                insert into case_file (case_no, process_key, process_instance_id, dealer_code, started_by, started_at, version)
                select cast(:caseNo as varchar(255)), cast(:key as varchar(255)), cast(:instance as varchar(64)),
                       cast(:dealer as varchar(64)), cast(:by as varchar(255)), cast(:at as timestamp with time zone), 0
                 where not exists (select 1 from case_file where case_no = :caseNo)
                """,
                cases.stream().map(CaseFileRepository::parameters).toArray(SqlParameterSource[]::new));
    }

    /** @param dealerCode whose case it is; null for nobody's */
    record Opened(JournalEntry start, String dealerCode) {}

    private static SqlParameterSource parameters(Opened opened) {
        JournalEntry start = opened.start();
        return new MapSqlParameterSource("caseNo", start.caseNo())
                .addValue("key", start.model().processKey())
                .addValue("instance", start.model().instanceId())
                .addValue("dealer", opened.dealerCode())
                .addValue("by", start.actor())
                .addValue("at", start.at());
    }

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
