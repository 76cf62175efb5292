package io.camshaft.complaint.process;

import io.camshaft.complaint.RepeatFinding;
import io.camshaft.complaint.RepeatReview;
import io.camshaft.platform.form.FormFacts;
import io.camshaft.platform.form.MarkdownText;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What headquarters sees of a finding: numbers and cases, nobody's data. */
@Configuration(proxyBeanMethods = false)
class RepeatForms {

    private static final int MONTH = 7;

    @Bean
    FormFacts repeatFacts(RepeatReview review, ComplaintWording words) {
        return FormFacts.ofTurns("complaint-repeat-confirm", (no, turn) -> {
            RepeatFinding finding = review.finding(no, turn);
            Map<String, Object> facts = new HashMap<>();
            facts.put("dealerName", MarkdownText.escape(words.unit(finding.dealerCode())));
            facts.put("problemName", words.problem(finding.problemType()));
            facts.put("ruleName", words.text("complaint.repeatRule." + finding.rule()));
            facts.put("complaintCount", String.valueOf(finding.complaints()));
            facts.put("lateCount", String.valueOf(finding.late()));
            facts.put("periodName", finding.periodStart().toString().substring(0, MONTH));
            facts.put("sampleCases", String.join(", ", review.behind(finding)));
            return facts;
        });
    }
}
