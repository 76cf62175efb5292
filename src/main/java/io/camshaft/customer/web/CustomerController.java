package io.camshaft.customer.web;

import io.camshaft.customer.CustomerCard;
import io.camshaft.customer.CustomerCards;
import io.camshaft.customer.CustomerNo;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import io.camshaft.platform.web.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Reading the card of a customer. */
@Controller
class CustomerController {

    private final CustomerCards cards;
    private final CardPage page;
    private final Texts texts;

    CustomerController(CustomerCards cards, CardPage page, Texts texts) {
        this.cards = cards;
        this.page = page;
        this.texts = texts;
    }

    /** A number that was merged leads to the record that stands for it. */
    @GetMapping("/customers/{customerNo:[Cc][0-9]+}")
    String card(@PathVariable String customerNo, Model model) {
        String reader = CurrentUser.id();
        CustomerCard card = cards.card(id(customerNo), reader);
        if (CustomerNo.parse(card.customerNo()).orElseThrow() != id(customerNo)) {
            return "redirect:/customers/" + card.customerNo();
        }
        page.fill(model, card, reader);
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

    static long id(String customerNo) {
        return CustomerNo.parse(customerNo).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
