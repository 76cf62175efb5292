package io.camshaft.survey;

import io.camshaft.customer.CustomerErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What an erased customer wrote and said is forgotten, and nobody asks them; cases that run go on. */
@Component
class SurveyForgetting {

    private final SurveyRepository surveys;

    SurveyForgetting(SurveyRepository surveys) {
        this.surveys = surveys;
    }

    /** In the transaction of the erasure. */
    @EventListener
    void erased(CustomerErased erased) {
        surveys.forget(erased.customerId());
    }
}
