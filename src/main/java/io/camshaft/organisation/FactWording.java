package io.camshaft.organisation;

import io.camshaft.platform.text.Texts;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** Facts as people read them on forms and case pages, in the installation's language; modules add their own. */
public abstract class FactWording {

    /** Where there is nothing to tell. */
    public static final String NONE = "–";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Texts texts;
    private final Organisation organisation;
    private final Clock clock;

    protected FactWording(Texts texts, Organisation organisation, Clock clock) {
        this.texts = texts;
        this.organisation = organisation;
        this.clock = clock;
    }

    public String text(String key, Object... args) {
        return texts.get(key, args);
    }

    /** Name of the colleague, the id where they are unknown. */
    public String person(String personId) {
        return personId == null
                ? NONE
                : organisation.person(personId).map(Person::name).orElse(personId);
    }

    /** Code and name, for example "D1001 Tianjin Binhai". */
    public String unit(String code) {
        return code == null
                ? NONE
                : organisation
                        .unit(code)
                        .map(Unit::name)
                        .map(name -> code + " " + name)
                        .orElse(code);
    }

    /** In the installation's time zone, to the minute. */
    public String moment(OffsetDateTime at) {
        return at == null ? NONE : MOMENT.format(at.atZoneSameInstant(clock.getZone()));
    }

    public static String orDash(Object value) {
        return value == null || value.toString().isBlank() ? NONE : value.toString();
    }
}
