package io.camshaft.platform.journal;

import io.camshaft.platform.form.Submission;
import java.util.AbstractMap;
import java.util.Set;

/** What mappings read as {@code ${submitted.key}} in a replay; null where nothing was submitted. */
class ReplaySubmitted extends AbstractMap<String, Object> {

    @Override
    public Object get(Object key) {
        return Submission.maybeCurrent().map(form -> form.values().get(key)).orElse(null);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return Set.of();
    }
}
