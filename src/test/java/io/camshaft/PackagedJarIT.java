package io.camshaft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camshaft.support.JarProcess;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** What is shipped: the jar on an empty file database, started again, killed and started again. */
class PackagedJarIT {

    private static final Path DATA = Path.of("target/packaged-jar/data");
    private static final String DEMO_PASSWORD = "Camshaft-Demo-1";
    private static final String ADMIN_PASSWORD = "for-tests-only-7";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void itDeploysItsModelsOnceAndLosesNothingThatItAcknowledged() throws Exception {
        FileSystemUtils.deleteRecursively(DATA.getParent());
        try (JarProcess first = start()) {
            print("Cold start to ready, empty database", first);
            assertThat(deployedResources(first)).isEqualTo(files());
            assertThat(deployedKeys(first)).isEqualTo(keys());
        }
        int deployments;
        String caseNo;
        try (JarProcess second = start("--spring.profiles.active=demo")) {
            print("Second start to ready, making the demonstration's data", second);
            assertThat(deployedResources(second)).isEqualTo(files());
            deployments = get(second, "/engine-rest/deployment").size();
            caseNo = startedCase(second);
            second.kill();
        }
        try (JarProcess third = start("--spring.profiles.active=demo")) {
            print("Start to ready after a kill", third);
            assertThat(get(third, "/engine-rest/deployment")).hasSize(deployments);
            assertThat(get(third, "/engine-rest/process-instance?businessKey=" + caseNo))
                    .hasSize(1);
            assertThat(get(third, "/engine-rest/task?processInstanceBusinessKey=" + caseNo))
                    .hasSize(1);
        }
    }

    private static JarProcess start(String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--camshaft.locale=en");
        all.add("--camshaft.admin.password=" + ADMIN_PASSWORD);
        return JarProcess.start(DATA, all.toArray(String[]::new));
    }

    private static void print(String what, JarProcess jar) {
        System.out.printf("[measured] %s: %.1f s%n", what, jar.readyAfter().toMillis() / 1000.0);
    }

    /** Acknowledged means: the answer is here. The kill follows at once. */
    private String startedCase(JarProcess jar) throws Exception {
        String body = """
                {"variables": {"title": {"value": "Kept"}, "startsOn": {"value": "%s"}}}"""
                .formatted(LocalDate.now().plusDays(15));
        HttpResponse<String> answer = answer(
                jar,
                "wang.fang",
                request(jar, "/engine-rest/process-definition/key/campaignApproval/submit-form")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).get("businessKey").asText();
    }

    /** The newest deployment of each name: names are paths of the repository. */
    private Set<String> deployedResources(JarProcess jar) throws Exception {
        Set<String> names = new TreeSet<>();
        List<String> seen = new ArrayList<>();
        for (JsonNode deployment : get(jar, "/engine-rest/deployment?sortBy=deploymentTime&sortOrder=desc")) {
            seen.add(deployment.get("name").asText());
            for (JsonNode resource :
                    get(jar, "/engine-rest/deployment/" + deployment.get("id").asText() + "/resources")) {
                names.add(resource.get("name").asText());
            }
        }
        assertThat(seen).as("deployed once").doesNotHaveDuplicates();
        return names;
    }

    private Set<String> deployedKeys(JarProcess jar) throws Exception {
        Set<String> keys = new TreeSet<>();
        for (String kind : List.of("process-definition", "decision-definition")) {
            StreamSupport.stream(get(jar, "/engine-rest/" + kind).spliterator(), false)
                    .forEach(definition -> {
                        keys.add(definition.get("key").asText());
                        assertThat(definition.get("version").asInt()).isEqualTo(1);
                    });
        }
        return keys;
    }

    private static Set<String> files() throws IOException {
        Set<String> files = new TreeSet<>();
        for (String folder : List.of("processes", "forms")) {
            try (Stream<Path> all = Files.walk(Path.of(folder))) {
                all.filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)"))
                        .forEach(file -> files.add(file.toString().replace('\\', '/')));
            }
        }
        return files;
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        files().stream()
                .filter(name -> !name.endsWith(".form"))
                .forEach(name -> keys.add(name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'))));
        return keys;
    }

    private JsonNode get(JarProcess jar, String path) throws Exception {
        String limited = path + (path.contains("?") ? "&" : "?") + "maxResults=500";
        HttpResponse<String> answer = answer(jar, "admin", request(jar, path.endsWith("/resources") ? path : limited));
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static HttpRequest.Builder request(JarProcess jar, String path) {
        return HttpRequest.newBuilder(jar.address(path));
    }

    private HttpResponse<String> answer(JarProcess jar, String person, HttpRequest.Builder request) throws Exception {
        String password = person.equals("admin") ? ADMIN_PASSWORD : DEMO_PASSWORD;
        String credentials =
                Base64.getEncoder().encodeToString((person + ":" + password).getBytes(StandardCharsets.UTF_8));
        return http.send(
                request.header("Authorization", "Basic " + credentials).build(), HttpResponse.BodyHandlers.ofString());
    }
}
