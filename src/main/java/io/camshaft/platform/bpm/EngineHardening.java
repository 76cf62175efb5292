package io.camshaft.platform.bpm;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import javax.xml.datatype.DatatypeFactory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** What the engine needs beyond its settings: guarded expressions in queries, guarded jobs, and the index its job table lacks. */
@Component
class EngineHardening extends AbstractProcessEnginePlugin {

    private static final Logger LOG = LoggerFactory.getLogger(EngineHardening.class);

    /**
     * The one place where our SQL names a table of the engine. Its schema has no index on the due date of jobs, and with a million
     * timers waiting each look for due jobs took 215 ms instead of 1 ms. It cannot be one of our migrations: those run before the
     * engine makes its tables.
     */
    static final String JOB_INDEX = "create index if not exists ix_camshaft_job_due on ACT_RU_JOB (DUEDATE_)";

    /** Where the JDK looks first for who makes XML durations, which the engine asks for at every timer. */
    private static final String DURATIONS = "javax.xml.datatype.DatatypeFactory";

    private final ApplicationContext context;
    private final DataSource dataSource;

    EngineHardening(ApplicationContext context, DataSource dataSource) {
        this.context = context;
        this.dataSource = dataSource;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        nameDurations();
        configuration.setExpressionManager(new GuardedExpressionManager(context, configuration.getBeans()));
        configuration.setManagementService(new GuardedManagementService(configuration));
        configuration.setResourceAuthorizationProvider(new TaskRights());
    }

    /** Without a name every new timer searches all jars for one: a tenth of the time in which a case with a timer starts. */
    private static void nameDurations() {
        if (System.getProperty(DURATIONS) == null) {
            System.setProperty(
                    DURATIONS, DatatypeFactory.newDefaultInstance().getClass().getName());
        }
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        indexJobs(dataSource);
    }

    /** A database user without the right to make an index is no reason to stand still: the log says what to run. */
    static void indexJobs(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(JOB_INDEX);
        } catch (SQLException e) {
            LOG.warn("Could not make the index on due jobs; timers get slow without it. Run: {}", JOB_INDEX, e);
        }
    }
}
