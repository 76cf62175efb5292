package io.camshaft.customer.web;

import io.camshaft.customer.CustomerNo;
import io.camshaft.customer.ReadingHistory;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Role;
import io.camshaft.platform.web.CurrentUser;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Numbers for those who steer, and who read what for the privacy officer. */
@Controller
class OversightController {

    private static final int PAGE = 50;

    private final ReadingHistory log;
    private final NumbersTable numbers;
    private final Organisation organisation;

    OversightController(ReadingHistory log, NumbersTable numbers, Organisation organisation) {
        this.log = log;
        this.numbers = numbers;
        this.organisation = organisation;
    }

    @GetMapping("/customers/numbers")
    String numbers(Model model) {
        String person = CurrentUser.id();
        if (!numbers.mayRead(person)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("table", numbers.visibleTo(person));
        return "customer/numbers";
    }

    @GetMapping("/customers/readings")
    String readings(
            @RequestParam(defaultValue = "") String reader,
            @RequestParam(defaultValue = "") String customer,
            @RequestParam(required = false) Long before,
            Model model) {
        if (!organisation.holds(CurrentUser.id(), Role.HQ_PRIVACY)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Long customerId = customer.isBlank() ? null : CustomerNo.parse(customer).orElse(-1L);
        List<ReadingHistory.Reading> found = log.readings(reader.strip(), customerId, before, PAGE + 1);
        model.addAttribute("reader", reader.strip());
        model.addAttribute("customer", customer.strip());
        model.addAttribute("readings", found.stream().limit(PAGE).toList());
        model.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).id() : null);
        return "customer/readings";
    }
}
