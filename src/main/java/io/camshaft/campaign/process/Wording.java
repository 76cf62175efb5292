package io.camshaft.campaign.process;

import io.camshaft.campaign.CampaignType;
import io.camshaft.campaign.Kpi;
import io.camshaft.organisation.FactWording;
import io.camshaft.organisation.Organisation;
import io.camshaft.platform.text.Texts;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Facts as people read them, in the installation's language. */
@Component
public class Wording extends FactWording {

    private final Texts texts;

    Wording(Texts texts, Organisation organisation, Clock clock) {
        super(texts, organisation, clock);
        this.texts = texts;
    }

    /** Empty where nobody is meant. */
    @Override
    public String person(String personId) {
        return personId == null ? "" : super.person(personId);
    }

    public String money(BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
        format.setMaximumFractionDigits(2);
        return amount == null ? NONE : format.format(amount);
    }

    public String day(LocalDate day) {
        return day == null ? NONE : day.toString();
    }

    public String type(CampaignType type) {
        return type == null ? NONE : text("campaign.type." + type);
    }

    public String kpi(Kpi kpi) {
        return text("campaign.kpi." + kpi);
    }
}
