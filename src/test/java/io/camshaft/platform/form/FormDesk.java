package io.camshaft.platform.form;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.JdbcTemplate;

/** Acts of people on the review process, and a look into every table of the engine. */
final class FormDesk {

    private static final String MODELS = "models/form/";

    private final ProcessEngine engine;
    private final JdbcTemplate jdbc;

    FormDesk(ProcessEngine engine, JdbcTemplate jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
        engine.getRepositoryService()
                .createDeployment()
                .name("form tests")
                .enableDuplicateFiltering(true)
                .addClasspathResource(MODELS + "formReview.bpmn")
                .addClasspathResource(MODELS + "formFollowUp.bpmn")
                .addClasspathResource(MODELS + "form-review.form")
                .addClasspathResource(MODELS + "form-review-start.form")
                .deploy();
        for (String process : List.of("formReview", "formFollowUp")) {
            grant("dealer", Resources.PROCESS_DEFINITION, process, Permissions.READ, Permissions.CREATE_INSTANCE);
        }
        grant("dealer", Resources.PROCESS_INSTANCE, "*", Permissions.CREATE);
        grant("boss", Resources.TASK, "*", Permissions.UPDATE);
    }

    private void grant(String user, Resource resource, String id, Permission... permissions) {
        AuthorizationService service = engine.getAuthorizationService();
        boolean given = service.createAuthorizationQuery()
                        .userIdIn(user)
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                > 0;
        if (!given) {
            Authorization grant = service.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setUserId(user);
            grant.setResource(resource);
            grant.setResourceId(id);
            grant.setPermissions(permissions);
            service.saveAuthorization(grant);
        }
    }

    String definition(String key) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }

    /** A new case that waits for the review. */
    Task review() {
        String id = engine.getFormService()
                .submitStartForm(definition("formReview"), Map.of("title", "Spring drive"))
                .getId();
        return taskOf(id);
    }

    Task taskOf(String processInstanceId) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(processInstanceId)
                .singleResult();
    }

    <T> T as(String person, Supplier<T> act) {
        engine.getIdentityService().setAuthentication(person, List.of());
        try {
            return act.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    void doing(String person, Runnable act) {
        as(person, () -> {
            act.run();
            return null;
        });
    }

    /** "TABLE.COLUMN" of every engine column that holds this text anywhere, in text or in bytes. */
    List<String> traces(String text) {
        List<String> traces = new ArrayList<>();
        jdbc.query(
                "select table_name, column_name from information_schema.columns"
                        + " where upper(table_name) like 'ACT\\_%' and (data_type like '%CHAR%' or data_type like '%LARGE OBJECT%'"
                        + " or data_type like '%BINARY%')",
                (ResultSet column) -> {
                    String table = column.getString(1);
                    String name = column.getString(2);
                    boolean forms = table.equals("ACT_GE_BYTEARRAY");
                    jdbc.query(
                            "select " + name + " from " + table + (forms ? " where DEPLOYMENT_ID_ is null" : ""),
                            (ResultSet row) -> {
                                byte[] bytes = row.getBytes(1);
                                if (bytes != null
                                        && new String(bytes, java.nio.charset.StandardCharsets.UTF_8).contains(text)) {
                                    traces.add(table + "." + name);
                                }
                            });
                });
        return traces;
    }
}
