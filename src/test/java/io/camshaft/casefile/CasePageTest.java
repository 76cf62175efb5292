package io.camshaft.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Person;
import io.camshaft.organisation.Visibility;
import io.camshaft.platform.journal.JournalDesk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcPrint;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(
        classes = CasePages.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:casepages;DB_CLOSE_DELAY=-1",
            "spring.flyway.locations=classpath:db/migration/journal,classpath:db/migration/casefile",
            "spring.freemarker.template-loader-path=classpath:/casefile-layout/,classpath:/templates/",
            "spring.freemarker.expose-request-attributes=true",
            "camshaft.locale=en",
            "camshaft.attachments.max-size=1KB",
            "camshaft.attachments.max-count=3",
            "camunda.bpm.authorization.enabled=false",
            "camunda.bpm.job-execution.enabled=false"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class CasePageTest {

    private static final byte[] PDF = "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8);

    @Autowired
    MockMvc browser;

    @Autowired
    ProcessEngine engine;

    @Autowired
    CasePages.Asked asked;

    @MockitoBean
    Organisation organisation;

    private JournalDesk desk;
    private String number;

    @BeforeEach
    void openCase() {
        desk = new JournalDesk(engine);
        knows("anna", "Anna Li", Set.of("dealer-marketing.D1001"), false, "D1001");
        knows("bo", "Bo Wei", Set.of("judges.big"), false, "D1001");
        knows("ben", "Ben Xu", Set.of("dealer-manager.D1001"), false, "D1001");
        knows("zoe", "Zoe Ma", Set.of("dealer-marketing.D2002"), false, "D2002");
        knows("hq", "Wang Fang", Set.of("hq-marketing"), true);
        when(organisation.members(anyString())).thenReturn(List.of());
        when(organisation.members("judges.big")).thenReturn(List.of(person("bo", "Bo Wei"), person("x", "Li Na")));
        worksFor("bo", "D1001");
        number = desk.start("anna", Map.of("dealer", "D1001"));
    }

    @AfterEach
    void clearTheDesks() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(running ->
                        engine.getRuntimeService().deleteProcessInstance(running.getId(), "the day is over"));
    }

    @Test
    void aCaseOfAnotherDealerIsNotFoundOnAnyPath() throws Exception {
        attach("anna", "plan.pdf", PDF);
        for (String path : List.of("", "/diagram", "/attachments/1")) {
            as("zoe", get("/cases/" + number + path)).andExpect(status().isNotFound());
            as("zoe", get("/cases/NO-SUCH" + path)).andExpect(status().isNotFound());
        }
        as(
                        "zoe",
                        post("/cases/" + number + "/actions/withdraw")
                                .param("reason", "x")
                                .with(csrf()))
                .andExpect(status().isNotFound());
        attach("zoe", "plan.pdf", PDF).andExpect(status().isNotFound());
        as("zoe", get("/cases").param("number", number))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("There is no case " + number)));
    }

    @Test
    void headquartersSeesEveryCase() throws Exception {
        as("hq", get("/cases/" + number)).andExpect(status().isOk());
    }

    @Test
    void nobodySeesACaseWithoutSigningIn() throws Exception {
        browser.perform(get("/cases/" + number)).andExpect(status().is4xxClientError());
    }

    @Test
    void whatPeopleTypedIsNeverMarkup() throws Exception {
        page("anna")
                .andExpect(content()
                        .string(allOf(
                                containsString("&lt;script&gt;alert(1)&lt;/script&gt; test drive"),
                                containsString("&lt;b&gt;12,000&lt;/b&gt;"),
                                containsString("too &lt;i&gt;vague&lt;/i&gt;"),
                                not(containsString("<script>alert")))));
    }

    @Test
    void theStoryIsToldInPlainWords() throws Exception {
        String task = desk.task(number, "Task_Judge").getId();
        desk.as("bo", () -> {
            engine.getTaskService().claim(task, "bo");
            return null;
        });
        page("anna")
                .andExpect(content()
                        .string(allOf(
                                containsString("Anna Li started the case"),
                                containsString("Bo Wei claimed “Judge the request”"),
                                containsString("Bo Wei is working on it."))));
        desk.complete("bo", number, "Task_Judge", Map.of("accepted", false));
        page("anna")
                .andExpect(content()
                        .string(allOf(
                                containsString("Bo Wei completed “Judge the request”"),
                                containsString("after waiting 0 min"),
                                containsString("The case ended: “Refused”"),
                                containsString("Nothing is waiting in this case."))));
    }

    @Test
    void thePageTellsWhoCanActAndLinksThemToTheTask() throws Exception {
        String link = "/camunda/app/tasklist/default/#/?task="
                + desk.task(number, "Task_Judge").getId();
        page("bo")
                .andExpect(content()
                        .string(allOf(
                                containsString("<li>Judge the request</li>"),
                                containsString("Waiting for: Bo Wei, Li Na"),
                                containsString(link))));
        page("anna").andExpect(content().string(not(containsString(link))));
    }

    @Test
    void theDiagramMarksWhereTheCaseIsAndWhatIsDone() throws Exception {
        page("anna")
                .andExpect(content()
                        .string(allOf(
                                containsString("data-current=\"Task_Judge\""),
                                containsString("data-done=\"StartEvent_Asked Task_Weigh Task_Grade Gateway_Big\""))));
        as("anna", get("/cases/" + number + "/diagram"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/xml"))
                .andExpect(content().string(containsString("<bpmn:process id=\"journalStory\"")));
    }

    @Test
    void rulesThatAppliedAreShownWithWhatWentInAndCameOut() throws Exception {
        page("anna").andExpect(content().string(allOf(containsString("Rule_Big"), containsString("Size: 5"))));
    }

    @Test
    void anActWithoutReasonIsRefusedWithASentence() throws Exception {
        as(
                        "anna",
                        post("/cases/" + number + "/actions/withdraw")
                                .param("reason", "  ")
                                .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Please give a reason.")));
    }

    @Test
    void aRefusedActKeepsWhatWasTyped() throws Exception {
        as(
                        "anna",
                        post("/cases/" + number + "/actions/withdraw")
                                .param("reason", "never")
                                .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString(">never</textarea>"), containsString("This is no longer possible."))));
    }

    @Test
    void anActIsDoneAsThePerson() throws Exception {
        as(
                        "anna",
                        post("/cases/" + number + "/actions/withdraw")
                                .param("reason", "no budget")
                                .with(csrf()))
                .andExpect(redirectedUrl("/cases/" + number));
        assertThat(asked.act).isEqualTo("withdraw/anna/no budget");
        assertThat(asked.engineUser).isEqualTo("anna");
        assertThat(engine.getIdentityService().getCurrentAuthentication()).isNull();
    }

    @Test
    void anActThatIsNotOfferedIsRefused() throws Exception {
        as(
                        "bo",
                        post("/cases/" + number + "/actions/withdraw")
                                .param("reason", "mine now")
                                .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("This is no longer possible.")));
    }

    @Test
    void formsWithoutTokenAreForbidden() throws Exception {
        as("anna", post("/cases/" + number + "/actions/remind")).andExpect(status().isForbidden());
        page("anna").andExpect(content().string(containsString("name=\"_csrf\"")));
    }

    @Test
    void aFileComesBackAsADownloadAndNothingElse() throws Exception {
        attach("anna", "..\\..\\etc/试驾 plan.PDF", PDF).andExpect(status().is3xxRedirection());

        String html = page("anna").andReturn().getResponse().getContentAsString();
        String link = html.replaceAll("(?s).*href=\"(/cases/[^\"]+/attachments/\\d+)\".*", "$1");
        assertThat(html)
                .contains("试驾 plan.PDF")
                .contains("not checked for viruses")
                .doesNotContain("etc/");
        as("anna", get(link))
                .andExpect(status().isOk())
                .andExpect(content().bytes(PDF))
                .andExpect(content().contentType("application/pdf"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Disposition", containsString("attachment; filename")));
        String other = desk.start("anna", Map.of("dealer", "D1001"));
        as("anna", get(link.replace(number, other))).andExpect(status().isNotFound());
    }

    @Test
    void filesThatAreNotWhatTheyClaimAreRefused() throws Exception {
        byte[] html = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        refused("plan.pdf", html, "must be one of these types: csv, docx, jpg, pdf, png, pptx, txt, xlsx");
        refused("tool.exe", new byte[] {'M', 'Z', 0, 1}, "must be one of these types");
        refused("page.html", html, "must be one of these types");
        refused("empty.pdf", new byte[0], "not empty");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() throws Exception {
        byte[] large = new byte[1025];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        refused("large.pdf", large, "The file is too large.");
    }

    @Test
    void aCaseTakesOnlySoManyFiles() throws Exception {
        for (int i = 0; i < 3; i++) {
            attach("anna", "plan.pdf", PDF).andExpect(status().is3xxRedirection());
        }
        refused("plan.pdf", PDF, "already has 3 files");
    }

    @Test
    void onlyParticipantsOfAnOpenCaseAddFiles() throws Exception {
        attach("bo", "plan.pdf", PDF).andExpect(status().is3xxRedirection());
        attach("ben", "plan.pdf", PDF).andExpect(status().isUnprocessableEntity());
        page("ben").andExpect(content().string(not(containsString("id=\"attach\""))));
        desk.complete("bo", number, "Task_Judge", Map.of("accepted", false));
        refused("plan.pdf", PDF, "only while it is open");
    }

    @Test
    void theListsShowWhatWaitsWhatIStartedAndWhatIDecided() throws Exception {
        as("bo", get("/cases"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"/cases/" + number + "\""),
                                containsString("2026-03-01 12:00"),
                                containsString("You have not started a case yet."),
                                containsString("&lt;script&gt;"),
                                not(containsString("<script>alert")))));
        desk.complete("bo", number, "Task_Judge", Map.of("accepted", false));
        as("bo", get("/cases")).andExpect(content().string(containsString("href=\"/cases/" + number + "\"")));
        as("anna", get("/cases"))
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"/cases/" + number + "\""),
                                containsString("Nothing waits for you."),
                                containsString("You have not completed a task yet."))));
    }

    @Test
    void whatISeeNoLongerIsNotListed() throws Exception {
        when(organisation.visibilityOf("anna")).thenReturn(new Visibility(false, Set.of("D2002")));
        as("anna", get("/cases")).andExpect(content().string(not(containsString(number))));
    }

    @Test
    void longListsHavePages() throws Exception {
        for (int i = 0; i < 21; i++) {
            desk.start("anna", Map.of("dealer", "D1001"));
        }
        as("anna", get("/cases")).andExpect(content().string(containsString("started=1&amp;decided=0#started")));
        as("anna", get("/cases?started=1"))
                .andExpect(content().string(allOf(containsString("Newer"), containsString("/cases/JRN-"))));
    }

    @Test
    void theNumberLeadsToTheCase() throws Exception {
        as("anna", get("/cases").param("number", " " + number + " ")).andExpect(redirectedUrl("/cases/" + number));
    }

    private ResultActions page(String person) throws Exception {
        return as(person, get("/cases/" + number)).andExpect(status().isOk());
    }

    private ResultActions as(String person, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(user(person)));
    }

    private ResultActions attach(String person, String name, byte[] bytes) throws Exception {
        MockMultipartFile file = new MockMultipartFile("file", name, "application/octet-stream", bytes);
        return browser.perform(multipart(HttpMethod.POST, "/cases/" + number + "/attachments")
                .file(file)
                .with(user(person))
                .with(csrf()));
    }

    private void refused(String name, byte[] bytes, String sentence) throws Exception {
        attach("anna", name, bytes)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString(sentence)));
    }

    private void knows(String id, String name, Set<String> groups, boolean everything, String... dealers) {
        when(organisation.person(id)).thenReturn(Optional.of(person(id, name)));
        when(organisation.groupsOf(id)).thenReturn(groups);
        when(organisation.visibilityOf(id)).thenReturn(new Visibility(everything, Set.of(dealers)));
    }

    /** The engine shows tasks of a dealer's cases to people of that dealer only. */
    private void worksFor(String person, String dealer) {
        IdentityService identity = engine.getIdentityService();
        if (identity.createTenantQuery().userMember(person).count() == 0) {
            identity.saveUser(identity.newUser(person));
            identity.saveTenant(identity.newTenant(dealer));
            identity.createTenantUserMembership(dealer, person);
        }
    }

    private static Person person(String id, String name) {
        return new Person(id, name, id + "@example.org", null, "D1001", null, true);
    }
}
