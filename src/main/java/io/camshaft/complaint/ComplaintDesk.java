package io.camshaft.complaint;

import io.camshaft.complaint.ComplaintTies.Place;
import io.camshaft.platform.BusinessRefusal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the module: cases come in, customers write again. */
@Service
@Transactional
class ComplaintDesk implements Complaints {

    private static final Pattern NUMBER = Pattern.compile("CPL-\\d{4}-\\d{6,12}", Pattern.CASE_INSENSITIVE);

    private final ComplaintForm form;
    private final ComplaintIntake intake;
    private final ComplaintTies ties;
    private final ComplaintCases cases;
    private final ComplaintWorkflow workflow;

    ComplaintDesk(
            ComplaintForm form,
            ComplaintIntake intake,
            ComplaintTies ties,
            ComplaintCases cases,
            ComplaintWorkflow workflow) {
        this.form = form;
        this.intake = intake;
        this.ties = ties;
        this.cases = cases;
        this.workflow = workflow;
    }

    @Override
    public Receipt take(NewComplaint complaint, String by) {
        NewComplaint asked = form.checked(complaint);
        if (asked.reference() != null) {
            Optional<String> known = ties.taken(asked.reference(), content(asked));
            if (known.isPresent()) {
                return receipt(known.get(), true);
            }
        }
        String no = intake.write(asked, null, by);
        remember(asked.reference(), no, content(asked));
        workflow.begin(no, asked.dealerCode(), by);
        return receipt(no, false);
    }

    /** Two at once with the same reference: the second is told to ask again, and then gets the first one's case. */
    private void remember(String reference, String no, String content) {
        if (reference != null) {
            try {
                ties.remember(reference, no, content);
            } catch (DuplicateKeyException e) {
                throw new BusinessRefusal("complaint.refusal.referenceBusy");
            }
        }
    }

    private static String content(NewComplaint asked) {
        return String.join(
                "\u001f",
                String.valueOf(asked.kind()),
                String.valueOf(asked.problemType()),
                String.valueOf(asked.customerId()),
                String.valueOf(asked.contact().name()),
                String.valueOf(asked.contact().phone()),
                String.valueOf(asked.contact().mail()),
                String.valueOf(asked.vin()),
                String.valueOf(asked.dealerCode()),
                String.valueOf(asked.city()),
                String.valueOf(asked.subject()),
                asked.words(),
                asked.details().toString(),
                asked.dangers().stream().sorted().toList().toString());
    }

    private Receipt receipt(String no, boolean again) {
        Complaint c = cases.complaint(no);
        return new Receipt(no, c.answerBy(), c.solveBy(), again);
    }

    @Override
    public String reply(String complaintNo, ComplaintChannel channel, String words, String reference) {
        String said = ComplaintForm.line(words, ComplaintForm.LONGEST_WORDS);
        if (said == null) {
            throw new BusinessRefusal("complaint.refusal.wordsMissing");
        }
        String content = complaintNo + "\u001f" + said;
        Optional<String> known = reference == null ? Optional.empty() : ties.taken(reference, content);
        if (known.isPresent()) {
            return known.get();
        }
        Place place = ties.placeOf(complaintNo, channel, said);
        remember(reference, place.complaintNo(), content);
        if (place.isNew()) {
            workflow.begin(place.complaintNo(), place.dealerCode(), null);
        } else if (workflow.customerReplied(place.complaintNo())) {
            ties.woken(place.complaintNo());
        }
        return place.complaintNo();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isFrom(String complaintNo, String mailOrPhone) {
        return ties.isFrom(complaintNo, mailOrPhone);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> numberIn(String text) {
        Matcher found = NUMBER.matcher(text == null ? "" : text);
        return found.results()
                .map(match -> match.group().toUpperCase(java.util.Locale.ROOT))
                .filter(no -> cases.complaints(java.util.List.of(no)).size() == 1)
                .findFirst();
    }
}
