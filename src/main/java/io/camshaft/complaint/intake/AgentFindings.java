package io.camshaft.complaint.intake;

import io.camshaft.complaint.ComplaintChannel;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What is wrong in the form of an agent, by field, as keys of sentences. */
final class AgentFindings {

    /** The others have doors of their own. */
    static final Set<ComplaintChannel> CHANNELS = EnumSet.of(ComplaintChannel.PHONE, ComplaintChannel.COUNTER);

    private static final int LONGEST_WORDS = 10_000;
    private static final int LONGEST_SUBJECT = 120;
    private static final int LONGEST_DETAIL = 500;
    private static final int LONGEST_CITY = 80;
    private static final int LONGEST_NAME = 200;

    private AgentFindings() {}

    /** In the order of the page; empty where all is well. */
    static Map<String, String> of(AgentForm form, Set<String> problemTypes) {
        Map<String, String> wrong = new LinkedHashMap<>();
        findInContact(wrong, form);
        find(wrong, "channel", !CHANNELS.contains(form.channel()), "complaint.refusal.channelMissing");
        find(wrong, "kind", form.kind() == null, "complaint.service.kindMissing");
        find(
                wrong,
                "problemType",
                !form.problemType().isEmpty() && !problemTypes.contains(form.problemType()),
                "complaint.service.problemUnknown");
        find(wrong, "subject", form.subject().length() > LONGEST_SUBJECT, "complaint.service.tooLong");
        find(wrong, "words", form.words().isEmpty(), "complaint.new.wordsMissing");
        find(wrong, "words", form.words().length() > LONGEST_WORDS, "complaint.service.tooLong");
        form.details()
                .forEach((field, value) ->
                        find(wrong, field, value.length() > LONGEST_DETAIL, "complaint.service.tooLong"));
        return wrong;
    }

    private static void findInContact(Map<String, String> wrong, AgentForm form) {
        boolean silent = form.phone().isEmpty() && form.mail().isEmpty();
        find(wrong, "phone", silent && form.customerNo().isEmpty(), "complaint.new.contactMissing");
        find(
                wrong,
                "phone",
                !form.phone().isEmpty()
                        && !FormFindings.PHONE.matcher(form.phone()).matches(),
                "complaint.service.phoneWrong");
        find(
                wrong,
                "mail",
                !form.mail().isEmpty()
                        && !FormFindings.MAIL.matcher(form.mail()).matches(),
                "complaint.service.mailWrong");
        find(wrong, "name", form.name().length() > LONGEST_NAME, "complaint.service.tooLong");
        find(wrong, "city", form.city().length() > LONGEST_CITY, "complaint.service.tooLong");
        find(
                wrong,
                "vin",
                !form.vin().isEmpty() && !FormFindings.VIN.matcher(form.vin()).matches(),
                "complaint.service.vinWrong");
    }

    private static void find(Map<String, String> wrong, String field, boolean isWrong, String textKey) {
        if (isWrong) {
            wrong.putIfAbsent(field, textKey);
        }
    }
}
