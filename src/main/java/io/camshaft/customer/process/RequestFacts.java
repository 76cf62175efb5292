package io.camshaft.customer.process;

import io.camshaft.customer.CustomerCards;
import io.camshaft.customer.CustomerNo;
import io.camshaft.customer.DataRequest;
import io.camshaft.customer.PersonalDataRequests;
import io.camshaft.customer.RequestPapers;
import io.camshaft.platform.form.MarkdownText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the forms of a request show. Text of people is escaped, because texts in forms are Markdown. */
@Component
class RequestFacts {

    private static final List<String> OF_CUSTOMER =
            List.of("customerName", "customerPhone", "customerMail", "customerCity", "customerCars", "customerState");

    private final PersonalDataRequests requests;
    private final RequestPapers papers;
    private final CustomerCards cards;
    private final FormReader reader;
    private final CustomerWording words;

    RequestFacts(
            PersonalDataRequests requests,
            RequestPapers papers,
            CustomerCards cards,
            FormReader reader,
            CustomerWording words) {
        this.requests = requests;
        this.papers = papers;
        this.cards = cards;
        this.reader = reader;
        this.words = words;
    }

    DataRequest request(String requestNo) {
        return requests.request(requestNo);
    }

    /** The values of the person are read for who opens the form, and that is recorded. */
    Map<String, Object> of(DataRequest request) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("caseNo", request.requestNo());
        facts.put("caseLink", "/cases/" + request.requestNo());
        facts.put("kindName", words.text("customer.requestKind." + request.kind()));
        facts.put("customerNo", CustomerNo.of(request.customerId()));
        facts.put("askedVia", words.text("customer.askedVia." + request.askedVia()));
        facts.put("askedAt", words.moment(request.askedAt()));
        facts.put("dueAt", words.moment(request.dueAt()));
        facts.put("takenInByName", MarkdownText.escape(words.person(request.takenInBy())));
        Map<String, Object> person = reader.id()
                .map(id -> cards.factsFor(request.requestNo(), id).values())
                .orElse(Map.of());
        OF_CUSTOMER.forEach(name -> facts.put(name, shown(person.get(name))));
        facts.put(
                "requestDetails",
                reader.id().isPresent() ? shown(papers.details(request.requestNo())) : CustomerWording.orDash(null));
        return facts;
    }

    private String shown(Object value) {
        return MarkdownText.escape(CustomerWording.orDash(value == null ? null : text(value)));
    }

    private static String text(Object value) {
        return value instanceof List<?> list
                ? String.join(", ", list.stream().map(String::valueOf).toList())
                : value.toString();
    }
}
