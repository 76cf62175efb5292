package io.camshaft.complaint.intake;

import io.camshaft.complaint.ComplaintChannel;
import io.camshaft.complaint.ComplaintKind;
import io.camshaft.complaint.Danger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody typed while the customer spoke, as typed.
 *
 * @param once made anew for each page: the same page sent twice is one case
 * @param customerNo of the customer who was chosen, for example "C1000001"
 * @param details fields of the kind, by name
 */
public record AgentForm(
        String once,
        ComplaintKind kind,
        ComplaintChannel channel,
        String problemType,
        String customerNo,
        String name,
        String phone,
        String mail,
        String vin,
        String dealer,
        String city,
        String subject,
        String words,
        Set<Danger> dangers,
        Map<String, String> details) {

    public AgentForm {
        once = plain(once);
        channel = channel == null ? ComplaintChannel.PHONE : channel;
        problemType = plain(problemType);
        customerNo = plain(customerNo);
        name = plain(name);
        phone = plain(phone);
        mail = plain(mail);
        vin = plain(vin).replaceAll("\\s", "");
        dealer = plain(dealer);
        city = plain(city);
        subject = plain(subject);
        words = plain(words);
        dangers = dangers == null
                ? Set.of()
                : dangers.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        details = typed(details);
    }

    private static Map<String, String> typed(Map<String, String> details) {
        Map<String, String> typed = new LinkedHashMap<>();
        if (details != null) {
            details.forEach((field, value) -> typed.put(field, plain(value)));
        }
        return typed;
    }

    /** A form that nobody has typed in. */
    public static AgentForm empty(String once) {
        return new AgentForm(once, null, null, "", "", "", "", "", "", "", "", "", "", Set.of(), Map.of());
    }

    /** The same words on a page of their own. */
    public AgentForm again(String fresh) {
        return with(fresh, customerNo, phone, vin);
    }

    /** The same with the customer; a telephone or a car that was typed stays. */
    public AgentForm of(String chosen, String calledFrom, String theirCar) {
        return with(once, chosen, phone.isEmpty() ? calledFrom : phone, vin.isEmpty() ? theirCar : vin);
    }

    private AgentForm with(String once, String customerNo, String phone, String vin) {
        return new AgentForm(
                once,
                kind,
                channel,
                problemType,
                customerNo,
                name,
                phone,
                mail,
                vin,
                dealer,
                city,
                subject,
                words,
                dangers,
                details);
    }

    private static String plain(String text) {
        return text == null ? "" : text.strip();
    }

    /** Without anything personal: objects end up in logs. */
    @Override
    public String toString() {
        return "AgentForm[" + kind + ", " + problemType + "]";
    }
}
