package io.camshaft.customer.web;

import io.camshaft.customer.CustomerCard;
import io.camshaft.organisation.Organisation;
import io.camshaft.platform.text.Texts;
import io.camshaft.platform.web.PersonNames;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happened to the customer across all processes, newest first. */
@Component
class CardStory {

    private final Texts texts;
    private final PersonNames names;
    private final Organisation organisation;
    private final Clock clock;

    CardStory(Texts texts, PersonNames names, Organisation organisation, Clock clock) {
        this.texts = texts;
        this.names = names;
        this.organisation = organisation;
        this.clock = clock;
    }

    List<Line> of(CustomerCard card) {
        List<Line> lines = new ArrayList<>();
        card.purchases().forEach(purchase -> lines.add(purchase(purchase)));
        card.visits().forEach(visit -> lines.add(visit(visit)));
        card.cases().forEach(known -> lines.add(caseLine(known)));
        // Purchases and visits are told above, with more.
        card.events().stream()
                .filter(event -> !"PURCHASED".equals(event.kind()) && !"VISITED".equals(event.kind()))
                .forEach(event -> lines.add(event(event)));
        lines.sort(Comparator.comparing(Line::on).reversed());
        return lines;
    }

    private Line purchase(CustomerCard.Purchase purchase) {
        String what = purchase.cancelled() ? "customer.story.purchaseCancelled" : "customer.story.purchase";
        return new Line(purchase.soldOn(), texts.get(what), unit(purchase.dealerCode()), purchase.vin(), null, "good");
    }

    private Line visit(CustomerCard.Visit visit) {
        String kind = texts.get("customer.visitKind." + visit.kind());
        String what = visit.mileageKm() == null
                ? texts.get("customer.story.visit", kind)
                : texts.get("customer.story.visitAt", kind, String.valueOf(visit.mileageKm()));
        return new Line(visit.visitedOn(), what, unit(visit.dealerCode()), visit.vin(), null, "");
    }

    private Line caseLine(CustomerCard.CaseLine known) {
        String what = known.open() ? "customer.story.caseOpen" : "customer.story.caseEnded";
        LocalDate on = known.startedAt().atZoneSameInstant(clock.getZone()).toLocalDate();
        return new Line(on, texts.get(what), "", null, known.caseNo(), known.open() ? "now" : "");
    }

    private Line event(CustomerCard.Event event) {
        LocalDate on = event.at().atZoneSameInstant(clock.getZone()).toLocalDate();
        return new Line(on, what(event), names.nameOf(event.byPerson()), null, event.caseNo(), "");
    }

    /** A word of the customer says what it was about: its detail is "MOBILE,CARE". */
    private String what(CustomerCard.Event event) {
        String said = texts.get("customer.event." + event.kind());
        if (!event.kind().startsWith("CONSENT") || event.detail() == null) {
            return said;
        }
        String[] about = event.detail().split(",");
        return texts.get(
                "customer.story.consent",
                said,
                texts.get("customer.purpose." + about[1]),
                texts.get("customer.field." + about[0]));
    }

    private String unit(String code) {
        return organisation.unit(code).map(found -> found.name()).orElse(code);
    }

    /**
     * @param by who or where, may be empty
     * @param vin of the car it is about, or null
     * @param caseNo of the case it is about, or null
     * @param mark class of the dot: "now", "good" or empty
     */
    public record Line(LocalDate on, String what, String by, String vin, String caseNo, String mark) {}
}
