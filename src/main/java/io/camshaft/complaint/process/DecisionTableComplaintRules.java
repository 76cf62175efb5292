package io.camshaft.complaint.process;

import io.camshaft.complaint.ComplaintKind;
import io.camshaft.complaint.ComplaintRules;
import io.camshaft.complaint.Danger;
import io.camshaft.platform.bpm.TrustedWork;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The tables complaintSeverity, complaintTimes, complaintQueue, complaintReply and complaintRevisitPlan, newest versions. */
@Component
class DecisionTableComplaintRules implements ComplaintRules {

    private static final String A_PERSON = "NONE";

    private final DecisionService decisions;
    private final TrustedWork trusted;

    DecisionTableComplaintRules(DecisionService decisions, TrustedWork trusted) {
        this.decisions = decisions;
        this.trusted = trusted;
    }

    @Override
    public int severity(ComplaintKind kind, Set<Danger> dangers, int repeatCount) {
        return row(
                        "complaintSeverity",
                        Variables.putValue("kind", name(kind))
                                .putValue("injury", dangers.contains(Danger.INJURY))
                                .putValue("fire", dangers.contains(Danger.FIRE))
                                .putValue("legal", dangers.contains(Danger.LEGAL))
                                .putValue("media", dangers.contains(Danger.MEDIA))
                                .putValue("repeatCount", repeatCount))
                .<Number>getEntry("severity")
                .intValue();
    }

    @Override
    public Times times(int severity, ComplaintKind kind) {
        DmnDecisionRuleResult row =
                row("complaintTimes", Variables.putValue("severity", severity).putValue("kind", name(kind)));
        return new Times(
                number(row, "firstAnswerMinutes"),
                number(row, "laterAnswerMinutes"),
                number(row, "solutionHours"),
                number(row, "departmentHours"),
                number(row, "warnPercent"));
    }

    @Override
    public String queue(ComplaintKind kind, String problemType, int severity) {
        return row(
                        "complaintQueue",
                        Variables.putValue("kind", name(kind))
                                .putValue("problemType", problemType)
                                .putValue("severity", severity))
                .getEntry("role");
    }

    @Override
    public String reply(ComplaintKind kind, String problemType, String regionCode) {
        String template = row(
                        "complaintReply",
                        Variables.putValue("kind", name(kind))
                                .putValue("problemType", problemType)
                                .putValue("region", regionCode))
                .getEntry("template");
        return A_PERSON.equals(template) ? null : template;
    }

    @Override
    public Revisit revisit(int attempt) {
        DmnDecisionRuleResult row = row("complaintRevisitPlan", Variables.putValue("attempt", attempt));
        return new Revisit(number(row, "daysLater"), number(row, "hourOfDay"));
    }

    private static String name(ComplaintKind kind) {
        return kind == null ? null : kind.name();
    }

    private static int number(DmnDecisionRuleResult row, String name) {
        return row.<Number>getEntry(name).intValue();
    }

    private DmnDecisionRuleResult row(String table, VariableMap facts) {
        DmnDecisionRuleResult row = trusted.run(() -> decisions
                .evaluateDecisionTableByKey(table)
                .variables(facts)
                .evaluate()
                .getSingleResult());
        if (row == null) {
            throw new IllegalStateException("The table " + table + " has no row for " + facts);
        }
        return row;
    }
}
