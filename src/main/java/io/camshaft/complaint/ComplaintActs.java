package io.camshaft.complaint;

import io.camshaft.complaint.ComplaintTieRepository.Tie;
import io.camshaft.platform.BusinessRefusal;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with cases beside their tasks. Callers check who may. */
@Service
@Transactional
public class ComplaintActs {

    private final ComplaintCases cases;
    private final ComplaintKin kin;
    private final ComplaintConversation conversation;
    private final ComplaintCustomers customers;
    private final ComplaintWorkflow workflow;

    ComplaintActs(
            ComplaintCases cases,
            ComplaintKin kin,
            ComplaintConversation conversation,
            ComplaintCustomers customers,
            ComplaintWorkflow workflow) {
        this.cases = cases;
        this.customers = customers;
        this.kin = kin;
        this.conversation = conversation;
        this.workflow = workflow;
    }

    /** Open cases about the same car and problem of the last seven days: likely the same complaint. */
    @Transactional(readOnly = true)
    public List<String> mergeSuggestions(String no) {
        return kin.alike(cases.complaint(no));
    }

    /** "number relation" of the cases that belong to this one. */
    @Transactional(readOnly = true)
    public List<Tied> ties(String no) {
        return kin.ties(no).stream()
                .map((Tie tie) -> new Tied(tie.otherNo(), tie.relation()))
                .toList();
    }

    /** @param relation MERGED, LINKED, SPLIT or REOPENED */
    public record Tied(String complaintNo, String relation) {}

    /** The other case goes on with both; what the customer said here is kept there too. */
    public void merge(String no, String into, String by) {
        Complaint other = open(into);
        if (open(no).complaintNo().equals(other.complaintNo())) {
            throw new BusinessRefusal("complaint.refusal.itself");
        }
        String words = cases.words(no).words();
        conversation.ended(no, ComplaintStatus.MERGED, null, into, by);
        kin.tie(no, into, "MERGED", by);
        if (words != null) {
            conversation.said(into, other.channel(), words, by);
        }
        workflow.merged(no, by);
    }

    public void link(String no, String other, String by) {
        if (cases.complaint(no).complaintNo().equals(cases.complaint(other).complaintNo())) {
            throw new BusinessRefusal("complaint.refusal.itself");
        }
        kin.tie(no, other, "LINKED", by);
    }

    /** @param customerNo of the customer whose case it is */
    public void belongs(Complaint c, String customerNo, String by) {
        customers.belongs(c, customerNo, by);
    }

    /** A second matter of the same customer gets a case of its own; its number. */
    public String split(String no, String words, String by) {
        Complaint c = open(no);
        String second = kin.second(c, words, by);
        kin.tie(no, second, "SPLIT", by);
        workflow.begin(second, c.dealerCode(), by);
        return second;
    }

    /** The customer is not content with the end; number of the case that goes on. */
    public String reopen(String no, String reason, String by) {
        Complaint c = cases.complaint(no);
        if (!kin.mayReopen(c)) {
            throw new BusinessRefusal("complaint.refusal.notReopened", no);
        }
        String again = kin.again(c, reason, by);
        workflow.begin(again, c.dealerCode(), by);
        return again;
    }

    @Transactional(readOnly = true)
    public boolean mayReopen(Complaint c) {
        return kin.mayReopen(c);
    }

    /** The customer takes it back. */
    public void withdraw(String no, String reason, String by) {
        conversation.ended(no, ComplaintStatus.WITHDRAWN, reason, null, by);
        workflow.withdrawn(no, by);
    }

    /** What the customer told somebody, for example on the phone; wakes the case where it waits for it. */
    public void said(String no, String words, String by) {
        conversation.said(open(no).complaintNo(), ComplaintChannel.PHONE, words, by);
        if (workflow.customerReplied(no)) {
            conversation.goesOn(no);
        }
    }

    private Complaint open(String no) {
        Complaint c = cases.complaint(no);
        if (c.status().isOver()) {
            throw new BusinessRefusal("complaint.refusal.over", no);
        }
        return c;
    }
}
