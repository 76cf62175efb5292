package io.camshaft.platform.form;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Case facts that a form shows. A module implements it as a bean per form; the platform asks it when somebody opens the form
 * and adds the answer to what the form receives. Facts are read from business tables at that moment and stored nowhere else.
 * A fact under the key of a field is the field's initial value; other facts are for texts ({@code {{budgetLeft}}}) and tables.
 */
public interface FormFacts {

    /** Id of the form this bean serves, for example "campaign-audit". */
    String formId();

    /**
     * @param caseNo business number of the case, for example "CMP-2026-000123"
     * @return keys with plain values: String, Boolean, Number, date, time or enum (shown as text), or Lists and Maps of these;
     *     null values are left out
     */
    Map<String, Object> factsOf(String caseNo);

    /**
     * The same where the task stands in the case several times at once.
     *
     * @param turn which of them, counted from 0; 0 for a task that stands there once
     */
    default Map<String, Object> factsOf(String caseNo, int turn) {
        return factsOf(caseNo);
    }

    /** Facts that the number of the case is enough for. */
    static FormFacts of(String formId, Function<String, Map<String, Object>> facts) {
        return new Told(formId, (caseNo, turn) -> facts.apply(caseNo));
    }

    /** Facts of a task that stands in the case several times at once. */
    static FormFacts ofTurns(String formId, BiFunction<String, Integer, Map<String, Object>> facts) {
        return new Told(formId, facts);
    }

    /** Facts as a function of number and turn. */
    record Told(String formId, BiFunction<String, Integer, Map<String, Object>> facts) implements FormFacts {

        @Override
        public Map<String, Object> factsOf(String caseNo) {
            return factsOf(caseNo, 0);
        }

        @Override
        public Map<String, Object> factsOf(String caseNo, int turn) {
            return facts.apply(caseNo, turn);
        }
    }
}
