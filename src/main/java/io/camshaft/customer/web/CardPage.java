package io.camshaft.customer.web;

import io.camshaft.customer.ChannelKind;
import io.camshaft.customer.CustomerCard;
import io.camshaft.customer.CustomerRights;
import io.camshaft.customer.Purpose;
import io.camshaft.organisation.Organisation;
import io.camshaft.platform.web.PersonNames;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the card prints for its reader. */
@Component
class CardPage {

    private final CustomerRights rights;
    private final Organisation organisation;
    private final PersonNames names;
    private final CardStory story;
    private final Clock clock;

    CardPage(CustomerRights rights, Organisation organisation, PersonNames names, CardStory story, Clock clock) {
        this.rights = rights;
        this.organisation = organisation;
        this.names = names;
        this.story = story;
        this.clock = clock;
    }

    void fill(Model model, CustomerCard card, String readerId) {
        model.addAttribute("card", card);
        model.addAttribute("dealer", unit(card.dealerCode()));
        model.addAttribute("advisor", card.advisorId() == null ? null : names.nameOf(card.advisorId()));
        model.addAttribute("story", story.of(card));
        model.addAttribute("mayWrite", rights.mayWrite(readerId) && !card.erased());
        model.addAttribute("channelKinds", ChannelKind.values());
        model.addAttribute("purposes", Purpose.values());
        model.addAttribute("consents", ConsentTable.of(card.consents()));
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("today", today);
        model.addAttribute(
                "overdue", card.nextDue() != null && card.nextDue().on().isBefore(today));
    }

    private String unit(String code) {
        return code == null
                ? null
                : organisation
                        .unit(code)
                        .map(found -> code + " " + found.name())
                        .orElse(code);
    }

    /** @param given null where nobody asked yet */
    public record Cell(Purpose purpose, Boolean given, java.time.OffsetDateTime saidAt) {}

    public record ConsentRow(ChannelKind channel, List<Cell> cells) {}
}
