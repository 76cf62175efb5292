package io.camshaft.complaint;

import io.camshaft.platform.security.ProcessGrants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A copy of complaintHandling to measure it against: the same steps, candidates, timers and variables; no forms, no clocks, no
 * tables, delegates that do nothing, fixed groups and deadlines, and no case number, so that nothing is journalled.
 */
final class BareComplaint {

    static final String KEY = "bareComplaint";

    private static final Map<String, Object> OPENED = Map.of(
            "complaintNo",
            "PEER",
            "caseTitle",
            "After sales · Oil leak",
            "ownerGroup",
            "call-agent.HQ",
            "callBackGroup",
            "call-agent.HQ",
            "supervisorGroup",
            "call-supervisor.HQ",
            "answeredByTemplate",
            false);

    private static final Map<String, Object> ANSWERED = Map.of(
            "solutionPath",
            "DEPARTMENTS",
            "departmentCount",
            1,
            "solutionAgreed",
            true,
            "callBackOutcome",
            "SPOKEN",
            "customerDissatisfied",
            false,
            "closingApproved",
            true);

    private BareComplaint() {}

    static void register(GenericApplicationContext context) {
        context.registerBean(
                "peerOpening", JavaDelegate.class, () -> execution -> OPENED.forEach(execution::setVariable));
        context.registerBean("peerStep", JavaDelegate.class, () -> execution -> {});
        context.registerBean(
                "peerAnswer",
                TaskListener.class,
                () -> task -> ANSWERED.forEach(
                        task.getExecution().getProcessInstance() == null
                                ? task::setVariable
                                : task.getExecution().getProcessInstance()::setVariable));
        context.registerBean("bareComplaintGrants", ProcessGrants.class, Grants::new);
    }

    static void deploy(RepositoryService repository) {
        repository
                .createDeployment()
                .name(KEY)
                .addString(KEY + ".bpmn", model())
                .deploy();
    }

    private static String model() {
        String later = "\\${dateTime().plusDays(3).toDate()}";
        return read("processes/complaint/complaintHandling.bpmn")
                .replace("<bpmn:process id=\"complaintHandling\"", "<bpmn:process id=\"" + KEY + "\"")
                .replace("bpmnElement=\"complaintHandling\"", "bpmnElement=\"" + KEY + "\"")
                .replace("name=\"complaint.", "name=\"" + KEY + ".")
                .replaceAll(" camunda:formRef\\w*=\"[^\"]*\"", "")
                .replaceAll("(?s)<camunda:properties>.*?</camunda:properties>", "")
                .replaceAll("(?s)<bpmn:extensionElements>\\s*</bpmn:extensionElements>", "")
                .replace("${openComplaintDelegate}", "${peerOpening}")
                .replaceAll("\\$\\{\\w+Delegate}", "\\${peerStep}")
                .replaceAll("\\$\\{\\w+Completion}", "\\${peerAnswer}")
                .replaceAll("\\$\\{complaintSteps\\.departmentGroup[^}]*}", "hq-quality.HQ")
                .replaceAll("\\$\\{roles\\.stillHeld\\((\\w+)\\)}", "\\${$1}")
                .replaceAll("\\$\\{complaintSteps\\.revisitAt[^}]*}", "\\${dateTime().plusDays(1).toDate()}")
                .replaceAll("\\$\\{complaintSteps\\.[^}]*}", later);
    }

    private static String read(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Grants() implements ProcessGrants {

        @Override
        public String processKey() {
            return KEY;
        }

        @Override
        public Set<String> mayStart() {
            return Set.of("call-agent");
        }

        @Override
        public Set<String> mayRead() {
            return Set.of("hq-quality", "call-supervisor");
        }
    }
}
