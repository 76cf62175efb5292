package io.camshaft.customer.web;

import io.camshaft.customer.CustomerCard;
import io.camshaft.customer.CustomerCards;
import io.camshaft.customer.CustomerHit;
import io.camshaft.customer.CustomerNo;
import io.camshaft.customer.CustomerSearch;
import io.camshaft.customer.web.ApiBodies.RevealBody;
import io.camshaft.customer.web.ApiBodies.SearchBody;
import io.camshaft.platform.web.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Reads customers for programs, with the rights of the person who is signed in. */
@RestController
@RequestMapping(path = "/api/v1/customers", produces = "application/json")
@Tag(name = "Customers", description = "Personal values are masked; clear ones need an open case and are recorded.")
class CustomerApiController {

    private final CustomerCards cards;
    private final CustomerSearch search;

    CustomerApiController(CustomerCards cards, CustomerSearch search) {
        this.cards = cards;
        this.search = search;
    }

    @GetMapping("/{customerNo}")
    @Operation(summary = "The card, masked", description = "404 where there is none or the reader may not see it.")
    CustomerCard card(@PathVariable String customerNo) {
        return cards.card(id(customerNo), CurrentUser.id());
    }

    @PostMapping("/{customerNo}/reveal")
    @Operation(
            summary = "The card in clear for an open case of the customer",
            description = "The reading is recorded with the case. 409 where the case is not one that allows it.")
    CustomerCard reveal(@PathVariable String customerNo, @RequestBody RevealBody body) {
        return cards.reveal(id(customerNo), CurrentUser.id(), body.caseNo());
    }

    @PostMapping("/search")
    @Operation(
            summary = "Find customers, at most 20, masked",
            description =
                    "One text for number, phone, plate, VIN, name, pinyin or initials; in the body, never in an address.")
    List<CustomerHit> find(@RequestBody SearchBody body) {
        return search.find(body.words() == null ? "" : body.words(), CurrentUser.id());
    }

    private static long id(String customerNo) {
        return CustomerNo.parse(customerNo).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
