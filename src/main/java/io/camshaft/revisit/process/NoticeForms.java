package io.camshaft.revisit.process;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.Roles;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.form.MarkdownText;
import io.camshaft.platform.form.Submission;
import io.camshaft.revisit.Department;
import io.camshaft.revisit.Notice;
import io.camshaft.revisit.Notices;
import io.camshaft.revisit.ProblemClass;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** What the forms of a notice show; what people wrote is opened only for the person who opens the form. */
@Component
class NoticeForms {

    private final Notices notices;
    private final IdentityService identity;
    private final RevisitWording words;

    NoticeForms(Notices notices, IdentityService identity, RevisitWording words) {
        this.notices = notices;
        this.identity = identity;
        this.words = words;
    }

    Map<String, Object> of(String noticeNo) {
        Notice notice = notices.notice(noticeNo);
        boolean opened = identity.getCurrentAuthentication() != null;
        Map<String, Object> facts = new HashMap<>();
        facts.put("noticeNo", noticeNo);
        facts.put("caseLink", "/cases/" + noticeNo);
        facts.put("departmentName", words.text("revisit.department." + notice.department()));
        facts.put("className", words.text("revisit.class." + notice.problemClass()));
        facts.put("dealerName", shown(words.unit(notice.dealerCode())));
        facts.put("issuedAt", words.moment(notice.issuedAt()));
        facts.put("issuedBy", shown(words.person(notice.issuedBy())));
        facts.put("noticeCallNo", RevisitWording.orDash(notice.callNo()));
        facts.put("noticeProblemText", opened ? shown(notice.problem()) : RevisitWording.NONE);
        facts.put("returnReasonText", opened && notice.reason() != null ? shown(notice.reason()) : "");
        facts.put("answerText", opened ? shown(notice.answer()) : RevisitWording.NONE);
        facts.put("evidenceText", opened ? shown(notice.evidence()) : RevisitWording.NONE);
        facts.put("answeredBy", shown(words.person(notice.answeredBy())));
        facts.put("answeredAt", words.moment(notice.answeredAt()));
        return facts;
    }

    private static String shown(String text) {
        return MarkdownText.escape(RevisitWording.orDash(text));
    }

    /** Writes the notice of the start form; the unit of who issues it accepts the answer. */
    @Component
    static class Issue {

        private final Notices notices;
        private final Organisation organisation;
        private final Roles roles;
        private final IdentityService identity;

        Issue(Notices notices, Organisation organisation, Roles roles, IdentityService identity) {
            this.notices = notices;
            this.organisation = organisation;
            this.roles = roles;
            this.identity = identity;
        }

        String of(Submission form) {
            String by = identity.getCurrentAuthentication().getUserId();
            String own = ownDealer(by);
            String dealer = form.text("dealerCode") == null ? own : form.text("dealerCode");
            if (own != null && !own.equals(dealer)) {
                throw new BusinessRefusal("revisit.refusal.otherDealer");
            }
            return notices.issue(new Notices.Asked(
                    null,
                    dealer,
                    Department.valueOf(form.text("noticeDepartment")),
                    ProblemClass.valueOf(form.text("noticeClass")),
                    form.text("noticeProblem"),
                    own == null ? roles.atHeadquarters(Role.CALL_AGENT.id()) : Role.DEALER_MANAGER.at(own),
                    by));
        }

        private String ownDealer(String personId) {
            return organisation
                    .person(personId)
                    .map(person -> person.unitCode())
                    .filter(unit -> organisation.groupsOf(personId).contains(Role.DEALER_MANAGER.at(unit)))
                    .orElse(null);
        }
    }
}
