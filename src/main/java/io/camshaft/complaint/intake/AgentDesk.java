package io.camshaft.complaint.intake;

import io.camshaft.complaint.ComplaintCodes;
import io.camshaft.complaint.Complaints;
import io.camshaft.complaint.Complaints.Receipt;
import io.camshaft.complaint.NewComplaint;
import io.camshaft.complaint.NewComplaint.Contact;
import io.camshaft.customer.CustomerNo;
import io.camshaft.customer.CustomerRights;
import io.camshaft.customer.KnownCustomers;
import io.camshaft.customer.KnownCustomers.Reached;
import io.camshaft.platform.BusinessRefusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/**
 * Cases that somebody types while the customer speaks. Where a customer was chosen and no name, telephone or mail was typed, those
 * on record are kept with the case; nobody has to read them for it.
 */
@Service
public class AgentDesk {

    private static final Pattern ONCE = Pattern.compile("[0-9a-f-]{36}");

    /** At which field a refusal of the desk belongs. */
    private static final Map<String, String> FIELDS = Map.of(
            "complaint.refusal.dealerUnknown", "dealer",
            "complaint.refusal.customerUnknown", "found",
            "complaint.refusal.vinMalformed", "vin",
            "complaint.refusal.problemUnknown", "problemType",
            "complaint.refusal.wordsMissing", "words");

    private final Complaints complaints;
    private final ComplaintCodes codes;
    private final KnownCustomers known;
    private final CustomerRights rights;
    private final AgentRights agents;

    AgentDesk(
            Complaints complaints,
            ComplaintCodes codes,
            KnownCustomers known,
            CustomerRights rights,
            AgentRights agents) {
        this.complaints = complaints;
        this.codes = codes;
        this.known = known;
        this.rights = rights;
        this.agents = agents;
    }

    public AgentForm empty() {
        return AgentForm.empty(fresh());
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    /**
     * @param receipt null where something is wrong
     * @param wrong keys of sentences by field; "form" stands for the whole
     */
    public record Answer(Receipt receipt, Map<String, String> wrong, AgentForm form) {}

    /** Not in a transaction: the second of two clicks waits for the first, and then gets its case. */
    public Answer take(AgentForm form, String person) {
        Map<String, String> wrong =
                new LinkedHashMap<>(AgentFindings.of(form, codes.problems().keySet()));
        Long customer = customer(form, person);
        if (customer == null && !form.customerNo().isEmpty()) {
            wrong.put("found", "complaint.refusal.customerUnknown");
        }
        if (!ONCE.matcher(form.once()).matches()) {
            wrong.put("form", "complaint.service.sendAgain");
            return new Answer(null, wrong, form.again(fresh()));
        }
        return wrong.isEmpty() ? sent(form, asked(form, customer, person), person) : new Answer(null, wrong, form);
    }

    private Long customer(AgentForm form, String person) {
        return CustomerNo.parse(form.customerNo()).stream()
                .boxed()
                .filter(id -> rights.mayOpen(id, person))
                .findFirst()
                .orElse(null);
    }

    private Answer sent(AgentForm form, NewComplaint asked, String person) {
        try {
            return new Answer(onceOnly(asked, person), Map.of(), form);
        } catch (RuntimeException e) {
            BusinessRefusal refusal = BusinessRefusal.in(e);
            if (refusal == null) {
                throw e;
            }
            if (refusal.textKey().equals("complaint.refusal.referenceTaken")) {
                return new Answer(null, Map.of("form", "complaint.new.takenBefore"), form.again(fresh()));
            }
            return new Answer(null, Map.of(FIELDS.getOrDefault(refusal.textKey(), "form"), refusal.textKey()), form);
        }
    }

    private Receipt onceOnly(NewComplaint asked, String person) {
        try {
            return complaints.take(asked, person);
        } catch (RuntimeException e) {
            BusinessRefusal refusal = BusinessRefusal.in(e);
            if (refusal == null || !refusal.textKey().equals("complaint.refusal.referenceBusy")) {
                throw e;
            }
            return complaints.take(asked, person);
        }
    }

    private NewComplaint asked(AgentForm form, Long customer, String person) {
        Reached reached = customer == null
                ? new Reached(null, null, null)
                : known.reached(customer).orElse(new Reached(null, null, null));
        String dealer = agents.dealerOf(person);
        Map<String, String> details = new LinkedHashMap<>(form.details());
        details.keySet().retainAll(codes.fields(form.kind()).keySet());
        return new NewComplaint(
                form.kind(),
                form.channel(),
                orNull(form.problemType()),
                customer,
                new Contact(
                        or(form.name(), reached.name()),
                        or(form.phone(), reached.phone()),
                        or(form.mail(), reached.mail())),
                orNull(form.vin()),
                dealer == null ? orNull(form.dealer()) : dealer,
                orNull(form.city()),
                orNull(form.subject()),
                form.words(),
                details,
                form.dangers(),
                "desk:" + person + ":" + form.once());
    }

    private static String or(String typed, String onRecord) {
        return typed.isEmpty() ? onRecord : typed;
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
