package io.camshaft.complaint.intake;

import io.camshaft.complaint.ComplaintKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What is wrong in a form, by field, as keys of sentences. */
final class FormFindings {

    static final Set<ComplaintKind> KINDS =
            Set.of(ComplaintKind.PRE_SALES, ComplaintKind.AFTER_SALES, ComplaintKind.ENQUIRY, ComplaintKind.SUGGESTION);
    /** The plate goes with the words, so a little room is left. */
    static final int LONGEST_WORDS = 9_900;

    static final Pattern PHONE = Pattern.compile("\\+?[0-9０-９()（） .-]{5,30}");
    static final Pattern MAIL = Pattern.compile("[^\\s@<>,;:\"]{1,64}@[^\\s@<>,;:\"]{1,190}\\.[^\\s@<>,;:\"]{2,24}");
    static final Pattern VIN = Pattern.compile("(?i)[A-HJ-NPR-Z0-9]{17}");

    private FormFindings() {}

    /** In the order of the page; empty where all is well. */
    static Map<String, String> of(ServiceForm form, Set<String> problemTypes) {
        Map<String, String> wrong = new LinkedHashMap<>();
        find(wrong, "kind", form.kind() == null || !KINDS.contains(form.kind()), "complaint.service.kindMissing");
        find(
                wrong,
                "problemType",
                !form.problemType().isEmpty() && !problemTypes.contains(form.problemType()),
                "complaint.service.problemUnknown");
        find(wrong, "words", form.words().length() < 5, "complaint.service.wordsMissing");
        find(wrong, "words", form.words().length() > LONGEST_WORDS, "complaint.service.wordsTooLong");
        findInCar(wrong, form);
        findInContact(wrong, form);
        find(wrong, "consent", !form.consent(), "complaint.service.consentMissing");
        return wrong;
    }

    private static void findInCar(Map<String, String> wrong, ServiceForm form) {
        find(
                wrong,
                "vin",
                !form.vin().isEmpty()
                        && !VIN.matcher(form.vin().replaceAll("\\s", "")).matches(),
                "complaint.service.vinWrong");
        find(wrong, "plate", form.plate().length() > 12, "complaint.service.plateTooLong");
        find(wrong, "city", form.city().length() > 60, "complaint.service.tooLong");
    }

    private static void findInContact(Map<String, String> wrong, ServiceForm form) {
        find(wrong, "name", form.name().length() > 80, "complaint.service.tooLong");
        find(wrong, "phone", form.phone().isEmpty() && form.mail().isEmpty(), "complaint.service.contactMissing");
        find(
                wrong,
                "phone",
                !form.phone().isEmpty() && !PHONE.matcher(form.phone()).matches(),
                "complaint.service.phoneWrong");
        find(
                wrong,
                "mail",
                !form.mail().isEmpty() && !MAIL.matcher(form.mail()).matches(),
                "complaint.service.mailWrong");
    }

    private static void find(Map<String, String> wrong, String field, boolean isWrong, String textKey) {
        if (isWrong) {
            wrong.putIfAbsent(field, textKey);
        }
    }
}
