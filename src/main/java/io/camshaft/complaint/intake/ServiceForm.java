package io.camshaft.complaint.intake;

import io.camshaft.complaint.ComplaintKind;
import io.camshaft.complaint.Danger;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a customer typed on the public form, as typed.
 *
 * @param stamp of {@link FormStamp}
 * @param homepage nobody sees this field; machines fill it in
 */
public record ServiceForm(
        ComplaintKind kind,
        String problemType,
        String words,
        String vin,
        String plate,
        String city,
        String name,
        String phone,
        String mail,
        Set<Danger> dangers,
        Boolean consent,
        String stamp,
        String homepage) {

    public ServiceForm {
        problemType = plain(problemType);
        words = plain(words);
        vin = plain(vin);
        plate = plain(plate);
        city = plain(city);
        name = plain(name);
        phone = plain(phone);
        mail = plain(mail);
        dangers = dangers == null
                ? Set.of()
                : dangers.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        consent = Boolean.TRUE.equals(consent);
        stamp = plain(stamp);
        homepage = plain(homepage);
    }

    /** A form that nobody has typed in. */
    public static ServiceForm empty(String stamp) {
        return new ServiceForm(null, "", "", "", "", "", "", "", "", Set.of(), false, stamp, "");
    }

    /** The same words under a new stamp: the old one was too old, or was used for other words. */
    public ServiceForm stamped(String fresh) {
        return new ServiceForm(
                kind, problemType, words, vin, plate, city, name, phone, mail, dangers, consent, fresh, homepage);
    }

    private static String plain(String text) {
        return text == null ? "" : text.strip();
    }

    /** Without anything personal: objects end up in logs. */
    @Override
    public String toString() {
        return "ServiceForm[" + kind + ", " + problemType + "]";
    }
}
