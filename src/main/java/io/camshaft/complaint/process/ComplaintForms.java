package io.camshaft.complaint.process;

import io.camshaft.complaint.Complaint;
import io.camshaft.complaint.ComplaintCases.Department;
import io.camshaft.complaint.ComplaintCodes;
import io.camshaft.platform.form.FormFacts;
import io.camshaft.platform.form.MarkdownText;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Facts of the forms in which people work on a case. */
@Configuration(proxyBeanMethods = false)
class ComplaintForms {

    @Bean
    FormFacts assessFacts(ComplaintFacts facts, ComplaintCodes codes) {
        return FormFacts.of("complaint-assess", no -> {
            Complaint c = facts.cases().complaint(no);
            Map<String, Object> all = talked(facts, no);
            all.put("problemChoices", ComplaintFacts.choices(codes.problems()));
            all.put("complaintKind", c.kind());
            all.put("problemType", c.problemType());
            all.put("responsibility", c.responsibility());
            return all;
        });
    }

    @Bean
    FormFacts departmentFacts(ComplaintFacts facts, ComplaintWording words) {
        return FormFacts.ofTurns("complaint-department", (no, turn) -> {
            Department part = facts.cases().department(no, turn);
            Map<String, Object> all = facts.of(no);
            all.put("departmentName", words.text("complaint.department." + part.department()));
            all.put("departmentQuestion", MarkdownText.escape(ComplaintWording.orDash(part.question())));
            return all;
        });
    }

    @Bean
    FormFacts solveFacts(ComplaintFacts facts) {
        return FormFacts.of("complaint-solve", no -> {
            Map<String, Object> all = talked(facts, no);
            all.put("answerRows", facts.answers(no));
            return all;
        });
    }

    @Bean
    FormFacts partFacts(ComplaintFacts facts) {
        return FormFacts.of("complaint-part", no -> talked(facts, no));
    }

    @Bean
    FormFacts callBackFacts(ComplaintFacts facts) {
        return FormFacts.of("complaint-call-back", no -> called(facts, no));
    }

    @Bean
    FormFacts approvalFacts(ComplaintFacts facts) {
        return FormFacts.of("complaint-approve-closing", no -> called(facts, no));
    }

    @Bean
    FormFacts closeFacts(ComplaintFacts facts, ComplaintCodes codes) {
        return FormFacts.of("complaint-close", no -> {
            Map<String, Object> all = called(facts, no);
            all.put("answerRows", facts.answers(no));
            all.put("causeChoices", ComplaintFacts.choices(codes.causes()));
            all.put("measureChoices", ComplaintFacts.choices(codes.measures()));
            return all;
        });
    }

    private static Map<String, Object> talked(ComplaintFacts facts, String no) {
        Map<String, Object> all = facts.of(no);
        all.put("talkRows", facts.talk(no));
        return all;
    }

    private static Map<String, Object> called(ComplaintFacts facts, String no) {
        Map<String, Object> all = talked(facts, no);
        all.put("callRows", facts.calls(no));
        return all;
    }
}
