package io.camshaft.customer.process;

import io.camshaft.customer.RequestPapers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes the file for the person into the request, sealed. */
@Component
class MakeFileDelegate implements JavaDelegate {

    private final RequestPapers papers;

    MakeFileDelegate(RequestPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        papers.makeFile(PersonalDataRequest.REQUEST_NO.in(execution));
    }
}
