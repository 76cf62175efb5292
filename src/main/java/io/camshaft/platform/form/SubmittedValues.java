package io.camshaft.platform.form;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The current submission for expressions in models: an output mapping {@code ${submitted.auditOutcome}} takes one routing fact to
 * the process. Null for a field left empty, and where our own code completed the task without its form. Read-only.
 */
@Component("submitted")
class SubmittedValues extends AbstractMap<String, Object> {

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return Submission.maybeCurrent()
                .map(Submission::values)
                .orElse(Map.of())
                .entrySet();
    }
}
