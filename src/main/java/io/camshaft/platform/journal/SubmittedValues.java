package io.camshaft.platform.journal;

import io.camshaft.platform.form.Submission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The values of a submission as the journal keeps them: personal ones are masked. */
@Component
class SubmittedValues {

    /** Stands for a value that is personal data. */
    static final String MASK = "•";

    private final PersonalFields personal;

    SubmittedValues(PersonalFields personal) {
        this.personal = personal;
    }

    /** Details of an entry; empty where nothing was submitted. */
    Map<String, Object> of(Submission form) {
        return form == null ? Map.of() : Map.of("values", masked(form.formId(), form.values()));
    }

    private Map<String, Object> masked(String formId, Map<?, ?> values) {
        Map<String, Object> kept = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            String name = String.valueOf(key);
            kept.put(name, personal.isPersonal(formId, name) ? MASK : inside(formId, value));
        });
        return kept;
    }

    private Object inside(String formId, Object value) {
        if (value instanceof Map<?, ?> group) {
            return masked(formId, group);
        }
        if (value instanceof List<?> rows) {
            return rows.stream().map(row -> inside(formId, row)).toList();
        }
        return value;
    }
}
