package io.camshaft.customer.web;

import io.camshaft.customer.CustomerNo;
import io.camshaft.customer.CustomerRights;
import io.camshaft.customer.Doubles;
import io.camshaft.customer.Power;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import io.camshaft.platform.web.CurrentUser;
import java.util.List;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Entering a customer. Records like it are offered first; what was typed stays until it is saved. */
@Controller
class NewCustomerController {

    private final Doubles doubles;
    private final CustomerEntry entry;
    private final CustomerRights rights;
    private final Texts texts;

    NewCustomerController(Doubles doubles, CustomerEntry entry, CustomerRights rights, Texts texts) {
        this.doubles = doubles;
        this.entry = entry;
        this.rights = rights;
        this.texts = texts;
    }

    @GetMapping("/customers/new")
    String empty(Model model) {
        requireWriting();
        model.addAttribute("typed", EnteredCustomer.EMPTY);
        return page(model, List.of());
    }

    @PostMapping("/customers/new")
    ModelAndView save(@ModelAttribute EnteredCustomer typed, Model model, RedirectAttributes flash) {
        requireWriting();
        String person = CurrentUser.id();
        model.addAttribute("typed", typed);
        try {
            List<Doubles.Match> known = typed.sure()
                    ? List.of()
                    : doubles.like(typed.customer(entry.dealerOf(person)), typed.vin(), typed.plate());
            if (!known.isEmpty()) {
                return again(model, known, HttpStatus.CONFLICT);
            }
            long id = entry.save(typed, person);
            flash.addFlashAttribute("done", texts.get("customer.entered", CustomerNo.of(id)));
            return new ModelAndView("redirect:/customers/" + CustomerNo.of(id));
        } catch (BusinessRefusal refusal) {
            model.addAttribute("refused", texts.of(refusal));
            return again(model, List.of(), HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (QueryTimeoutException | PessimisticLockingFailureException e) {
            model.addAttribute("refused", texts.get("platform.error.busy"));
            return again(model, List.of(), HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private ModelAndView again(Model model, List<Doubles.Match> known, HttpStatus status) {
        ModelAndView answer = new ModelAndView(page(model, known), model.asMap());
        answer.setStatus(status);
        return answer;
    }

    private String page(Model model, List<Doubles.Match> known) {
        String person = CurrentUser.id();
        model.addAttribute("powers", Power.values());
        model.addAttribute(
                "known",
                known.stream()
                        .map(match -> new Known(
                                CustomerNo.of(match.customerId()),
                                match.score(),
                                match.exact(),
                                rights.mayOpen(match.customerId(), person),
                                match.reasons()))
                        .toList());
        return "customer/new";
    }

    private void requireWriting() {
        if (!rights.mayWrite(CurrentUser.id())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** @param mine whether the reader may open the record; otherwise only that there is one is said */
    public record Known(String customerNo, int score, boolean exact, boolean mine, List<String> reasons) {}
}
