package io.camshaft.platform.worklist;

import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/**
 * For operators, on the management port: {@code GET /actuator/worklist} tells how many tasks the engine and how many rows the table
 * has, {@code POST} compares every task and mends what differs.
 */
@Component
@Endpoint(id = "worklist")
class WorklistEndpoint {

    private final WorklistCheck check;

    WorklistEndpoint(WorklistCheck check) {
        this.check = check;
    }

    @ReadOperation
    WorklistCheck.Counts counts() {
        return check.counts();
    }

    @WriteOperation
    Map<String, Integer> mend() {
        return Map.of("mended", check.mend());
    }
}
