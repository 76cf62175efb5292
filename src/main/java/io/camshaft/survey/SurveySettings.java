package io.camshaft.survey;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param lateMinutes minutes after the end of a visit from which asking counts as late
 * @param latestHours hours after the end of a visit from which nobody is asked any more
 * @param silentHours hours without an answer after which the survey counts as unanswered
 * @param linkDays days for which the link works
 * @param dissatisfiedUpTo who answers this or less to the question for the whole is called
 * @param callHours working hours to make that call
 * @param portion customers that are asked in one transaction
 */
@ConfigurationProperties("camshaft.survey")
public record SurveySettings(
        @DefaultValue("60") int lateMinutes,
        @DefaultValue("24") int latestHours,
        @DefaultValue("48") int silentHours,
        @DefaultValue("7") int linkDays,
        @DefaultValue("6") int dissatisfiedUpTo,
        @DefaultValue("4") int callHours,
        @DefaultValue("100") int portion) {}
