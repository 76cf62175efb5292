package io.camshaft.survey;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.protection.Protection;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Surveys as those who follow them up read them. What is opened here is personal: callers ask only for whom it is meant. */
@Service
@Transactional(readOnly = true)
public class Surveys {

    private final SurveyRepository surveys;
    private final AnswerRepository answers;
    private final FollowUpRepository followUps;
    private final Protection protection;

    Surveys(SurveyRepository surveys, AnswerRepository answers, FollowUpRepository followUps, Protection protection) {
        this.surveys = surveys;
        this.answers = answers;
        this.followUps = followUps;
        this.protection = protection;
    }

    /** @param words null where nothing was said or the customer was erased */
    public record Made(int attempt, FollowUpResult result, String words, OffsetDateTime at, String by) {

        /** Without the words: objects end up in logs. */
        @Override
        public String toString() {
            return "Made[" + result + "]";
        }
    }

    public Survey survey(String surveyNo) {
        return all(List.of(surveyNo)).stream()
                .findFirst()
                .orElseThrow(() -> new BusinessRefusal("survey.refusal.unknown", surveyNo));
    }

    public List<Survey> all(Collection<String> surveyNos) {
        return surveys.findAll(surveyNos.stream().map(SurveyNo::id).toList());
    }

    public FollowUp followUp(String surveyNo) {
        return followUps
                .find(SurveyNo.id(surveyNo))
                .orElseThrow(() -> new BusinessRefusal("survey.refusal.unknown", surveyNo));
    }

    public List<Made> calls(String surveyNo) {
        return followUps.calls(SurveyNo.id(surveyNo)).stream()
                .map(call -> new Made(
                        call.attempt(),
                        call.result(),
                        protection.open(SealedNames.CALL, call.wordsSealed()),
                        call.calledAt(),
                        call.calledBy()))
                .toList();
    }

    public Set<ServiceStep> steps(String surveyNo) {
        return answers.steps(SurveyNo.id(surveyNo));
    }

    /** What the customer wrote; empty where it is nothing. */
    public Optional<String> words(String surveyNo) {
        return Optional.ofNullable(protection.open(SealedNames.WORDS, answers.words(SurveyNo.id(surveyNo))));
    }
}
