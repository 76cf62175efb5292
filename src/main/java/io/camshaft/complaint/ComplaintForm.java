package io.camshaft.complaint;

import io.camshaft.complaint.ComplaintCodeRepository.Codes;
import io.camshaft.customer.Customers;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import io.camshaft.platform.BusinessRefusal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Checks what comes in, whatever the channel, and makes one spelling of it. */
@Component
class ComplaintForm {

    static final int LONGEST_WORDS = 10_000;
    static final int LONGEST_SUBJECT = 120;
    static final int LONGEST_DETAIL = 500;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_CITY = 80;
    private static final Pattern VIN = Pattern.compile("[A-HJ-NPR-Z0-9]{17}");

    private final ComplaintCodeRepository codes;
    private final Organisation organisation;
    private final Customers customers;

    ComplaintForm(ComplaintCodeRepository codes, Organisation organisation, Customers customers) {
        this.codes = codes;
        this.organisation = organisation;
        this.customers = customers;
    }

    NewComplaint checked(NewComplaint asked) {
        String words = line(asked.words(), LONGEST_WORDS);
        if (words == null) {
            throw new BusinessRefusal("complaint.refusal.wordsMissing");
        }
        if (asked.channel() == null) {
            throw new BusinessRefusal("complaint.refusal.channelMissing");
        }
        return new NewComplaint(
                asked.kind(),
                asked.channel(),
                problem(line(asked.problemType(), LONGEST_LINE)),
                customer(asked.customerId()),
                contact(asked.contact()),
                vin(asked.vin()),
                dealer(line(asked.dealerCode(), LONGEST_LINE)),
                line(asked.city(), LONGEST_CITY),
                line(asked.subject(), LONGEST_SUBJECT),
                words,
                details(asked.kind(), asked.details()),
                asked.dangers() == null ? Set.of() : Set.copyOf(asked.dangers()),
                line(asked.reference(), LONGEST_LINE));
    }

    /** Stripped; null for nothing; refuses what is too long. */
    static String line(String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String plain = text.strip();
        if (plain.length() > longest) {
            throw new BusinessRefusal("complaint.refusal.tooLong", longest);
        }
        return plain;
    }

    private String problem(String code) {
        if (code != null && codes.name(Codes.PROBLEM, code, "en").isEmpty()) {
            throw new BusinessRefusal("complaint.refusal.problemUnknown");
        }
        return code;
    }

    /** The record that stands for the customer today. */
    private Long customer(Long id) {
        return id == null
                ? null
                : customers.current(id).orElseThrow(() -> new BusinessRefusal("complaint.refusal.customerUnknown"));
    }

    private static NewComplaint.Contact contact(NewComplaint.Contact contact) {
        return contact == null
                ? new NewComplaint.Contact(null, null, null)
                : new NewComplaint.Contact(
                        line(contact.name(), LONGEST_LINE),
                        line(contact.phone(), LONGEST_LINE),
                        line(contact.mail(), LONGEST_LINE));
    }

    /** Any car number of the right form, whether we know the car or not. */
    private static String vin(String written) {
        String vin = line(written, LONGEST_LINE);
        if (vin == null) {
            return null;
        }
        String plain = vin.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!VIN.matcher(plain).matches()) {
            throw new BusinessRefusal("complaint.refusal.vinMalformed");
        }
        return plain;
    }

    private String dealer(String code) {
        if (code != null
                && organisation
                        .unit(code)
                        .map(Unit::kind)
                        .filter(UnitKind.DEALER::equals)
                        .isEmpty()) {
            throw new BusinessRefusal("complaint.refusal.dealerUnknown");
        }
        return code;
    }

    private Map<String, String> details(ComplaintKind kind, Map<String, String> given) {
        Map<String, String> details = new TreeMap<>();
        if (given != null && !given.isEmpty()) {
            Set<String> known =
                    kind == null ? Set.of() : codes.fields(kind, "en").keySet();
            given.forEach((field, value) -> {
                String text = line(value, LONGEST_DETAIL);
                if (!known.contains(field)) {
                    throw new BusinessRefusal("complaint.refusal.fieldOfAnotherKind");
                }
                if (text != null) {
                    details.put(field, text);
                }
            });
        }
        return details;
    }
}
