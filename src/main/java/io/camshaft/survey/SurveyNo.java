package io.camshaft.survey;

import io.camshaft.platform.BusinessRefusal;

/** The number that people see: "SVY-" and the id, for example "SVY-1000001". */
public final class SurveyNo {

    private static final String PREFIX = "SVY-";

    private SurveyNo() {}

    public static String of(long id) {
        return PREFIX + id;
    }

    static long id(String surveyNo) {
        if (!surveyNo.matches("SVY-[0-9]{1,18}")) {
            throw new BusinessRefusal("survey.refusal.unknown", surveyNo);
        }
        return Long.parseLong(surveyNo.substring(PREFIX.length()));
    }
}
