package io.camshaft.platform.bpm;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Tells operators where packaged models stayed back behind a designer's newer ones. The status stays UP, because the
 * application works and a load balancer must not turn away from it.
 */
@Component
class ProcessModelsHealthIndicator implements HealthIndicator {

    private final ProcessDeployer deployer;

    ProcessModelsHealthIndicator(ProcessDeployer deployer) {
        this.deployer = deployer;
    }

    @Override
    public Health health() {
        return Health.up().withDetail("keptBack", deployer.keptBack()).build();
    }
}
