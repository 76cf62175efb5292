package io.camshaft.customer.web;

import io.camshaft.customer.CustomerHit;
import io.camshaft.customer.CustomerRights;
import io.camshaft.customer.CustomerSearch;
import io.camshaft.platform.web.CurrentUser;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Finding customers. What is looked for travels in the body: addresses are kept in too many places. */
@Controller
class CustomerSearchController {

    private final CustomerSearch search;
    private final CustomerRights rights;
    private final SearchOffers offers;

    CustomerSearchController(CustomerSearch search, CustomerRights rights, SearchOffers offers) {
        this.search = search;
        this.rights = rights;
        this.offers = offers;
    }

    @GetMapping("/customers")
    String start(Model model) {
        return answer("", List.of(), model);
    }

    @PostMapping("/customers/search")
    String find(@RequestParam(defaultValue = "") String words, Model model) {
        requireFinding();
        return answer(words, search.find(words, CurrentUser.id()), model);
    }

    private String answer(String words, List<CustomerHit> hits, Model model) {
        requireFinding();
        model.addAttribute("words", words);
        model.addAttribute("hits", hits);
        model.addAttribute("asked", !words.isBlank());
        offers.fill(model, CurrentUser.id());
        return "customer/search";
    }

    private void requireFinding() {
        if (!rights.mayFind(CurrentUser.id())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
