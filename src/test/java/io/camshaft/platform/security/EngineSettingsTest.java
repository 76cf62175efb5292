package io.camshaft.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What application.yaml says and what the running engine does are two things; this looks at the second. */
class EngineSettingsTest extends RunningApplication {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void historyCostsNoUpdatesAtTheEndOfACase() {
        assertThat(running().getHistoryRemovalTimeStrategy())
                .isEqualTo(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
        assertThat(running().getHistoryLevel()).isEqualTo(HistoryLevel.HISTORY_LEVEL_AUDIT);
        assertThat(running().getHistoryTimeToLive()).isEqualTo("P180D");
        assertThat(running().isEnforceHistoryTimeToLive()).isTrue();
        assertThat(running().getHistoryCleanupBatchWindowStartTime()).isEqualTo("01:00");
    }

    @Test
    void rightsAreCheckedAndCandidatesOnlyWork() {
        assertThat(running().isAuthorizationEnabled()).isTrue();
        assertThat(running().isTenantCheckEnabled()).isTrue();
        assertThat(running().getAuthorizationCheckRevokes())
                .isEqualTo(ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER);
        assertThat(running().getDefaultUserPermissionForTask()).isEqualTo(Permissions.TASK_WORK);
        assertThat(running().isEnableHistoricInstancePermissions()).isTrue();
    }

    @Test
    void jobsHaveRoomTimeAndSpacedRetries() {
        assertThat(running().getJobExecutor().getLockTimeInMillis()).isEqualTo(90_000);
        assertThat(running().getJobExecutor().getMaxJobsPerAcquisition()).isEqualTo(15);
        assertThat(running().getJobExecutor().getBackoffTimeInMillis()).isEqualTo(50);
        assertThat(running().getFailedJobRetryTimeCycle()).isEqualTo("PT1M,PT10M,PT1H");
        assertThat(running().getDefaultNumberOfRetries()).isEqualTo(4);
    }

    @Test
    void whatPeopleSendStaysData() {
        assertThat(running().getQueryMaxResultsLimit()).isEqualTo(2000);
        assertThat(running().isJavaSerializationFormatEnabled()).isFalse();
        assertThat(running().isEnableXxeProcessing()).isFalse();
        assertThat(running().isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(running().isEnableScriptEngineLoadExternalResources()).isFalse();
        assertThat(running().isConfigureScriptEngineHostAccess()).isFalse();
        assertThat(running().isEnableFetchScriptEngineFromProcessApplication()).isFalse();
        assertThat(running().getExpressionManager().getClass().getSimpleName()).isEqualTo("GuardedExpressionManager");
    }

    @Test
    void signingInIsSlowedDownAndPasswordsAreStrong() {
        assertThat(running().getLoginMaxAttempts()).isEqualTo(100);
        assertThat(running().getLoginDelayBase()).isEqualTo(3);
        assertThat(running().getLoginDelayFactor()).isEqualTo(2);
        assertThat(running().getLoginDelayMaxTime()).isEqualTo(60);
        assertThat(running().isEnablePasswordPolicy()).isTrue();
        User stored = identity.createUserQuery().userId("admin").singleResult();
        assertThat(((UserEntity) stored).getPassword()).startsWith("{PBKDF2-HMAC-SHA-512}1000$");
    }

    @Test
    void aWeakOrPublicPasswordIsRefusedByTheEngineItself() {
        for (String weak : new String[] {"short", "Camshaft-Demo-1", "xx-weak.person-xx"}) {
            User user = identity.newUser("weak.person");
            user.setPassword(weak);
            assertThatThrownBy(() -> identity.saveUser(user)).as(weak).isNotNull();
        }
        assertThat(identity.createUserQuery().userId("weak.person").count()).isZero();
    }

    @Test
    void theRunningDatabaseHasTheIndexOnDueJobs() {
        assertThat(jdbc.sql(
                                "select count(*) from information_schema.indexes where lower(index_name) = 'ix_camshaft_job_due'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private ProcessEngineConfigurationImpl running() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
