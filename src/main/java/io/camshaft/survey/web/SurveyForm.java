package io.camshaft.survey.web;

import io.camshaft.survey.ServiceStep;
import io.camshaft.survey.SurveyAnswer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the customer typed, as it was sent: shown again where something is wrong. */
public record SurveyForm(String overall, String waiting, String explanation, List<String> steps, String words) {

    private static final int WRONG = -1;

    /** What was not sent is empty. */
    public SurveyForm {
        overall = plain(overall);
        waiting = plain(waiting);
        explanation = plain(explanation);
        steps = steps == null ? List.of() : List.copyOf(steps);
        words = plain(words);
    }

    static SurveyForm empty() {
        return new SurveyForm("", "", "", List.of(), "");
    }

    SurveyAnswer answer() {
        Set<ServiceStep> done = EnumSet.noneOf(ServiceStep.class);
        Arrays.stream(ServiceStep.values())
                .filter(step -> steps.contains(step.name()))
                .forEach(done::add);
        String written = words.replace("\r\n", "\n").strip();
        return new SurveyAnswer(
                score(overall), score(waiting), score(explanation), done, written.isEmpty() ? null : written);
    }

    /** Null for nothing; what is no number is off the scale. */
    private static Integer score(String sent) {
        if (sent.isBlank()) {
            return null;
        }
        return sent.matches("[0-9]{1,3}") ? Integer.valueOf(sent) : Integer.valueOf(WRONG);
    }

    private static String plain(String sent) {
        return sent == null ? "" : sent;
    }

    /** Without the words: objects end up in logs. */
    @Override
    public String toString() {
        return "SurveyForm[" + overall + "]";
    }
}
