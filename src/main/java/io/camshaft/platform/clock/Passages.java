package io.camshaft.platform.clock;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Ids of activity instances: one passage of a token through an element. */
final class Passages {

    private Passages() {}

    /** The execution's own passage and those around it, innermost first; the process instance last. */
    static List<String> around(ExecutionEntity execution) {
        Set<String> passages = new LinkedHashSet<>();
        for (ExecutionEntity at = execution; at != null; at = at.getParent()) {
            if (at.getActivityInstanceId() != null) {
                passages.add(at.getActivityInstanceId());
            }
        }
        passages.add(execution.getProcessInstanceId());
        return new ArrayList<>(passages);
    }

    /** The passage around that of the phase that is starting. */
    static String scopeOf(ExecutionEntity phase) {
        String own = phase.getActivityInstanceId();
        return around(phase).stream()
                .filter(passage -> !passage.equals(own))
                .findFirst()
                .orElse(phase.getProcessInstanceId());
    }
}
