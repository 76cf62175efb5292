package io.camshaft.platform.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record of readings keeps what it was told, whatever SQL the application sends. */
abstract class AppendOnlyContract {

    private JdbcClient jdbc;

    abstract DataSource freshDatabase();

    @BeforeEach
    void migrate() {
        DataSource database = freshDatabase();
        String vendor = database.getClass().getName().contains("Driver") ? "h2" : "postgresql";
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/customer", "classpath:db/vendor/" + vendor)
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        read("ye.qing");
        read("bai.xue");
    }

    private void read(String reader) {
        jdbc.sql(
                        """
                        insert into personal_data_reading (reader_id, customer_id, fields, place, persons, read_at)
                        values (:reader, 1000001, 'NAME', 'CARD', 1, timestamp with time zone '2026-12-01 00:00:00+00')
                        """)
                .param("reader", reader)
                .update();
    }

    @Test
    void aReadingIsAddedAndNeverChangedDeletedOrEmptied() {
        for (String act : List.of(
                "update personal_data_reading set reader_id = 'nobody'",
                "update personal_data_reading set reader_id = 'nobody' where id = -1",
                "delete from personal_data_reading where reader_id = 'bai.xue'",
                "delete from personal_data_reading",
                "truncate table personal_data_reading",
                """
                merge into personal_data_reading r using (values ('bai.xue')) as v (reader) on (r.reader_id = v.reader)
                when matched then update set persons = 0
                """,
                """
                merge into personal_data_reading r using (values ('bai.xue')) as v (reader) on (r.reader_id = v.reader)
                when matched then delete
                """)) {
            assertThatThrownBy(() -> jdbc.sql(act).update()).as(act).isInstanceOf(DataAccessException.class);
        }

        assertThat(jdbc.sql("select reader_id || persons from personal_data_reading order by id")
                        .query(String.class)
                        .list())
                .containsExactly("ye.qing1", "bai.xue1");
    }

    @Test
    void theRefusalSaysWhy() {
        assertThatThrownBy(() -> jdbc.sql("delete from personal_data_reading").update())
                .hasMessageContaining("personal_data_reading takes new rows only");
    }
}
