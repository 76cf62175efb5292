package io.camshaft.platform.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person submitted with one form, after it was checked against the deployed form. It lives for one transaction and is
 * never stored as process variables: listeners and delegates take what they need to business tables, and a model takes a
 * routing fact with an output mapping such as {@code ${submitted.auditOutcome}}.
 *
 * @param formId id of the form, for example "campaign-audit"
 * @param taskId engine id of the task, null for a start form
 * @param values declared keys with checked values: String (texts, choices, and dates as ISO text), Boolean, Long (every whole
 *     number that fits), BigDecimal, List or Map (dynamic lists, groups). Fields left empty, hidden or disabled are absent;
 *     read-only fields have the value that was shown, computed ones what the server computed
 */
public record Submission(String formId, String taskId, Map<String, Object> values) {

    private static final ThreadLocal<Submission> CURRENT = new ThreadLocal<>();

    public Submission {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The submission of the running transaction; fails where no form was submitted. */
    public static Submission current() {
        Submission submission = CURRENT.get();
        if (submission == null) {
            throw new IllegalStateException("No form was submitted in this transaction");
        }
        return submission;
    }

    public static Optional<Submission> maybeCurrent() {
        return Optional.ofNullable(CURRENT.get());
    }

    /**
     * Runs the work with this submission as the current one; the one before comes back afterwards. Own pages that complete a task
     * or start a process for a signed-in person bind what they checked themselves.
     */
    public <T> T during(java.util.function.Supplier<T> work) {
        Submission before = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    /** The text as typed, trimmed; null where the field was left empty. */
    public String text(String key) {
        Object value = values.get(key);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    public boolean flag(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    public BigDecimal number(String key) {
        Object value = values.get(key);
        return value == null || value.toString().isBlank() ? null : new BigDecimal(value.toString());
    }

    /** Rows of a dynamic list; empty where there are none. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> rows(String key) {
        return values.get(key) instanceof List<?> list ? new ArrayList<>((List<Map<String, Object>>) list) : List.of();
    }

    /** Ticked values of a checklist or tag list. */
    public List<String> choices(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
