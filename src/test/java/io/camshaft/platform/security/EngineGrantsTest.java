package io.camshaft.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EngineGrantsTest extends RunningApplication {

    @Autowired
    private EngineGrants grants;

    @Autowired
    private AdminSeed adminSeed;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private FilterService filters;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    /** As at the first start after the model came. */
    @BeforeEach
    void theModelIsThere() {
        grants.run(null);
    }

    @Test
    void aSecondStartWritesNothingMore() throws Exception {
        long rights = authorizations.createAuthorizationQuery().count();
        long lists = filters.createTaskFilterQuery().count();
        grants.run(null);
        adminSeed.run(null);
        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(rights);
        assertThat(filters.createTaskFilterQuery().count()).isEqualTo(lists);
    }

    @Test
    void everybodyHasTheTwoListsAndTheirProcessesAndNoListOfEverything() {
        assertThat(filters.createTaskFilterQuery().list())
                .extracting(Filter::getName)
                .contains("My tasks", "My team’s tasks", PROCESS)
                .doesNotContain("All tasks", "Update of customer states");
        assertThat(lists(person("dealer-marketing"))).contains("My tasks", PROCESS);
        assertThat(lists(person("hq-approver"))).contains("My tasks").doesNotContain(PROCESS);
    }

    @Test
    void theListOfAProcessShowsWhatTheReadersGroupsHaveInIt() {
        String id = person("dealer-marketing");
        String free = taskOf(runtime.startProcessInstanceByKey(PROCESS).getId());
        String taken = taskOf(runtime.startProcessInstanceByKey(PROCESS).getId());
        tasks.claim(taken, person("dealer-marketing"));

        assertThat(list(id, PROCESS)).contains(free, taken);
        assertThat(list(id, "My team’s tasks")).contains(free).doesNotContain(taken);
    }

    @Test
    void theListsShowWhatTheyPromise() {
        String id = person("dealer-marketing");
        String free = taskOf(runtime.startProcessInstanceByKey(PROCESS).getId());
        String mine = taskOf(runtime.startProcessInstanceByKey(PROCESS).getId());
        tasks.claim(mine, id);
        assertThat(list(id, "My tasks")).contains(mine).doesNotContain(free);
        assertThat(list(id, "My team’s tasks")).contains(free).doesNotContain(mine);
        String stranger = person("hq-approver");
        assertThat(list(stranger, "My tasks")).doesNotContain(mine);
        assertThat(list(stranger, "My team’s tasks")).doesNotContain(free);
    }

    @Test
    void thoseWhoMayStartStartAndOthersDoNot() {
        assertThat(start(person("dealer-marketing"))).isEqualTo(200);
        assertThat(start(person("region-manager"))).isEqualTo(403);
        assertThat(start(person("hq-approver"))).isIn(403, 404);
    }

    @Test
    void readersSeeTheDiagramAndOthersDoNot() {
        String path = "/engine-rest/process-definition/key/" + PROCESS + "/xml";
        assertThat(status(person("region-manager"), path)).isEqualTo(200);
        assertThat(status(person("hq-approver"), path)).isIn(403, 404);
    }

    @Test
    void designersOpenCockpitAndReadDefinitions() {
        Browser browser = browser();
        browser.signIn(person("process-designer"), PASSWORD);
        assertThat(browser.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
        assertThat(browser.get("/camunda/app/admin/default/").statusCode()).isEqualTo(403);
        assertThat(browser.get("/camunda/api/engine/engine/default/process-definition?maxResults=100")
                        .body())
                .contains(PROCESS);
    }

    private int start(String person) {
        return browser()
                .json(
                        "POST",
                        "/engine-rest/process-definition/key/" + PROCESS + "/start",
                        "{}",
                        Browser.basic(person, PASSWORD))
                .statusCode();
    }

    private int status(String person, String path) {
        return browser().get(path, Browser.basic(person, PASSWORD)).statusCode();
    }

    private String taskOf(String instance) {
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    /** Names of the lists that Tasklist offers the person. */
    private List<String> lists(String person) {
        HttpResponse<String> answer =
                browser().get("/engine-rest/filter?resourceType=Task&maxResults=100", Browser.basic(person, PASSWORD));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return java.util.regex.Pattern.compile("\"resourceType\":\"Task\",\"name\":\"([^\"]+)\"")
                .matcher(answer.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private List<String> list(String person, String name) {
        Filter filter = filters.createTaskFilterQuery().filterName(name).singleResult();
        HttpResponse<String> answer = browser()
                .get("/engine-rest/filter/" + filter.getId() + "/list?maxResults=500", Browser.basic(person, PASSWORD));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return java.util.regex.Pattern.compile("\"id\":\"([^\"]+)\"")
                .matcher(answer.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
