package io.camshaft.complaint.process;

import io.camshaft.complaint.Complaint;
import io.camshaft.complaint.ComplaintCases;
import io.camshaft.complaint.ComplaintCustomers;
import io.camshaft.customer.CustomerNo;
import io.camshaft.platform.worklist.WorkView;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Cases in the queue: kind, problem and dealer; the customer by number and masked name. One question of a kind for a whole page. */
@Component
class ComplaintWorkView implements WorkView {

    private final ComplaintCases cases;
    private final ComplaintCustomers customers;
    private final ComplaintWording words;

    ComplaintWorkView(ComplaintCases cases, ComplaintCustomers customers, ComplaintWording words) {
        this.cases = cases;
        this.customers = customers;
        this.words = words;
    }

    @Override
    public String processKey() {
        return ComplaintHandling.KEY;
    }

    @Override
    public Map<String, Integer> severitiesOf(Collection<String> caseNos) {
        Map<String, Integer> severities = new HashMap<>();
        cases.complaints(caseNos).stream()
                .filter(each -> each.severity() != null)
                .forEach(each -> severities.put(each.complaintNo(), each.severity()));
        return severities;
    }

    /** Every word must be there; who may see which case is the worklist's business. */
    @Override
    public List<String> find(String wanted, String readerId, int most) {
        return cases.find(wanted).stream().limit(most).toList();
    }

    @Override
    public Map<String, WorkLine> linesOf(Collection<String> caseNos, String readerId) {
        Map<String, WorkLine> lines = new HashMap<>();
        Map<String, String> problems = words.problems();
        List<Complaint> found = cases.complaints(caseNos);
        Map<Long, String> names = customers.names(found);
        for (Complaint c : found) {
            String problem = problems.get(c.problemType());
            String title = words.kind(c.kind())
                    + (problem == null ? "" : " · " + problem)
                    + (c.dealerCode() == null ? "" : " · " + c.dealerCode());
            lines.put(c.complaintNo(), new WorkLine(title, customer(c, names), c.severity(), words.hint(c)));
        }
        return lines;
    }

    private static String customer(Complaint c, Map<Long, String> names) {
        if (c.customerId() == null) {
            return null;
        }
        String name = names.get(c.customerId());
        return name == null ? CustomerNo.of(c.customerId()) : CustomerNo.of(c.customerId()) + " · " + name;
    }
}
