package io.camshaft.platform.security;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Rights of the working groups in the engine, written at start where they are missing. Nothing is taken away, so what an
 * administrator granted beyond this stays.
 */
@Component
@Order(100)
class EngineGrants implements ApplicationRunner {

    /** May deploy, and a deployment can call every bean: treat the people of this group like developers. */
    static final String PROCESS_DESIGNER = "process-designer";

    private static final Logger LOG = LoggerFactory.getLogger(EngineGrants.class);

    private final AuthorizationService authorizations;
    private final SharedFilters filters;
    private final List<WorkingGroups> workingGroups;
    private final List<ProcessGrants> processes;

    EngineGrants(
            AuthorizationService authorizations,
            SharedFilters filters,
            List<WorkingGroups> workingGroups,
            List<ProcessGrants> processes) {
        this.authorizations = authorizations;
        this.filters = filters;
        this.workingGroups = workingGroups;
        this.processes = processes;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<Grant> grants = new ArrayList<>();
        List<String> filterIds = filters.ensure();
        for (WorkingGroups groups : workingGroups) {
            groups.ids().forEach(group -> grants.addAll(ofWorkingGroup(group, filterIds)));
        }
        processes.forEach(process -> grants.addAll(ofProcess(process)));
        grants.addAll(ofDesigner());
        long written =
                grants.stream().filter(grant -> grant.ensure(authorizations)).count();
        if (written > 0) {
            LOG.info("{} rights of working groups written", written);
        }
    }

    private static List<Grant> ofWorkingGroup(String group, List<String> filterIds) {
        List<Grant> grants = new ArrayList<>();
        grants.add(new Grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS));
        filterIds.forEach(filter -> grants.add(new Grant(group, Resources.FILTER, filter, Permissions.READ)));
        return grants;
    }

    /** READ shows the diagram; READ_INSTANCE shows variables on task cards. Tenants keep dealers apart all the same. */
    private List<Grant> ofProcess(ProcessGrants process) {
        List<Grant> grants = new ArrayList<>();
        Set<String> readers = new TreeSet<>(process.mayRead());
        readers.addAll(process.mayStart());
        filters.ensureOf(process.processKey())
                .ifPresent(filter -> readers.forEach(
                        group -> grants.add(new Grant(group, Resources.FILTER, filter, Permissions.READ))));
        for (String group : readers) {
            grants.add(new Grant(
                    group,
                    Resources.PROCESS_DEFINITION,
                    process.processKey(),
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.READ_INSTANCE));
        }
        for (String group : process.mayStart()) {
            grants.add(new Grant(
                    group,
                    Resources.PROCESS_DEFINITION,
                    process.processKey(),
                    ProcessDefinitionPermissions.CREATE_INSTANCE));
            grants.add(new Grant(group, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE));
        }
        return grants;
    }

    private static List<Grant> ofDesigner() {
        return List.of(
                new Grant(PROCESS_DESIGNER, Resources.APPLICATION, "cockpit", Permissions.ACCESS),
                new Grant(PROCESS_DESIGNER, Resources.PROCESS_DEFINITION, ANY, Permissions.READ),
                new Grant(PROCESS_DESIGNER, Resources.DECISION_DEFINITION, ANY, Permissions.READ),
                new Grant(PROCESS_DESIGNER, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ),
                new Grant(PROCESS_DESIGNER, Resources.DEPLOYMENT, ANY, Permissions.READ, Permissions.CREATE));
    }
}
