package io.camshaft.campaign.process;

import io.camshaft.campaign.AnnualPlan.PlanContent;
import io.camshaft.campaign.AnnualPlan.UnitBudget;
import io.camshaft.campaign.AnnualPlanWorkflow;
import io.camshaft.platform.bpm.OnBehalf;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The running approval of a plan, seen from the module. */
@Component
class CamundaAnnualPlanWorkflow implements AnnualPlanWorkflow {

    private final RepositoryService repository;
    private final FormService forms;
    private final TaskService tasks;
    private final OnBehalf onBehalf;

    CamundaAnnualPlanWorkflow(RepositoryService repository, FormService forms, TaskService tasks, OnBehalf onBehalf) {
        this.repository = repository;
        this.forms = forms;
        this.tasks = tasks;
        this.onBehalf = onBehalf;
    }

    @Override
    @Transactional
    public String handIn(int year, PlanContent content, String personId) {
        return onBehalf.as(personId, () -> {
            String definition = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(AnnualPlanApproval.KEY)
                    .latestVersion()
                    .singleResult()
                    .getId();
            ProcessInstance plan = forms.submitStartForm(definition, Map.of("planYear", year));
            Task entry = tasks.createTaskQuery().processInstanceId(plan.getId()).singleResult();
            forms.submitTaskForm(entry.getId(), fields(content));
            return plan.getBusinessKey();
        });
    }

    /** The plan as the form annual-plan-enter would submit it. */
    static Map<String, Object> fields(PlanContent content) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("purpose", content.purpose());
        fields.put("totalBudget", content.totalBudget().doubleValue());
        fields.put("campaignTypes", content.types().stream().map(Enum::name).toList());
        fields.put("promotedModels", List.copyOf(content.models()));
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        for (UnitBudget line : content.budgets()) {
            rows.computeIfAbsent(line.unitCode(), unit -> new HashMap<>(Map.of("unit", unit)))
                    .put("q" + line.quarter(), line.amount().doubleValue());
        }
        fields.put("budgets", List.copyOf(rows.values()));
        fields.put(
                "targets",
                content.targets().stream()
                        .map(t -> Map.<String, Object>of(
                                "campaignType", t.type().name(),
                                "kpi", t.kpi().name(),
                                "target", t.target().doubleValue()))
                        .toList());
        return fields;
    }
}
