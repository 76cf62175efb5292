package io.camshaft.platform.bpm;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lets one node at a time compare and deploy models. */
@Repository
class DeploymentLock {

    private final JdbcClient jdbc;

    DeploymentLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for the lock and holds it until the running transaction ends. */
    void acquire() {
        jdbc.sql("select id from deployment_lock where id = 1 for update")
                .query(Integer.class)
                .single();
    }
}
