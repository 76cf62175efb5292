package io.camshaft.complaint.web;

import io.camshaft.complaint.Complaint;
import io.camshaft.complaint.ComplaintCases;
import io.camshaft.complaint.ComplaintCodes;
import io.camshaft.complaint.ComplaintKind;
import io.camshaft.complaint.intake.AgentForm;
import io.camshaft.complaint.intake.AgentRights;
import io.camshaft.customer.CustomerCard;
import io.camshaft.customer.CustomerCard.CaseLine;
import io.camshaft.customer.CustomerCards;
import io.camshaft.customer.CustomerHit;
import io.camshaft.customer.CustomerNo;
import io.camshaft.customer.CustomerSearch;
import io.camshaft.customer.PersonalField;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the page of a new case prints: masked, because nobody has a case yet for which to read in clear. */
@Component
class NewComplaintPage {

    private static final Set<PersonalField> SHOWN =
            Set.of(PersonalField.NAME, PersonalField.MOBILE, PersonalField.PHONE);

    private final ComplaintCodes codes;
    private final ComplaintCases cases;
    private final CustomerSearch search;
    private final CustomerCards cards;
    private final AgentRights agents;

    NewComplaintPage(
            ComplaintCodes codes,
            ComplaintCases cases,
            CustomerSearch search,
            CustomerCards cards,
            AgentRights agents) {
        this.codes = codes;
        this.cases = cases;
        this.search = search;
        this.cards = cards;
        this.agents = agents;
    }

    /** @param problem name of the problem; null where nobody has said */
    public record Open(String caseNo, String problem, String status) {}

    /** @param line masked name and telephones @param cars numbers of cars that are theirs today */
    public record Chosen(String customerNo, String line, List<String> cars, List<Open> open) {}

    void fill(Model model, AgentForm typed, Map<String, String> wrong, String person) {
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", wrong);
        model.addAttribute("kinds", ComplaintKind.values());
        model.addAttribute("problems", codes.problems());
        model.addAttribute("fields", codes.fields(typed.kind()));
        model.addAttribute("ownDealer", agents.dealerOf(person));
        if (!typed.customerNo().isEmpty() && !wrong.containsKey("found")) {
            model.addAttribute("chosen", chosen(card(typed.customerNo(), person)));
        }
    }

    List<CustomerHit> found(String words, String person) {
        return search.find(words, person);
    }

    /** The car of a customer who has one; empty for none or several. */
    String onlyCar(String customerNo, String person) {
        List<String> cars = cars(card(customerNo, person));
        return cars.size() == 1 ? cars.get(0) : "";
    }

    private CustomerCard card(String customerNo, String person) {
        return cards.card(CustomerNo.parse(customerNo).orElse(0), person);
    }

    private Chosen chosen(CustomerCard card) {
        List<String> line = card.personal().stream()
                .filter(value -> SHOWN.contains(value.field()))
                .map(CustomerCard.PersonalValue::value)
                .toList();
        List<String> nos = card.cases().stream()
                .filter(CaseLine::open)
                .map(CaseLine::caseNo)
                .filter(no -> no.startsWith("CPL-"))
                .toList();
        List<Open> open = cases.complaints(nos).stream().map(this::open).toList();
        return new Chosen(card.customerNo(), String.join(" · ", line), cars(card), open);
    }

    private Open open(Complaint c) {
        return new Open(
                c.complaintNo(), codes.problem(c.problemType()), c.status().name());
    }

    private static List<String> cars(CustomerCard card) {
        return card.cars().stream()
                .filter(car -> car.ownedUntil() == null)
                .map(CustomerCard.Car::vin)
                .toList();
    }
}
