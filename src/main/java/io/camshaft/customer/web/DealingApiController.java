package io.camshaft.customer.web;

import io.camshaft.customer.FactOutcome;
import io.camshaft.customer.exchange.FactEntries;
import io.camshaft.customer.exchange.FactEntries.Entry;
import io.camshaft.customer.exchange.ImportColumn;
import io.camshaft.customer.exchange.ImportContent;
import io.camshaft.customer.web.ApiBodies.PurchaseBody;
import io.camshaft.customer.web.ApiBodies.PurchasesBody;
import io.camshaft.customer.web.ApiBodies.VisitBody;
import io.camshaft.customer.web.ApiBodies.VisitsBody;
import io.camshaft.customer.web.ApiDesk.Reply;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Purchases and workshop visits from programs, one by one or many at once. */
@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(
        name = "Purchases and visits",
        description =
                "Every call needs a header Idempotency-Key: sent again it is done once. A purchase or visit is known by its "
                        + "source and number: told again it follows what is told, an absent field keeps what was told before.")
class DealingApiController {

    private static final String KEY = "Idempotency-Key";
    private static final int OK = 200;
    private static final int CREATED = 201;
    /** Longer ones are refused, and not repeated. */
    private static final int LONGEST_NUMBER = 60;

    private final FactEntries entries;
    private final ApiDesk desk;
    private final ApiSentences sentences;

    DealingApiController(FactEntries entries, ApiDesk desk, ApiSentences sentences) {
        this.entries = entries;
        this.desk = desk;
        this.sentences = sentences;
    }

    @PostMapping("/purchases")
    @Operation(
            summary = "Enter a purchase, change it or cancel it",
            description =
                    "201 where it is new, 200 where its number is known; outcome: NEW, CHANGED or SAME. With cancelledOn the "
                            + "purchase is taken back: nobody is called about it any more. A cancellation stays.")
    ResponseEntity<String> purchase(
            @RequestHeader(name = KEY, required = false) String key, @RequestBody PurchaseBody body) {
        return desk.once(
                "POST /purchases",
                key,
                body,
                by -> one(entries.one(ImportContent.PURCHASES, body.cells(), body.source(), by)));
    }

    @PostMapping("/visits")
    @Operation(
            summary = "Enter a workshop visit or change it",
            description = "201 where it is new, 200 where its number is known; outcome: NEW, CHANGED or SAME.")
    ResponseEntity<String> visit(@RequestHeader(name = KEY, required = false) String key, @RequestBody VisitBody body) {
        return desk.once(
                "POST /visits",
                key,
                body,
                by -> one(entries.one(ImportContent.VISITS, body.cells(), body.source(), by)));
    }

    @PostMapping("/purchases/batch")
    @Operation(
            summary = "Enter up to 500 purchases",
            description =
                    "200 with what became of each: line, sourceNo, outcome (NEW, CHANGED, SAME or REFUSED) and, where it was "
                            + "refused, field and detail. What one is refused for leaves the others as they are.")
    ResponseEntity<String> purchases(
            @RequestHeader(name = KEY, required = false) String key,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String languages,
            @RequestBody PurchasesBody body) {
        return desk.once(
                "POST /purchases/batch",
                key,
                body,
                by -> many(ImportContent.PURCHASES, body.cells(), body.source(), by, languages));
    }

    @PostMapping("/visits/batch")
    @Operation(summary = "Enter up to 500 workshop visits", description = "The same for visits.")
    ResponseEntity<String> visits(
            @RequestHeader(name = KEY, required = false) String key,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String languages,
            @RequestBody VisitsBody body) {
        return desk.once(
                "POST /visits/batch",
                key,
                body,
                by -> many(ImportContent.VISITS, body.cells(), body.source(), by, languages));
    }

    private static Reply one(FactOutcome outcome) {
        return new Reply(outcome == FactOutcome.NEW ? CREATED : OK, ApiBodies.answer("outcome", outcome.name()));
    }

    private Reply many(
            ImportContent content, List<Map<ImportColumn, String>> cells, String source, String by, String languages) {
        List<Entry> done = entries.many(content, cells, source, by);
        long refused = done.stream().filter(entry -> entry.refused() != null).count();
        return new Reply(
                OK,
                ApiBodies.answer(
                        "taken",
                        done.size() - refused,
                        "refused",
                        refused,
                        "lines",
                        done.stream()
                                .map(entry -> line(entry, cells.get(entry.line() - 1), languages))
                                .toList()));
    }

    private Map<String, Object> line(Entry entry, Map<ImportColumn, String> cells, String languages) {
        String number = cells.getOrDefault(ImportColumn.SOURCE_NO, "");
        String shown = number.length() <= LONGEST_NUMBER ? number : "";
        return entry.refused() == null
                ? ApiBodies.answer(
                        "line",
                        entry.line(),
                        "sourceNo",
                        shown,
                        "outcome",
                        entry.outcome().name())
                : ApiBodies.answer(
                        "line",
                        entry.line(),
                        "sourceNo",
                        shown,
                        "outcome",
                        "REFUSED",
                        "field",
                        entry.refused().column().header("en"),
                        "detail",
                        sentences.of(entry.refused(), languages));
    }
}
