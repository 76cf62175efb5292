package io.camshaft.customer.web;

import io.camshaft.customer.ChannelKind;
import io.camshaft.customer.CustomerRights;
import io.camshaft.customer.Customers;
import io.camshaft.customer.NewCustomer;
import io.camshaft.customer.Purpose;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import io.camshaft.platform.web.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Small changes on the card: ways to reach somebody and what they agreed to. */
@Controller
class CustomerEditController {

    private final Customers customers;
    private final CustomerRights rights;
    private final Texts texts;

    CustomerEditController(Customers customers, CustomerRights rights, Texts texts) {
        this.customers = customers;
        this.rights = rights;
        this.texts = texts;
    }

    @PostMapping("/customers/{customerNo:[Cc][0-9]+}/channels")
    String addChannel(
            @PathVariable String customerNo,
            @RequestParam ChannelKind kind,
            @RequestParam String value,
            @RequestParam(defaultValue = "false") boolean preferred,
            RedirectAttributes flash) {
        return change(
                customerNo,
                flash,
                customerId -> customers.addChannel(
                        customerId, new NewCustomer.NewChannel(kind, value, preferred), "FORM", CurrentUser.id()));
    }

    @PostMapping("/customers/{customerNo:[Cc][0-9]+}/channels/{channelId}/end")
    String endChannel(@PathVariable String customerNo, @PathVariable long channelId, RedirectAttributes flash) {
        return change(
                customerNo, flash, customerId -> customers.endChannel(customerId, channelId, "FORM", CurrentUser.id()));
    }

    @PostMapping("/customers/{customerNo:[Cc][0-9]+}/consents")
    String consent(
            @PathVariable String customerNo,
            @RequestParam ChannelKind channel,
            @RequestParam Purpose purpose,
            @RequestParam boolean given,
            RedirectAttributes flash) {
        return change(
                customerNo,
                flash,
                customerId -> customers.consent(customerId, channel, purpose, given, "FORM", CurrentUser.id()));
    }

    private String change(String customerNo, RedirectAttributes flash, java.util.function.LongConsumer act) {
        long customerId = CustomerController.id(customerNo);
        String person = CurrentUser.id();
        if (!rights.mayWrite(person) || !rights.mayOpen(customerId, person)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            act.accept(customerId);
            flash.addFlashAttribute("done", texts.get("customer.changed"));
        } catch (BusinessRefusal refusal) {
            flash.addFlashAttribute("refused", texts.of(refusal));
        }
        return "redirect:/customers/" + customerNo;
    }
}
