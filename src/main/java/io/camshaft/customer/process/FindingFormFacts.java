package io.camshaft.customer.process;

import io.camshaft.customer.ReadingFinding;
import io.camshaft.customer.ReadingFindings;
import io.camshaft.platform.form.FormFacts;
import io.camshaft.platform.form.MarkdownText;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the review of a finding shows: numbers and cases, nobody's data. */
@Component
class FindingFormFacts implements FormFacts {

    private final ReadingFindings findings;
    private final CustomerWording words;

    FindingFormFacts(ReadingFindings findings, CustomerWording words) {
        this.findings = findings;
        this.words = words;
    }

    @Override
    public String formId() {
        return "customer-reading-finding";
    }

    @Override
    public Map<String, Object> factsOf(String caseNo) {
        return factsOf(caseNo, 0);
    }

    @Override
    public Map<String, Object> factsOf(String caseNo, int turn) {
        ReadingFinding finding = findings.finding(caseNo, turn);
        Map<String, Object> facts = new HashMap<>();
        facts.put("caseLink", "/cases/" + caseNo);
        facts.put("readerName", MarkdownText.escape(words.person(finding.readerId())));
        facts.put("ruleName", words.text("customer.finding.rule." + finding.rule()));
        facts.put("ruleHint", words.text("customer.finding.hint." + finding.rule()));
        facts.put("auditMonth", finding.monthStart().toString().substring(0, 7));
        facts.put("readingCount", String.valueOf(finding.readings()));
        facts.put("usualCount", finding.usual() == null ? "–" : String.valueOf(finding.usual()));
        facts.put("sampleCases", words.list(findings.sampleOf(finding)));
        return facts;
    }
}
