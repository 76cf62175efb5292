package io.camshaft.complaint.process;

import io.camshaft.complaint.Complaint;
import io.camshaft.complaint.ComplaintCustomers;
import io.camshaft.complaint.ComplaintWords;
import io.camshaft.customer.CustomerCards;
import io.camshaft.platform.form.MarkdownText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who and which car a case is about, in one line each without gaps; the reading of a customer's card is recorded. */
@Component
class CaseLines {

    private static final List<String> OF_CUSTOMER =
            List.of("customerNo", "customerName", "customerPhone", "customerMail", "customerCars");

    private final CustomerCards cards;
    private final ComplaintCustomers customers;
    private final ComplaintWording words;

    CaseLines(CustomerCards cards, ComplaintCustomers customers, ComplaintWording words) {
        this.cards = cards;
        this.customers = customers;
        this.words = words;
    }

    /** Markdown. @param reader null for nobody: then it tells nothing personal */
    String customer(Complaint c, String reader) {
        if (c.customerId() == null) {
            return words.text(customers.severalFit(c) ? "complaint.severalCustomers" : "complaint.noCustomer");
        }
        Map<String, Object> known = reader == null
                ? Map.of()
                : cards.factsFor(c.complaintNo(), reader).values();
        return joined(OF_CUSTOMER.stream().map(known::get).map(CaseLines::oneLine));
    }

    /** Number and name, in clear for those who work with persons while the case is open. */
    String nameOf(Complaint c, String reader) {
        Map<String, Object> known = cards.factsFor(c.complaintNo(), reader).values();
        return Stream.of("customerNo", "customerName")
                .map(known::get)
                .map(CaseLines::oneLine)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /** Markdown. */
    String contact(ComplaintWords said) {
        String line = joined(Stream.of(said.name(), said.phone(), said.mail()));
        return line.equals(ComplaintWording.NONE) ? words.text("complaint.noContact") : line;
    }

    /** The number, and a mark where we do not keep the car. */
    String car(Complaint c) {
        String vin = ComplaintWording.orDash(c.vin());
        return c.vin() == null || customers.knowsCar(c.vin()) ? vin : words.text("complaint.carUnknown", vin);
    }

    private static String oneLine(Object value) {
        return value == null || value.toString().isBlank()
                ? null
                : Arrays.stream(value.toString().split("\n")).map(String::strip).collect(Collectors.joining("; "));
    }

    private static String joined(Stream<String> parts) {
        return ComplaintWording.orDash(parts.filter(part -> part != null && !part.isBlank())
                .map(MarkdownText::escape)
                .collect(Collectors.joining(" · ")));
    }
}
