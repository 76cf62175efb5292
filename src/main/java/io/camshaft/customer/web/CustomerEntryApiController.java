package io.camshaft.customer.web;

import io.camshaft.customer.CustomerNo;
import io.camshaft.customer.exchange.CustomerEntries;
import io.camshaft.customer.exchange.CustomerEntries.Entered;
import io.camshaft.customer.exchange.CustomerEntries.Outcome;
import io.camshaft.customer.web.ApiBodies.CustomerBody;
import io.camshaft.customer.web.ApiDesk.Reply;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Customers with their cars from programs. */
@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "Entry", description = "Every call needs a header Idempotency-Key: sent again it is done once.")
class CustomerEntryApiController {

    private static final String KEY = "Idempotency-Key";
    private static final int OK = 200;
    private static final int CREATED = 201;

    private final CustomerEntries entries;
    private final ApiDesk desk;

    CustomerEntryApiController(CustomerEntries entries, ApiDesk desk) {
        this.entries = entries;
        this.desk = desk;
    }

    @PostMapping("/customers")
    @Operation(
            summary = "Enter a customer with their car",
            description =
                    "201 for a new customer, 200 for one that is exactly known; what is new is added. Answer: customerNo, "
                            + "outcome (CREATED, CHANGED, SAME), doubles (likely ones that people look at).")
    ResponseEntity<String> customer(
            @RequestHeader(name = KEY, required = false) String key, @RequestBody CustomerBody body) {
        return desk.once("POST /customers", key, body, by -> {
            Entered entered = entries.customer(body.cells(), body.source(), by);
            return new Reply(
                    entered.outcome() == Outcome.CREATED ? CREATED : OK,
                    ApiBodies.answer(
                            "customerNo",
                            CustomerNo.of(entered.customerId()),
                            "outcome",
                            entered.outcome().name(),
                            "doubles",
                            entered.doubles()));
        });
    }

    @PostMapping("/vehicles")
    @Operation(
            summary = "Enter a car with its owner",
            description =
                    "The same as entering a customer, for systems that begin with the car; the car must be there.")
    ResponseEntity<String> vehicle(
            @RequestHeader(name = KEY, required = false) String key, @RequestBody CustomerBody body) {
        return customer(key, body);
    }
}
