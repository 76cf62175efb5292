package io.camshaft.complaint.process;

import io.camshaft.casefile.CaseView;
import io.camshaft.complaint.Complaint;
import io.camshaft.complaint.ComplaintCases;
import io.camshaft.platform.web.CurrentUser;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A case on its page: what everybody with the case sees, and what was said for those who work on complaints. */
@Component
class ComplaintCaseView implements CaseView {

    private final ComplaintCases cases;
    private final CaseSheet sheet;
    private final CaseButtons buttons;
    private final ComplaintWording words;

    ComplaintCaseView(ComplaintCases cases, CaseSheet sheet, CaseButtons buttons, ComplaintWording words) {
        this.cases = cases;
        this.sheet = sheet;
        this.buttons = buttons;
        this.words = words;
    }

    @Override
    public String processKey() {
        return ComplaintHandling.KEY;
    }

    @Override
    public String titleOf(String caseNo) {
        Complaint c = cases.complaint(caseNo);
        return c.dealerCode() == null ? words.title(c) : words.title(c) + " · " + words.unit(c.dealerCode());
    }

    @Override
    public List<FactGroup> factsOf(String caseNo) {
        Complaint c = cases.complaint(caseNo);
        return sheet.of(c, CurrentUser.id());
    }

    @Override
    public List<Decision> decisionsOf(String caseNo) {
        List<Decision> decisions = new ArrayList<>();
        cases.departments(caseNo).stream()
                .filter(part -> part.answeredAt() != null)
                .forEach(part -> decisions.add(decision(
                        words.text("complaint.department." + part.department()),
                        words.text("complaint.finding." + part.finding()),
                        part.answeredBy(),
                        part.answeredAt())));
        cases.calls(caseNo)
                .forEach(call -> decisions.add(decision(
                        words.text("complaint.case.call", call.attempt()),
                        words.text("complaint.callResult." + call.result()),
                        call.by(),
                        call.at())));
        decisions.sort(Comparator.comparing(Decision::at));
        return decisions;
    }

    private static Decision decision(String step, String outcome, String by, OffsetDateTime at) {
        return new Decision(step, outcome, null, by, at);
    }

    @Override
    public List<CaseAction> actionsFor(String caseNo, String personId) {
        return buttons.of(cases.complaint(caseNo), personId);
    }

    @Override
    public List<Happening> happeningsOf(String caseNo) {
        return cases.entries(caseNo).stream()
                .map(entry -> new Happening(entry.at(), words.told(entry)))
                .toList();
    }

    @Override
    public List<Panel> panelsFor(String caseNo, String personId) {
        if (!buttons.worksOn(cases.complaint(caseNo), personId)) {
            return List.of();
        }
        return List.of(
                new Panel("help", words.text("complaint.help.heading"), "/complaints/" + caseNo + "/help"),
                new Panel("write", words.text("complaint.write.heading"), "/complaints/" + caseNo + "/write"));
    }

    @Override
    @Transactional
    public void act(String caseNo, String actionId, String personId, String reason) {
        buttons.press(cases.complaint(caseNo), actionId, personId, reason);
    }
}
