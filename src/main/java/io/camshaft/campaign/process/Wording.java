package io.camshaft.campaign.process;

import io.camshaft.campaign.CampaignType;
import io.camshaft.campaign.Kpi;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Person;
import io.camshaft.organisation.Unit;
import io.camshaft.platform.text.Texts;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Facts as people read them, in the installation's language. */
@Component
public class Wording {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Texts texts;
    private final Organisation organisation;
    private final Clock clock;

    Wording(Texts texts, Organisation organisation, Clock clock) {
        this.texts = texts;
        this.organisation = organisation;
        this.clock = clock;
    }

    public String text(String key, Object... args) {
        return texts.get(key, args);
    }

    /** Name of the person, the id where they are unknown, empty for null. */
    public String person(String personId) {
        return personId == null
                ? ""
                : organisation.person(personId).map(Person::name).orElse(personId);
    }

    public String unit(String code) {
        return organisation
                .unit(code)
                .map(Unit::name)
                .map(name -> code + " " + name)
                .orElse(code);
    }

    public String money(BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
        format.setMaximumFractionDigits(2);
        return amount == null ? "–" : format.format(amount);
    }

    public String moment(OffsetDateTime at) {
        return at == null ? "–" : MOMENT.format(at.atZoneSameInstant(clock.getZone()));
    }

    public String day(LocalDate day) {
        return day == null ? "–" : day.toString();
    }

    public String type(CampaignType type) {
        return type == null ? "–" : texts.get("campaign.type." + type);
    }

    public String kpi(Kpi kpi) {
        return texts.get("campaign.kpi." + kpi);
    }

    public String orDash(String text) {
        return text == null || text.isBlank() ? "–" : text;
    }
}
