package io.camshaft.revisit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param callsOfCallCentre most calls that the call centre gets in a day
 * @param callsOfDealer most calls that one dealer gets in a day
 * @param portion calls that are started in one transaction
 * @param latestDays days after which a call that found no room is given up; sales and visits that are told later than that are
 *     not called about
 * @param mergeDays two calls to one customer within so many days are one
 * @param callDays working days to make a call
 * @param noticeDays working days for a department to answer a notice
 * @param agreedMinutes minutes after an agreed time until others may call
 */
@ConfigurationProperties("camshaft.revisit")
public record RevisitSettings(
        @DefaultValue("2000") int callsOfCallCentre,
        @DefaultValue("60") int callsOfDealer,
        @DefaultValue("100") int portion,
        @DefaultValue("10") int latestDays,
        @DefaultValue("3") int mergeDays,
        @DefaultValue("3") int callDays,
        @DefaultValue("3") int noticeDays,
        @DefaultValue("30") int agreedMinutes) {}
