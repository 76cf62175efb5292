package io.camshaft.customer.web;

import io.camshaft.customer.CustomerCards;
import io.camshaft.customer.CustomerHit;
import io.camshaft.customer.CustomerNo;
import io.camshaft.customer.CustomerRights;
import io.camshaft.customer.CustomerSearch;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import io.camshaft.platform.web.CurrentUser;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Finding customers and reading their cards. What is looked for travels in the body: addresses are kept in too many places. */
@Controller
class CustomerController {

    private final CustomerSearch search;
    private final CustomerCards cards;
    private final CustomerRights rights;
    private final CardPage page;
    private final Texts texts;

    CustomerController(CustomerSearch search, CustomerCards cards, CustomerRights rights, CardPage page, Texts texts) {
        this.search = search;
        this.cards = cards;
        this.rights = rights;
        this.page = page;
        this.texts = texts;
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
        page.offer(model, CurrentUser.id());
        return "customer/search";
    }

    @GetMapping("/customers/{customerNo:[Cc][0-9]+}")
    String card(@PathVariable String customerNo, Model model) {
        String reader = CurrentUser.id();
        page.fill(model, cards.card(id(customerNo), reader), reader);
        return "customer/card";
    }

    /** The card in clear, once: the answer is not stored and another visit asks again. */
    @PostMapping("/customers/{customerNo:[Cc][0-9]+}/reveal")
    String reveal(@PathVariable String customerNo, @RequestParam(defaultValue = "") String caseNo, Model model) {
        String reader = CurrentUser.id();
        try {
            page.fill(model, cards.reveal(id(customerNo), reader, caseNo), reader);
            model.addAttribute("revealedFor", caseNo);
        } catch (BusinessRefusal refusal) {
            page.fill(model, cards.card(id(customerNo), reader), reader);
            model.addAttribute("refused", texts.of(refusal));
        }
        return "customer/card";
    }

    private void requireFinding() {
        if (!rights.mayFind(CurrentUser.id())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    static long id(String customerNo) {
        return CustomerNo.parse(customerNo).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
