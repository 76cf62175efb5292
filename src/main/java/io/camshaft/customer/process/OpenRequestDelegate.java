package io.camshaft.customer.process;

import io.camshaft.customer.CustomerNo;
import io.camshaft.customer.DataRequest;
import io.camshaft.customer.NewDataRequest;
import io.camshaft.customer.PersonalDataRequests;
import io.camshaft.customer.Purpose;
import io.camshaft.customer.RequestKind;
import io.camshaft.platform.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the request in under its number. */
@Component
class OpenRequestDelegate implements JavaDelegate {

    private final PersonalDataRequests requests;
    private final IntakeGroup intakeGroup;
    private final CustomerSteps steps;
    private final CustomerWording words;

    OpenRequestDelegate(
            PersonalDataRequests requests, IntakeGroup intakeGroup, CustomerSteps steps, CustomerWording words) {
        this.requests = requests;
        this.intakeGroup = intakeGroup;
        this.steps = steps;
        this.words = words;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DataRequest request = requests.open(asked(Submission.current(), execution));
        String customerNo = CustomerNo.of(request.customerId());
        execution.setProcessBusinessKey(request.requestNo());
        PersonalDataRequest.REQUEST_NO.set(execution, request.requestNo());
        PersonalDataRequest.CUSTOMER_NO.set(execution, customerNo);
        PersonalDataRequest.CASE_TITLE.set(
                execution, words.text("customer.requestKind." + request.kind()) + " · " + customerNo);
        PersonalDataRequest.INTAKE_GROUP.set(execution, request.intakeGroup());
        PersonalDataRequest.REQUEST_KIND.set(execution, request.kind().name());
    }

    private NewDataRequest asked(Submission form, DelegateExecution execution) {
        String person = Signed.in(execution);
        return new NewDataRequest(
                RequestKind.valueOf(form.text("requestKind")),
                form.text("customerNumber"),
                form.text("askedVia"),
                form.text("requestDetails"),
                form.choices("withdrawnPurposes").stream().map(Purpose::valueOf).toList(),
                person,
                intakeGroup.of(person),
                execution.getTenantId(),
                steps.due("request"));
    }
}
