package io.camshaft;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.campaign.CampaignFile;
import io.camshaft.customer.CustomerNo;
import io.camshaft.customer.exchange.CustomerEntries;
import io.camshaft.customer.exchange.CustomerImports;
import io.camshaft.customer.exchange.ImportColumn;
import io.camshaft.customer.exchange.ImportContent;
import io.camshaft.customer.exchange.ImportFile;
import io.camshaft.support.Desk;
import io.camshaft.support.EngineTime;
import io.camshaft.support.RestPaths;
import io.camshaft.support.RestPaths.Address;
import io.camshaft.support.Rows;
import io.camshaft.support.TakenFlows;
import io.camshaft.support.TestOrganisation;
import io.camshaft.support.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The wall between dealers, over real HTTP: another dealer's marketing and the other region's manager try every address there is
 * on a case of dealer D1001. The addresses are read from the running application, so a new one is tried, or fails the test, from
 * the day it appears. A control shows that the rightful people do see the case at the same addresses.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:isolation;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "management.server.port=0",
            "camshaft.locale=en",
            "camshaft.data=target/isolation",
            "camshaft.admin.password=" + IsolationTest.PASSWORD,
            "camshaft.security.password-iterations=1000",
            // Every refusal is written there with its stack.
            "logging.level.org.camunda.bpm.engine=OFF"
        })
