package io.camshaft.campaign;

import io.camshaft.platform.form.FormFacts;
import io.camshaft.platform.security.ProcessGrants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Two copies of campaignApproval to measure it against, with the same steps, candidates, timers, variables and wall between
 * dealers. BARE has no forms, delegates that do nothing, fixed groups and deadlines, and no case number, so that nothing is
 * journalled: what the engine alone costs. JOURNALLED has the forms, checked as ever, and the journal, but no business rows.
 */
final class BarePeers {

    static final String BARE = "bareApproval";
    static final String JOURNALLED = "journalledApproval";
    private static final List<String> FORMS = List.of("start", "propose", "audit", "review", "file");

    private BarePeers() {}

    /** Beans of the peers, for {@link CampaignHouse.Extras}. */
    static void register(GenericApplicationContext context) {
        context.registerBean("peerBareOpening", JavaDelegate.class, () -> execution -> open(execution, false));
        context.registerBean("peerJournalledOpening", JavaDelegate.class, () -> execution -> open(execution, true));
        context.registerBean("peerStep", JavaDelegate.class, () -> execution -> {});
        context.registerBean("peerAnswer", TaskListener.class, () -> task -> {
            task.getExecution().setVariable("proposalPassed", true);
            task.getExecution().setVariable("proposalNextStep", "NEXT_LEVEL");
        });
        context.registerBean("peerNoAnswer", TaskListener.class, () -> task -> {});
        choices(context, "propose", Map.of("modelChoices", List.of(Map.of("label", "Camellia 5", "value", "C5"))));
        choices(context, "audit", Map.of("auditChoices", List.of(Map.of("label", "Pass", "value", "PASS"))));
        choices(context, "review", Map.of("reviewChoices", List.of(Map.of("label", "Pass", "value", "PASS"))));
        for (String key : List.of(BARE, JOURNALLED)) {
            context.registerBean(key + "Grants", ProcessGrants.class, () -> new Grants(key));
        }
    }

    /** The variables that a campaign carries too. */
    private static void open(DelegateExecution execution, boolean asCase) {
        String number = "PEER-" + execution.getProcessInstanceId();
        if (asCase) {
            execution.setProcessBusinessKey(number);
        }
        execution.setVariable("campaignNo", number);
        execution.setVariable("dealerCode", execution.getTenantId());
        execution.setVariable("caseTitle", execution.getTenantId() + " · Open day");
    }

    private static void choices(GenericApplicationContext context, String form, Map<String, Object> facts) {
        context.registerBean("peerFacts" + form, FormFacts.class, () -> FormFacts.of("peer-" + form, no -> facts));
    }

    static void deploy(CampaignHouse house) {
        RepositoryService repository = house.bean(RepositoryService.class);
        repository
                .createDeployment()
                .name(BARE)
                .addString(
                        BARE + ".bpmn",
                        model(BARE, "peerBareOpening").replaceAll(" camunda:formRef\\w*=\"[^\"]*\"", ""))
                .deploy();
        var journalled = repository.createDeployment().name(JOURNALLED);
        journalled.addString(JOURNALLED + ".bpmn", model(JOURNALLED, "peerJournalledOpening"));
        for (String form : FORMS) {
            journalled.addString(
                    "peer-" + form + ".form",
                    read("forms/campaign/campaign-" + form + ".form")
                            .replace("\"campaign-" + form + "\"", "\"peer-" + form + "\""));
        }
        journalled.deploy();
    }

    private static String model(String key, String opening) {
        return read("processes/campaign/campaignApproval.bpmn")
                .replace("<bpmn:process id=\"campaignApproval\"", "<bpmn:process id=\"" + key + "\"")
                .replace("bpmnElement=\"campaignApproval\"", "bpmnElement=\"" + key + "\"")
                .replace("\"campaign-", "\"peer-")
                .replace("campaign.proposalWithdrawn", key + ".withdrawn")
                .replace("${openProposalDelegate}", "${" + opening + "}")
                .replaceAll("\\$\\{\\w+Delegate}", "\\${peerStep}")
                .replace("${prepareProposalCompletion}", "${peerNoAnswer}")
                .replaceAll("\\$\\{\\w+Completion}", "\\${peerAnswer}")
                .replace("${remindPeopleListener}", "${peerNoAnswer}")
                .replace("${campaignSteps.preparer(campaignNo)}", "${currentUser()}")
                .replaceAll("\\$\\{campaignSteps\\.[^}]*}", "\\${dateTime().plusDays(3).toDate()}")
                .replace("${roles.dealerMarketingOf(dealerCode)}", "dealer-marketing")
                .replace("${roles.regionManagerOf(dealerCode)}", "region-manager")
                .replace("${roles.hqMarketing()}", "hq-marketing")
                .replace("${roles.hqApprover()}", "hq-approver");
    }

    private static String read(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Grants(String processKey) implements ProcessGrants {

        @Override
        public Set<String> mayStart() {
            return Set.of("dealer-marketing");
        }

        @Override
        public Set<String> mayRead() {
            return Set.of("region-manager", "hq-marketing", "hq-approver");
        }
    }
}
