package io.camshaft.customer.process;

import io.camshaft.casefile.CaseView;
import io.camshaft.customer.CustomerNo;
import io.camshaft.customer.DataRequest;
import io.camshaft.customer.PersonalDataRequests;
import io.camshaft.customer.RequestWork;
import io.camshaft.organisation.Organisation;
import io.camshaft.platform.BusinessRefusal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A request on its case page: the customer by number only, "erased" where the person was. */
@Component
class RequestCaseView implements CaseView {

    private final PersonalDataRequests requests;
    private final RequestWork work;
    private final Organisation organisation;
    private final CustomerWording words;

    RequestCaseView(PersonalDataRequests requests, RequestWork work, Organisation organisation, CustomerWording words) {
        this.requests = requests;
        this.work = work;
        this.organisation = organisation;
        this.words = words;
    }

    @Override
    public String processKey() {
        return PersonalDataRequest.KEY;
    }

    @Override
    public String titleOf(String caseNo) {
        DataRequest request = requests.request(caseNo);
        return words.text("customer.requestKind." + request.kind()) + " · " + customer(request);
    }

    private String customer(DataRequest request) {
        String number = CustomerNo.of(request.customerId());
        return requests.isErased(request) ? number + " · " + words.text("customer.erased") : number;
    }

    @Override
    public List<FactGroup> factsOf(String caseNo) {
        DataRequest request = requests.request(caseNo);
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("customer.case.status", words.text("customer.requestStatus." + request.status())));
        facts.add(fact("customer.case.customer", customer(request)));
        facts.add(fact("customer.request.kind", words.text("customer.requestKind." + request.kind())));
        facts.add(fact("customer.request.askedVia", words.text("customer.askedVia." + request.askedVia())));
        facts.add(fact("customer.request.takenInBy", words.person(request.takenInBy())));
        facts.add(fact("customer.request.askedAt", words.moment(request.askedAt())));
        facts.add(fact("customer.request.dueAt", words.moment(request.dueAt())));
        if (request.identityCheckedBy() != null) {
            facts.add(fact("customer.request.checkedBy", words.person(request.identityCheckedBy())));
        }
        if (request.dealerCode() != null) {
            facts.add(fact("customer.case.dealer", words.unit(request.dealerCode())));
        }
        if (request.withdrawalReason() != null) {
            facts.add(fact("customer.request.withdrawalReason", request.withdrawalReason()));
        }
        return List.of(new FactGroup(words.text("customer.request.heading"), facts));
    }

    private Fact fact(String labelKey, String value) {
        return new Fact(words.text(labelKey), value);
    }

    @Override
    public List<Decision> decisionsOf(String caseNo) {
        DataRequest request = requests.request(caseNo);
        return request.decision() == null
                ? List.of()
                : List.of(new Decision(
                        words.text("customer.request.step"),
                        words.text("customer.requestDecision." + request.decision()),
                        request.decisionReason(),
                        request.decidedBy(),
                        request.decidedAt()));
    }

    @Override
    public List<CaseAction> actionsFor(String caseNo, String personId) {
        return mayWithdraw(requests.request(caseNo), personId)
                ? List.of(new CaseAction("withdraw", words.text("customer.request.withdraw"), true))
                : List.of();
    }

    /** Who took it in, and their colleagues: the person tells them. */
    private boolean mayWithdraw(DataRequest request, String personId) {
        return request.status().canBeWithdrawn()
                && (personId.equals(request.takenInBy())
                        || organisation.groupsOf(personId).contains(request.intakeGroup()));
    }

    @Override
    @Transactional
    public void act(String caseNo, String actionId, String personId, String reason) {
        if (!"withdraw".equals(actionId)) {
            throw new BusinessRefusal("customer.unknownAction");
        }
        DataRequest request = requests.request(caseNo);
        if (request.status().canBeWithdrawn() && !mayWithdraw(request, personId)) {
            throw new BusinessRefusal("customer.request.mayNotWithdraw");
        }
        requests.withdraw(caseNo, reason);
        work.withdraw(caseNo, personId);
    }
}
