package io.camshaft.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What was tried against this platform elsewhere, tried here over real HTTP. */
class AttackTest extends RunningApplication {

    private static final String INJECTION = "{\"orQueries\":[{\"assigneeExpression\":\"${tripwire.trip()}\"}]}";
    private static final String WEBAPP = "/camunda/api/engine/engine/default";

    @Autowired
    private Tripwire tripwire;

    @Autowired
    private RuntimeService runtime;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/engine",
                "/engine-rest/engine/default/task",
                "/engine-rest/process-definition",
                "/engine-rest/variable-instance",
                "/engine-rest/user",
                "/engine-rest/version",
                "/engine-rest/history/task",
                WEBAPP + "/task",
                "/camunda/api/engine/engine/",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics"
            })
    void aStrangerReadsNothing(String path) {
        HttpResponse<String> answer = browser().get(path);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", WEBAPP + "/task", "/engine-rest/process-definition/key/x/start"})
    void aStrangerWritesNothing(String path) {
        assertThat(browser().json("POST", path, "{}").statusCode()).isIn(401, 403);
    }

    @Test
    void aSessionIsNoPassToTheRestInterface() {
        Browser browser = browser();
        browser.signIn(person("dealer-marketing"), PASSWORD);
        assertThat(browser.get("/engine-rest/task").statusCode()).isEqualTo(401);
    }

    @Test
    void theRestInterfaceTakesNameAndPasswordAndKeepsNoSession() {
        Browser browser = browser();
        HttpResponse<String> answer =
                browser.get("/engine-rest/task/count", Browser.basic(person("dealer-marketing"), PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void guessingAtTheRestInterfaceIsSlowedDown() {
        String id = person();
        assertThat(browser()
                        .get("/engine-rest/task/count", Browser.basic(id, "a wrong guess"))
                        .statusCode())
                .isEqualTo(401);
        HttpResponse<String> second = browser().get("/engine-rest/task/count", Browser.basic(id, "another guess"));
        assertThat(second.statusCode()).isEqualTo(429);
        assertThat(second.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void aForgedRequestFromAnotherSiteIsRefusedEvenWithTheRightPassword() {
        String[] basic = Browser.basic(person("camunda-admin"), PASSWORD);
        HttpResponse<String> answer =
                browser().get("/engine-rest/task/count", basic[0], basic[1], "Sec-Fetch-Site", "cross-site");
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void anExpressionInsideOrQueriesIsRefusedAndNotEvaluated() {
        String id = person("dealer-marketing");
        assertThat(browser()
                        .json("POST", "/engine-rest/task", INJECTION, limited(id))
                        .statusCode())
                .isBetween(400, 500);
        assertThat(browser()
                        .json("POST", "/engine-rest/task/count", INJECTION, limited(id))
                        .statusCode())
                .isBetween(400, 500);
        Browser browser = inTasklist(id);
        assertThat(browser.json("POST", WEBAPP + "/task?maxResults=10", INJECTION, browser.camundaToken())
                        .statusCode())
                .isBetween(400, 500);
        assertThat(tripwire.calls()).isZero();
    }

    @Test
    void harmlessExpressionsInsideOrQueriesStillWork() {
        String harmless = "{\"orQueries\":[{\"assigneeExpression\":\"${ currentUser() }\","
                + "\"dueBeforeExpression\":\"${dateTime().plusDays(2).toDate()}\"}]}";
        HttpResponse<String> answer = browser()
                .json("POST", "/engine-rest/task?maxResults=10", harmless, limited(person("dealer-marketing")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void anExpressionInAStoredFilterIsRefusedWhoeverStoredIt() {
        String[] admin = Browser.basic("admin", ADMIN_PASSWORD);
        String filter = "{\"resourceType\":\"Task\",\"name\":\"trap\",\"query\":{\"assigneeExpression\":"
                + "\"${tripwire.trip()}\"},\"properties\":{}}";
        HttpResponse<String> created = browser().json("POST", "/engine-rest/filter/create", filter, admin);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(200);
        String id = created.body().replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1");
        assertThat(browser()
                        .get("/engine-rest/filter/" + id + "/list?maxResults=10", admin)
                        .statusCode())
                .isBetween(400, 500);
        assertThat(tripwire.calls()).isZero();
        browser().json("DELETE", "/engine-rest/filter/" + id, "", admin);
    }

    @Test
    void ordinaryPeopleStoreNoFilters() {
        assertThat(browser()
                        .json(
                                "POST",
                                "/engine-rest/filter/create",
                                "{\"resourceType\":\"Task\",\"name\":\"n\",\"query\":{},\"properties\":{}}",
                                Browser.basic(person("dealer-marketing"), PASSWORD))
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin/setup/other",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "/engine-rest/identity/verify",
                "/engine-rest/engine/default/identity/verify",
                WEBAPP + "/identity/verify"
            })
    void closedDoorsAreNotFoundForStrangersAndAdministratorsAlike(String path) {
        assertThat(browser().json("POST", path, "{}").statusCode()).isEqualTo(404);
        Browser admin = browser();
        admin.signIn("admin", ADMIN_PASSWORD);
        admin.get("/camunda/app/admin/default/");
        String[] token = admin.camundaToken();
        String[] basic = Browser.basic("admin", ADMIN_PASSWORD);
        assertThat(admin.json("POST", path, "{}", token[0], token[1], basic[0], basic[1])
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup;x=1/default/user/create",
                "/camunda/api/admin//setup/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/x/../admin/setup/default/user/create",
                "/camunda/api/admin/setup%2fdefault/user/create"
            })
    void detoursToTheSetupAreClosedToo(String path) {
        long before = identity.createUserQuery().count();
        String user = "{\"profile\":{\"id\":\"intruder\"},\"credentials\":{\"password\":\"Intruder-Teapot-1\"}}";
        // 500: Spring's own parser gives up on the path before anything of ours or of Camunda's sees it.
        assertThat(browser().json("POST", path, user).statusCode()).isIn(400, 404, 500);
        assertThat(identity.createUserQuery().count()).isEqualTo(before);
    }

    @Test
    void theAdministratorIsADirectMemberOfTheGroup() {
        assertThat(identity.createUserQuery()
                        .memberOfGroup("camunda-admin")
                        .userId("admin")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void theAdministratorRoleAloneIsNotTheEnginesAdministrator() {
        String[] basic = Browser.basic(person("administrator"), PASSWORD);
        assertThat(browser().get("/engine-rest/user?maxResults=50", basic).body())
                .startsWith("[")
                .doesNotContain("\"admin\"");
        assertThat(deploy(person("administrator")).statusCode()).isEqualTo(403);
    }

    @Test
    void onlyDesignersAndAdministratorsDeploy() {
        long before = repository.createDeploymentQuery().count();
        assertThat(deploy(person("dealer-marketing")).statusCode()).isEqualTo(403);
        assertThat(deploy(person("hq-approver")).statusCode()).isEqualTo(403);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
        assertThat(deploy(person("process-designer")).statusCode()).isEqualTo(200);
        Browser browser = inTasklist(person("dealer-marketing"));
        assertThat(browser.multipart(WEBAPP + "/deployment/create", "a.form", "{\"id\":\"a\"}", browser.camundaToken())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aSerialisedJavaObjectIsRefused() {
        String id = runtime.startProcessInstanceByKey(PROCESS).getId();
        String body = "{\"value\":\"rO0ABXQAAXg=\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":"
                + "\"java.lang.String\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}";
        HttpResponse<String> answer = browser()
                .json(
                        "PUT",
                        "/engine-rest/process-instance/" + id + "/variables/x",
                        body,
                        Browser.basic("admin", ADMIN_PASSWORD));
        assertThat(answer.statusCode()).isBetween(400, 500);
        assertThat(runtime.getVariables(id)).isEmpty();
    }

    @Test
    void nobodyReadsWithoutALimit() {
        String[] admin = Browser.basic("admin", ADMIN_PASSWORD);
        assertThat(browser().get("/engine-rest/task", admin).statusCode()).isEqualTo(400);
        assertThat(browser().get("/engine-rest/task?maxResults=2001", admin).statusCode())
                .isEqualTo(400);
        assertThat(browser().get("/engine-rest/task?maxResults=2000", admin).statusCode())
                .isEqualTo(200);
    }

    @Test
    void thePublicPortHasNoActuatorAndNoDatabaseConsole() {
        assertThat(browser().get("/actuator/health").statusCode()).isEqualTo(302);
        Browser admin = browser();
        admin.signIn("admin", ADMIN_PASSWORD);
        for (String path : new String[] {"/actuator", "/actuator/health", "/actuator/prometheus", "/h2-console"}) {
            assertThat(admin.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void thereIsNoScriptEngineToRunAnAttackersScript() {
        ScriptEngineManager manager = new ScriptEngineManager();
        for (String language : new String[] {"javascript", "groovy", "python", "ruby", "kotlin", "js", "graal.js"}) {
            assertThat(manager.getEngineByName(language)).as(language).isNull();
        }
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Browser browser = browser();
        browser.signIn(person(), PASSWORD);
        assertThat(browser.form("/cases", Map.of("a", "b")).statusCode()).isEqualTo(403);
        assertThat(browser.form("/logout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.get("/login").statusCode()).as("still signed in").isEqualTo(302);
    }

    @Test
    void aWriteToTasklistWithoutCamundasTokenIsRefused() {
        Browser browser = inTasklist(person("dealer-marketing"));
        assertThat(browser.json("POST", WEBAPP + "/task?maxResults=1", "{}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aWriteToTasklistWithAForgedTokenIsRefused() {
        Browser browser = inTasklist(person("dealer-marketing"));
        assertThat(browser.json("POST", WEBAPP + "/task?maxResults=1", "{}", "X-XSRF-TOKEN", "0".repeat(32))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aCandidateMayWorkOnATaskButNotGiveItAway() {
        String id = runtime.startProcessInstanceByKey(PROCESS).getId();
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(id)
                .singleResult()
                .getId();
        String[] basic = Browser.basic(person("dealer-marketing"), PASSWORD);
        assertThat(browser()
                        .json("POST", "/engine-rest/task/" + task + "/assignee", "{\"userId\":\"admin\"}", basic)
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser()
                        .json("POST", "/engine-rest/task/" + task + "/complete", "{}", basic)
                        .statusCode())
                .isEqualTo(204);
    }

    private HttpResponse<String> deploy(String person) {
        return browser()
                .multipart(
                        "/engine-rest/deployment/create",
                        "harmless.form",
                        "{\"id\":\"harmless\",\"type\":\"default\",\"components\":[]}",
                        Browser.basic(person, PASSWORD));
    }

    private static String[] limited(String id) {
        return Browser.basic(id, PASSWORD);
    }

    private Browser inTasklist(String id) {
        Browser browser = browser();
        browser.signIn(id, PASSWORD);
        assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        return browser;
    }
}
