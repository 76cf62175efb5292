package io.camshaft.survey;

import io.camshaft.complaint.ComplaintCodes;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.protection.Protection;
import io.camshaft.survey.FollowUpRepository.Call;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What comes of calling a dissatisfied customer: again until it is solved, with cause and measure, or a complaint. */
@Service
@Transactional
public class FollowUps {

    private static final int ATTEMPTS = 3;

    private final FollowUpRepository followUps;
    private final FollowUpTimes times;
    private final ComplaintCodes codes;
    private final SurveyWorkflow workflow;
    private final Protection protection;

    FollowUps(
            FollowUpRepository followUps,
            FollowUpTimes times,
            ComplaintCodes codes,
            SurveyWorkflow workflow,
            Protection protection) {
        this.followUps = followUps;
        this.times = times;
        this.codes = codes;
        this.workflow = workflow;
        this.protection = protection;
    }

    /**
     * What a person told of their call.
     *
     * @param words what the customer said; null for nothing
     * @param causeCode only with SOLVED, as the measure
     */
    public record Told(FollowUpResult result, String words, String causeCode, String measureCode) {

        /** Without anything personal: objects end up in logs. */
        @Override
        public String toString() {
            return "Told[" + result + "]";
        }
    }

    void open(Survey survey) {
        followUps.open(survey.id(), times.now());
        workflow.beginFollowUp(survey.surveyNo(), survey.dealerCode());
    }

    /** @return "SOLVED", "AGAIN", "COMPLAINT" or "GIVEN_UP" */
    public String called(String surveyNo, Told told, String by) {
        long id = SurveyNo.id(surveyNo);
        FollowUp followUp = followUps
                .find(id)
                .filter(found -> found.state() == FollowUpState.OPEN)
                .orElseThrow(() -> new BusinessRefusal("survey.refusal.over", surveyNo));
        List<Call> before = followUps.calls(id);
        byte[] words = protection.seal(SealedNames.CALL, told.words());
        Call call = new Call(before.size() + 1, told.result(), words, times.now(), by);
        followUps.insert(id, call, protection.generation());
        return switch (told.result()) {
            case SOLVED -> solved(followUp, told);
            case NOT_SOLVED -> again(id, times.nextDay());
            case NOT_REACHED -> inVain(id, before, call);
            case REFUSED -> ended(id, FollowUpState.REFUSED, "GIVEN_UP");
            case COMPLAINT -> ended(id, FollowUpState.COMPLAINT, "COMPLAINT");
        };
    }

    private String solved(FollowUp followUp, Told told) {
        if (told.causeCode() == null || !codes.causes().containsKey(told.causeCode())) {
            throw new BusinessRefusal("survey.refusal.causeMissing");
        }
        if (told.measureCode() == null || !codes.measures().containsKey(told.measureCode())) {
            throw new BusinessRefusal("survey.refusal.measureMissing");
        }
        boolean inTime = times.isInTime(followUp.openedAt());
        followUps.solved(followUp.surveyId(), told.causeCode(), told.measureCode(), inTime, times.now());
        return "SOLVED";
    }

    private String again(long id, OffsetDateTime nextAt) {
        followUps.again(id, nextAt);
        return "AGAIN";
    }

    /** Three in a row: a customer who was reached in between is worth three more. */
    private String inVain(long id, List<Call> before, Call call) {
        List<OffsetDateTime> inVain = new ArrayList<>();
        for (Call each : before) {
            if (each.result() == FollowUpResult.NOT_REACHED) {
                inVain.add(each.calledAt());
            } else {
                inVain.clear();
            }
        }
        inVain.add(call.calledAt());
        return inVain.size() < ATTEMPTS
                ? again(id, times.afterInVain(inVain))
                : ended(id, FollowUpState.NOT_REACHED, "GIVEN_UP");
    }

    private String ended(long id, FollowUpState state, String outcome) {
        followUps.ended(id, state, times.now());
        return outcome;
    }
}
