package io.camshaft.customer.exchange;

import io.camshaft.platform.jdbc.RecordRows;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lines of files that wait or are in quarantine, sealed. */
@Repository
class ImportRowRepository {

    private final JdbcClient jdbc;
    private final BatchRepository batches;

    ImportRowRepository(JdbcClient jdbc, BatchRepository batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    record Row(int rowNo, byte[] lineSealed, String refusalKey, String refusalColumn) {}

    /** @param rows batch, line, sealed cells, generation, status, text key and column of the refusal or null */
    void addRows(List<Object[]> rows) {
        batches.insert(
                "insert into import_row (batch_id, row_no, line_sealed, generation, status, refusal_key, refusal_column)",
                "(?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** Waiting or refused lines after this one, in their order. */
    List<Row> rows(long batchId, String status, int after, int most) {
        return jdbc.sql(
                        """
                        select row_no, line_sealed, refusal_key, refusal_column from import_row
                        where batch_id = ? and status = ? and row_no > ?
                        order by row_no fetch first ? rows only
                        """)
                .param(batchId)
                .param(status)
                .param(after)
                .param(most)
                .query(RecordRows.of(Row.class))
                .list();
    }

    Optional<Row> row(long batchId, int rowNo, String status) {
        return rows(batchId, status, rowNo - 1, 1).stream()
                .filter(row -> row.rowNo() == rowNo)
                .findFirst();
    }

    /** Waiting lines of a portion are in the tables now and need not be kept. Returns how many there were. */
    int forget(long batchId, int first, int last) {
        return jdbc.sql("delete from import_row where batch_id = ? and row_no between ? and ? and status = 'WAITING'")
                .param(batchId)
                .param(first)
                .param(last)
                .update();
    }

    void forgetAll(long batchId) {
        jdbc.sql("delete from import_row where batch_id = ?").param(batchId).update();
    }

    /** Puts a line into quarantine; true where it waited until now. */
    boolean refuse(long batchId, int rowNo, RowRefused refused) {
        return jdbc.sql(
                                """
                                update import_row set status = 'REFUSED', refusal_key = ?, refusal_column = ?
                                where batch_id = ? and row_no = ? and status = 'WAITING'
                                """)
                        .param(refused.refusal().textKey())
                        .param(refused.column().name())
                        .param(batchId)
                        .param(rowNo)
                        .update()
                == 1;
    }

    /** A corrected line waits again; true for one of two who correct it at once. */
    boolean correct(long batchId, int rowNo, byte[] sealed, int generation) {
        return jdbc.sql(
                                """
                                update import_row set status = 'WAITING', line_sealed = ?, generation = ?, refusal_key = null,
                                    refusal_column = null
                                where batch_id = ? and row_no = ? and status = 'REFUSED'
                                """)
                        .param(sealed)
                        .param(generation)
                        .param(batchId)
                        .param(rowNo)
                        .update()
                == 1;
    }
}