@Import({TestOrganisation.class, Desk.class, EngineTime.class, Rows.class, TakenFlows.class, CampaignFile.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationTest {

    static final String PASSWORD = "Orchid-Teapot-88";
    private static final String CUSTOMER = "慕容伟";
    private static final String CUSTOMER_MOBILE = "13912340001";
    private static final String API_BODY = "{\"words\":\"" + CUSTOMER_MOBILE + "\",\"caseNo\":\"CMP-2026-000001\"}";
    private static final String ENGINE_REST = "/engine-rest";
    private static final String WEBAPP = "/camunda/api/engine/engine/default";
    /** Nothing of this kind belongs to any dealer here: no CMMN, no external tasks, no batches. */
    private static final String NONE = "there-is-none";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TestOrganisation people;

    @Autowired
    private CampaignFile campaigns;

    @Autowired
    private EngineTime time;

    @Autowired
    private Rows rows;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping pages;

    @Autowired
    private CustomerEntries entries;

    @Autowired
    private CustomerImports imports;

    private CampaignFile.Ids a;
    private String customerNo;
    private long importId;
    private Map<String, String> values;
    private Set<String> secrets;

    @BeforeAll
    void aCaseOfDealerOne() {
        ProcessEngines.registerProcessEngine(engine);
        people.ensure();
        people.setPasswords(PASSWORD);
        time.set("2026-05-26T10:00+08:00");
        a = campaigns.ofDealerOne();
        customerOfDealerOne();
        secrets = Set.of(
                customerNo,
                CUSTOMER,
                CUSTOMER_MOBILE,
                a.instance(),
                a.caseNo(),
                a.ofDealer(),
                CampaignFile.TITLE,
                "Binhai",
                "wang.fang",
                "Wang Fang",
                "liu.yang",
                "lu.ping");
        values = values();
        // History of level "audit" keeps no decisions, details, job log and operations; steps are in the journal alone.
        assertThat(List.of(a.decision(), a.detail(), a.jobLog(), a.operation(), a.activity()))
                .containsOnly(NONE);
        assertThat(java.util.Arrays.stream(a.toString().split(NONE, -1))).hasSize(6);
    }

    private void customerOfDealerOne() {
        customerNo = CustomerNo.of(entries.customer(
                        Map.of(ImportColumn.NAME, CUSTOMER, ImportColumn.MOBILE, CUSTOMER_MOBILE), "TEST", "bai.xue")
                .customerId());
        ImportFile file = new ImportFile("file", ("name,mobile\n" + CUSTOMER + ",1").getBytes(StandardCharsets.UTF_8));
        importId = imports.preview(file, ImportContent.CUSTOMERS, "TEST", null, "bai.xue")
                .batch()
                .id();
    }

    @AfterAll
    void letTimeRun() {
        time.reset();
    }

    /** What stands for the parameter at the end of each address: always something of dealer D1001, if there is such a thing. */
    private Map<String, String> values() {
        Map<String, String> table = new LinkedHashMap<>();
        table.put("/authorization/{id}", a.authorization());
        table.put("/batch/{id}", NONE);
        table.put("/case-definition/key/{key}", NONE);
        table.put("/case-definition/key/{key}/tenant-id/{tenantId}", "D1001");
        table.put("/case-definition/{id}", NONE);
        table.put("/case-execution/{id}", NONE);
        table.put("/case-instance/{id}", NONE);
        table.put("/decision-definition/key/{key}", "campaignStepTime");
        table.put("/decision-definition/key/{key}/tenant-id/{tenantId}", "D1001");
        table.put("/decision-definition/{id}", a.decisionDefinition());
        table.put("/decision-requirements-definition/key/{key}", NONE);
        table.put("/decision-requirements-definition/key/{key}/tenant-id/{tenant-id}", "D1001");
        table.put("/decision-requirements-definition/{id}", NONE);
        table.put("/deployment/{id}", a.deployment());
        table.put("/deployment/{id}/resources/{resourceId}", NONE);
        table.put("/execution/{id}", a.instance());
        table.put("/execution/{id}/messageSubscriptions/{messageName}", "campaign.proposalWithdrawn");
        table.put("/external-task/{id}", NONE);
        table.put("/filter/{id}", a.filter());
        table.put("/group/{id}", "dealer-marketing.D1001");
        table.put("/group/{id}/members/{userId}", "zhang.min");
        table.put("/history/activity-instance/{id}", a.activity());
        table.put("/history/batch/{id}", NONE);
        table.put("/history/case-activity-instance/{id}", NONE);
        table.put("/history/case-definition/{id}", NONE);
        table.put("/history/case-instance/{id}", NONE);
        table.put("/history/decision-instance/{id}", a.decision());
        table.put("/history/decision-requirements-definition/{id}", NONE);
        table.put("/history/detail/{id}", a.detail());
        table.put("/history/external-task-log/{id}", NONE);
        table.put("/history/job-log/{id}", a.jobLog());
        table.put("/history/process-definition/{id}", a.definition());
        table.put("/history/process-instance/{id}", a.instance());
        table.put("/history/user-operation/{operationId}", a.operation());
        table.put("/history/variable-instance/{id}", a.variable());
        table.put("/incident/{id}", a.incident());
        table.put("/job-definition/{id}", a.jobDefinition());
        table.put("/job/{id}", a.job());
        table.put("/metrics/{name}", "activity-instance-start");
        table.put("/process-definition/key/{key}", "campaignApproval");
        table.put("/process-definition/key/{key}/tenant-id/{tenantId}", "D1001");
        table.put("/process-definition/{id}", a.definition());
        table.put("/process-instance/{id}", a.instance());
        table.put("/process-instance/{id}/comment/{commentId}", a.comment());
        table.put("/task/{id}", a.task());
        table.put("/task/{id}/attachment/{attachmentId}", a.taskAttachment());
        table.put("/task/{id}/comment/{commentId}", a.comment());
        table.put("/tenant/{id}", "D1001");
        table.put("/tenant/{id}/group-members/{groupId}", "dealer-marketing.D1002");
        table.put("/tenant/{id}/user-members/{userId}", "zhang.min");
        table.put("/user/{id}", "wang.fang");
        table.put("/variable-instance/{id}", a.variable());
        for (String scope : List.of("/case-execution", "/case-instance", "/execution", "/process-instance", "/task")) {
            table.put(scope + "/{id}/variables/{varId}", "campaignNo");
            table.put(scope + "/{id}/localVariables/{varId}", "campaignNo");
        }
        table.put("/api/v1/customers/{customerNo}", customerNo);
        table.put("/api/v1/imports/{importId}", String.valueOf(importId));
        for (String page : List.of("", "/versions", "/write", "/review")) {
            table.put("/knowledge/{articleNo:KNA-[0-9]+-[0-9]+}" + page, "KNA-1999-000001");
        }
        table.put("/complaints/{complaintNo:CPL-[0-9]+-[0-9]+}", "CPL-2026-000001");
        table.put("/complaints/import/{importId}", "1");
        table.put("/complaints/import/{importId}/take", "1");
        table.put("/service/help/{articleNo}", "KNA-1999-000001");
        table.put("/survey/{token}", "c2VjcmV0LXRoYXQtbm9ib2R5LWhhcw");
        table.put("/api/v1/complaints/{complaintNo}", "CPL-2026-000001");
        table.put("/customers/{customerNo:[Cc][0-9]+}", customerNo);
        table.put("/customers/{customerNo:[Cc][0-9]+}/channels/{channelId}", "1");
        table.put("/customers/doubles/{candidateId}", "1");
        table.put("/customers/imports/{batchId}", String.valueOf(importId));
        table.put("/customers/imports/{batchId}/{act:go|discard}", "discard");
        table.put("/customers/imports/{batchId}/rows/{rowNo}", "1");
        table.put("/customers/requests/{requestNo}", "PDR-2026-000001");
        table.put("/cases/{caseNo}", a.caseNo());
        table.put("/cases/{caseNo}/attachments/{id}", a.attachment());
        table.put("/cases/{caseNo}/actions/{actionId}", "withdraw");
        table.put("/queue/team/{personId}", "wang.fang");
        table.put("/queue/views/{viewId}", "1");
        table.put("/cases/{caseNo}/clocks/{clockId}", "1");
        table.put("/outbox/{id}", a.message());
        table.put("/tasks/{taskId}", a.task());
        table.put("/absence/{id}", a.absence());
        table.put("/organisation/files/{name}", "people");
        return table;
    }

    /** List queries that name something of D1001. */
    private List<String> namedQueries() {
        return List.of(
                "/task?processInstanceBusinessKey=" + a.caseNo(),
                "/task?processInstanceId=" + a.instance(),
                "/task?candidateGroup=region-manager.NORTH&includeAssignedTasks=true",
                "/task?tenantIdIn=D1001",
                "/task?assignee=wang.fang",
                "/process-instance?businessKey=" + a.caseNo(),
                "/process-instance?tenantIdIn=D1001",
                "/process-instance?variables=dealerCode_eq_D1001",
                "/execution?processInstanceId=" + a.instance(),
                "/execution?messageEventSubscriptionName=campaign.proposalWithdrawn",
                "/variable-instance?processInstanceIdIn=" + a.instance(),
                "/variable-instance?tenantIdIn=D1001",
                "/event-subscription?processInstanceId=" + a.instance(),
                "/incident?processInstanceId=" + a.instance(),
                "/job?processInstanceId=" + a.instance(),
                "/history/task?processInstanceBusinessKey=" + a.caseNo(),
                "/history/process-instance?processInstanceBusinessKey=" + a.caseNo(),
                "/history/process-instance?tenantIdIn=D1001",
                "/history/variable-instance?processInstanceId=" + a.instance(),
                "/history/activity-instance?processInstanceId=" + a.instance(),
                "/history/detail?processInstanceId=" + a.instance(),
                "/history/identity-link-log?taskId=" + a.task(),
                "/history/user-operation?processInstanceId=" + a.instance(),
                "/history/incident?processInstanceId=" + a.instance(),
                "/history/job-log?processInstanceId=" + a.instance(),
                "/history/decision-instance?processInstanceId=" + a.instance(),
                "/identity/groups?userId=wang.fang",
                "/user?memberOfGroup=dealer-marketing.D1001",
                "/user?memberOfTenant=D1001",
                "/group?member=wang.fang",
                "/tenant?userMember=wang.fang",
                "/authorization?userIdIn=wang.fang");
    }

    @Test
    void noAddressOfTheEngineTellsAStrangerAnything() {
        List<String> told = new ArrayList<>();
        for (String stranger : List.of("zhang.min", "chen.hong")) {
            Visitor program = Visitor.withBasic(port, stranger, PASSWORD);
            Visitor browser = Visitor.signedIn(port, stranger, PASSWORD);
            for (String path : readable()) {
                told.addAll(leaks(stranger, path, program.get(ENGINE_REST + path)));
                told.addAll(leaks(stranger, path, browser.get(WEBAPP + path)));
            }
        }
        assertThat(told).isEmpty();
    }

    @Test
    void noAddressOfTheEngineLetsAStrangerChangeAnything() {
        Visitor program = Visitor.withBasic(port, "zhang.min", PASSWORD);
        Visitor browser = Visitor.signedIn(port, "chen.hong", PASSWORD);
        List<String> done = new ArrayList<>();
        String before = campaigns.state(a);
        for (Address address : engineAddresses()) {
            if (address.method().equals("GET")) {
                continue;
            }
            String path = limited(address.template());
            for (String body : address.method().equals("DELETE") ? List.of("") : List.of("{}", body("zhang.min"))) {
                String sent = body.isEmpty() ? null : body;
                List<HttpResponse<String>> answers = List.of(
                        program.json(address.method(), ENGINE_REST + path, sent),
                        browser.json(address.method(), WEBAPP + path, sent));
                answers.forEach(answer -> leaks("a stranger", address + " " + body, answer).stream()
                        // A refusal may name the engine id of what it refuses to somebody who knows one already.
                        .filter(leak -> !leak.contains(a.instance() + " at"))
                        .forEach(done::add));
                String after = campaigns.state(a);
                if (!after.equals(before)) {
                    done.add("A stranger changed the case through " + address + " with " + body);
                    before = after;
                }
            }
        }
        assertThat(done).isEmpty();
    }

    @Test
    void theRightfulPeopleReadTheCaseAtTheSameAddresses() {
        Set<String> seen = new TreeSet<>();
        for (String rightful : List.of("wang.fang", "li.qiang", "sun.li", "admin")) {
            Visitor program = Visitor.withBasic(port, rightful, PASSWORD);
            for (String path : readable()) {
                if (!leaks(rightful, path, program.get(ENGINE_REST + path)).isEmpty()) {
                    seen.add(path.replace(a.instance(), "{instance}")
                            .replace(a.task(), "{task}")
                            .replace("?maxResults=100", ""));
                }
            }
        }
        assertThat(seen)
                .contains(
                        "/task",
                        "/task/{task}/form-variables",
                        "/task/{task}/variables",
                        "/process-instance",
                        "/process-instance/{instance}/variables",
                        "/variable-instance",
                        "/history/process-instance",
                        "/history/task",
                        "/user");
        assertThat(seen).hasSizeGreaterThan(30);
    }

    @Test
    void countsOfListsTellNothingEither() {
        for (String stranger : List.of("zhang.min", "chen.hong")) {
            Visitor program = Visitor.withBasic(port, stranger, PASSWORD);
            for (String list : List.of(
                    "/task",
                    "/process-instance",
                    "/execution",
                    "/variable-instance",
                    "/incident",
                    "/history/task",
                    "/history/process-instance",
                    "/history/variable-instance",
                    "/history/activity-instance",
                    "/history/decision-instance",
                    "/event-subscription")) {
                assertThat(program.get(ENGINE_REST + list + "/count").body())
                        .as(stranger + " " + list)
                        .isEqualTo("{\"count\":0}");
            }
        }
    }

    @Test
    void theApplicationsOfThePlatformTellAStrangerNothing() {
        List<String> told = new ArrayList<>();
        Set<String> tried = new TreeSet<>();
        String before = campaigns.state(a);
        for (String stranger : List.of("zhang.min", "chen.hong")) {
            Visitor browser = Visitor.signedIn(port, stranger, PASSWORD);
            for (Address address : applicationAddresses()) {
                String path = address.template()
                        .replace("{engineName}", "default")
                        .replace("{engine}", "default")
                        .replace(
                                "{id}",
                                address.template().contains("process-definition") ? a.definition() : a.instance())
                        .replaceAll("\\{[^}]*}", a.instance());
                tried.add(address.toString());
                told.addAll(leaks(
                        stranger,
                        address.toString(),
                        browser.json(address.method(), path, address.method().equals("GET") ? null : body(stranger))));
                String after = campaigns.state(a);
                if (!after.equals(before)) {
                    told.add(stranger + " changed the case through " + address);
                    before = after;
                }
            }
        }
        assertThat(told).isEmpty();
        assertThat(tried).anyMatch(each -> each.contains("cockpit")).anyMatch(each -> each.contains("tasklist"));
    }

    @Test
    void noPageTellsAStrangerAnythingOrLetsThemActOnTheCase() {
        List<String> told = new ArrayList<>();
        String before = campaigns.state(a);
        for (String stranger : List.of("zhang.min", "xu.jing", "chen.hong")) {
            Visitor program = Visitor.withBasic(port, stranger, PASSWORD);
            Visitor browser = Visitor.signedIn(port, stranger, PASSWORD);
            String token = browser.csrf("/cases");
            for (Map.Entry<String, Set<String>> page : pageAddresses().entrySet()) {
                String path = filled(page.getKey());
                for (String method : page.getValue()) {
                    HttpResponse<String> answer = path.startsWith("/api/")
                            ? program.json(method, path, method.equals("GET") ? null : API_BODY)
                            : method.equals("GET") ? browser.get(path) : browser.upload(path, token, fields());
                    told.addAll(leaks(stranger, method + " " + page.getKey(), answer));
                    String after = campaigns.state(a);
                    if (!after.equals(before)) {
                        told.add(stranger + " changed the case through " + page.getKey());
                        before = after;
                    }
                    if (page.getKey().contains("{") && answer.statusCode() < 300) {
                        told.add(stranger + " got " + answer.statusCode() + " at " + page.getKey());
                    }
                }
            }
            assertThat(browser.csrf("/cases")).as("still signed in").isNotEmpty();
            told.addAll(leaks(stranger, "/cases?number", browser.get("/cases?number=" + a.caseNo())));
            told.addAll(leaks(stranger, "/plans?year", browser.get("/plans?year=2026")));
            told.addAll(leaks(stranger, "/outbox?mine", browser.get("/outbox?mine=false")));
            told.addAll(leaks(stranger, "/organisation?unit", browser.get("/organisation?unit=D1001")));
            told.addAll(leaks(stranger, "/absence/deputies", browser.get("/absence/deputies?deputy=an")));
        }
        assertThat(told).isEmpty();
    }

    @Test
    void theRightfulPeopleReadTheCaseOnThePages() {
        Visitor proposer = Visitor.signedIn(port, "wang.fang", PASSWORD);
        Visitor auditor = Visitor.signedIn(port, "li.qiang", PASSWORD);
        for (Visitor rightful : List.of(proposer, auditor)) {
            assertThat(rightful.get("/cases/" + a.caseNo()).body()).contains(CampaignFile.TITLE, "Binhai");
            assertThat(rightful.get("/cases").body()).contains(a.caseNo());
            assertThat(rightful.get("/plans?year=2026").body()).contains("Binhai");
            assertThat(rightful.get("/cases/" + a.caseNo() + "/attachments/" + a.attachment())
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(auditor.get("/outbox/" + a.message()).body()).contains(CampaignFile.TITLE);
    }

    @Test
    void programsOfTheDealerReadTheirCustomerAndFile() {
        Visitor program = Visitor.withBasic(port, "bai.xue", PASSWORD);

        assertThat(program.get("/api/v1/customers/" + customerNo).body()).contains(customerNo);
        assertThat(program.json("POST", "/api/v1/customers/search", API_BODY).body())
                .contains(customerNo);
        assertThat(program.get("/api/v1/imports/" + importId + "/refused").statusCode())
                .isEqualTo(200);
        Visitor browser = Visitor.signedIn(port, "bai.xue", PASSWORD);
        assertThat(browser.get("/api/v1/customers/" + customerNo).statusCode()).isEqualTo(401);
    }

    private List<String> readable() {
        return Stream.concat(
                        engineAddresses().stream()
                                .filter(address -> address.method().equals("GET"))
                                .map(address -> limited(address.template())),
                        namedQueries().stream().map(query -> query + "&maxResults=100"))
                .toList();
    }

    /** Lists answer only who says how much they want; without it every list would be refused and the test be green for nothing. */
    private String limited(String template) {
        boolean list = !template.endsWith("}") && !template.endsWith("/count");
        return filled(template) + (list ? "?maxResults=100" : "");
    }

    private static Set<Address> engineAddresses() {
        Set<Address> all = RestPaths.of("", DefaultProcessEngineRestServiceImpl.class);
        assertThat(all).hasSizeGreaterThan(400);
        return all;
    }

    /** Cockpit, Tasklist, Admin and Welcome, with their plugins. */
    private static Set<Address> applicationAddresses() {
        Set<Address> all = new TreeSet<>();
        Map<String, jakarta.ws.rs.core.Application> applications = Map.of(
                "cockpit", new org.camunda.bpm.cockpit.impl.web.CockpitApplication(),
                "tasklist", new org.camunda.bpm.tasklist.impl.web.TasklistApplication(),
                "admin", new org.camunda.bpm.admin.impl.web.AdminApplication(),
                "welcome", new org.camunda.bpm.welcome.impl.web.WelcomeApplication());
        applications.forEach((name, application) -> application.getClasses().stream()
                .filter(type -> type.isAnnotationPresent(jakarta.ws.rs.Path.class))
                .forEach(type -> all.addAll(RestPaths.of("/camunda/api/" + name, type))));
        all.removeIf(address -> address.template().endsWith("/logout"));
        return all;
    }

    /** Addresses of our own pages with their methods. */
    private Map<String, Set<String>> pageAddresses() {
        Map<String, Set<String>> all = new TreeMap<>();
        pages.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues()
                .forEach(pattern -> {
                    Set<String> methods = all.computeIfAbsent(pattern, key -> new TreeSet<>());
                    mapping.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
                }));
        assertThat(all).hasSizeGreaterThan(15);
        return all;
    }

    /** The address with something of D1001 in it; fails for a parameter that nobody has thought of. */
    private String filled(String template) {
        StringBuilder path = new StringBuilder();
        StringBuilder prefix = new StringBuilder();
        for (String segment : template.split("/")) {
            if (segment.isEmpty()) {
                continue;
            }
            prefix.append('/').append(segment);
            path.append('/');
            if (segment.startsWith("{")) {
                String key = prefix.toString().replaceAll("\\.csv$", "");
                assertThat(values)
                        .as("value for the last parameter of " + prefix)
                        .containsKey(key);
                path.append(values.get(key)).append(segment.endsWith(".csv") ? ".csv" : "");
            } else {
                path.append(segment);
            }
        }
        return path.toString();
    }

    private List<String> leaks(String reader, String address, HttpResponse<String> answer) {
        String sent = answer.request().uri().toString();
        return secrets.stream()
                .filter(secret -> !sent.contains(secret)
                        && !secret.equals(reader)
                        && answer.body().contains(secret))
                .map(secret -> reader + " reads " + secret + " at " + address + " (" + answer.statusCode() + ")")
                .toList();
    }

    private static Map<String, String> fields() {
        return Map.ofEntries(
                Map.entry("reason", "because"),
                Map.entry("person", "lu.ping"),
                Map.entry("deputy", "zhang.min"),
                Map.entry("fromOn", "2026-05-26"),
                Map.entry("toOn", "2026-05-30"),
                Map.entry("password", "Another-Teapot-99"),
                Map.entry("unit", "D1001"),
                Map.entry("dealer", "D1001"),
                Map.entry("eventMonth", "2026-06"),
                Map.entry("until", "2026-06-30"),
                Map.entry("year", "2026"),
                Map.entry("kind", "people"));
    }

    /** One body that says as much as any address might listen to, all of it about the case of D1001. */
    private String body(String stranger) {
        return """
                {"processInstanceId":"%1$s","processInstanceIds":["%1$s"],"historicProcessInstanceIds":["%1$s"],
                 "executionId":"%1$s","taskId":"%2$s","userId":"%3$s","assignee":"%3$s","groupId":"dealer-marketing.D1002",
                 "type":"candidate","businessKey":"%4$s","processInstanceBusinessKey":"%4$s",
                 "messageName":"campaign.proposalWithdrawn","processDefinitionKey":"campaignApproval","name":"x","value":"x",
                 "message":"x","modifications":{"campaignNo":{"value":"CMP-0","type":"String"}},"variables":{},
                 "instructions":[{"type":"cancel","activityId":"Task_AuditProposal"}],"suspended":true,"retries":0,
                 "jobIds":["%5$s"],"duedate":"2030-01-01T00:00:00.000+0000","priority":9,"annotation":"x","workerId":"x",
                 "maxDuration":1,"deleteReason":"x","tenantIdIn":["D1001"],"tenantId":"D1001","password":"Another-Teapot-99"}
                """
                .formatted(a.instance(), a.task(), stranger, a.caseNo(), a.job());
    }
}
