package io.camshaft.messaging.web;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Moments as the installation writes them. */
record Moments(Locale locale, ZoneId zone) {

    String of(OffsetDateTime moment) {
        return moment == null
                ? null
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(moment.atZoneSameInstant(zone));
    }
}
