package io.camshaft.survey;

import io.camshaft.complaint.ComplaintChannel;
import io.camshaft.complaint.ComplaintKind;
import io.camshaft.complaint.Complaints;
import io.camshaft.complaint.NewComplaint;
import io.camshaft.platform.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a call cannot solve becomes a complaint that tells what the customer answered and what was said. */
@Service
@Transactional
public class FollowUpComplaints {

    /** The complaint takes no more. */
    private static final int LONGEST = 10_000;

    private final Complaints complaints;
    private final Surveys surveys;
    private final FollowUpRepository followUps;
    private final Texts texts;

    FollowUpComplaints(Complaints complaints, Surveys surveys, FollowUpRepository followUps, Texts texts) {
        this.complaints = complaints;
        this.surveys = surveys;
        this.followUps = followUps;
        this.texts = texts;
    }

    /** Once for each survey, whoever asks again. */
    public void raise(String surveyNo) {
        Survey survey = surveys.survey(surveyNo);
        List<Surveys.Made> calls = surveys.calls(surveyNo);
        Complaints.Receipt taken = complaints.take(
                new NewComplaint(
                        ComplaintKind.AFTER_SALES,
                        ComplaintChannel.PHONE,
                        null,
                        survey.customerId(),
                        null,
                        null,
                        survey.dealerCode(),
                        null,
                        texts.get("survey.complaint.subject", surveyNo),
                        history(survey, calls),
                        Map.of(),
                        Set.of(),
                        surveyNo),
                calls.isEmpty() ? null : calls.get(calls.size() - 1).by());
        followUps.complained(survey.id(), taken.complaintNo());
    }

    private String history(Survey survey, List<Surveys.Made> calls) {
        Stream<String> said = calls.stream()
                .filter(made -> made.words() != null)
                .map(made -> texts.get("survey.result." + made.result()) + ": " + made.words());
        Stream<String> written = surveys.words(survey.surveyNo()).stream();
        String text = Stream.of(Stream.of(texts.get("survey.complaint.answered", survey.overall())), written, said)
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
