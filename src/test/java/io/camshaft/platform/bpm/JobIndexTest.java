package io.camshaft.platform.bpm;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.junit.jupiter.api.Test;

/** The same on both databases: the engine makes its tables, then the index on due jobs is made, once. */
abstract class JobIndexTest {

    abstract DataSource emptyDatabase();

    @Test
    void dueJobsAreFoundByIndexAndASecondStartChangesNothing() throws Exception {
        DataSource database = emptyDatabase();
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("job-index-" + getClass().getSimpleName());
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.getProcessEnginePlugins().add(new IndexOnly(database));
        ProcessEngine engine = configuration.buildProcessEngine();
        engine.close();
        EngineHardening.indexJobs(database);
        assertThat(indexesOnDueDate(database)).containsExactly("ix_camshaft_job_due");
    }

    private static List<String> indexesOnDueDate(DataSource database) throws Exception {
        List<String> names = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (String table : List.of("ACT_RU_JOB", "act_ru_job")) {
                try (ResultSet rows = connection.getMetaData().getIndexInfo(null, null, table, false, false)) {
                    while (rows.next()) {
                        if ("duedate_".equalsIgnoreCase(rows.getString("COLUMN_NAME"))) {
                            names.add(rows.getString("INDEX_NAME").toLowerCase(Locale.ROOT));
                        }
                    }
                }
            }
        }
        return names;
    }

    private static final class IndexOnly extends org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin {

        private final DataSource database;

        IndexOnly(DataSource database) {
            this.database = database;
        }

        @Override
        public void postProcessEngineBuild(ProcessEngine engine) {
            new EngineHardening(null, database).postProcessEngineBuild(engine);
        }
    }
}
