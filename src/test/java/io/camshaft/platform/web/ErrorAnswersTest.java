package io.camshaft.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.freemarker.FreeMarkerAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.MultipartAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@SpringBootTest(
        classes = ErrorAnswersTest.Settings.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"camshaft.locale=en", "management.server.port="})
class ErrorAnswersTest {

    private static final String PAGE = "text/html,application/xhtml+xml,*/*;q=0.8";

    @LocalServerPort
    int port;

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void aRefusalIsASentenceWithAWayBack() throws Exception {
        HttpResponse<String> answer = get("/refuse", PAGE, "Referer", "http://localhost:" + port + "/plans?at=3");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("A file may have up to 20 MB.")
                .contains("href=\"/plans?at=3\"")
                .doesNotContain("BusinessRefusal");
    }

    @Test
    void aRefusalWrappedByTheEngineIsTheSameSentence() throws Exception {
        assertThat(get("/refuse-wrapped", PAGE).body()).contains("A file may have up to 20 MB.");
    }

    @Test
    void theWayBackNeverLeavesTheHouse() throws Exception {
        for (String referer :
                new String[] {"http://evil.example/x", "http://localhost//evil.example", "http://[", "javascript:1"}) {
            assertThat(get("/refuse", PAGE, "Referer", referer).body()).contains("href=\"/cases\"");
        }
    }

    @Test
    void aProgramGetsAProblemDocument() throws Exception {
        HttpResponse<String> answer = get("/refuse", "application/json");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"detail\":\"A file may have up to 20 MB.");
    }

    @Test
    void aPartOfAPageGetsANoticeOnTopOfThePage() throws Exception {
        HttpResponse<String> answer = get("/refuse", PAGE, "HX-Request", "true");

        assertThat(answer.headers().firstValue("HX-Retarget")).hasValue("#main");
        assertThat(answer.body()).startsWith("<p class=\"notice bad\"").doesNotContain("<html");
    }

    @Test
    void anUnknownAddressIsAPageForPeopleAndAProblemForPrograms() throws Exception {
        assertThat(get("/nowhere", PAGE).body()).contains("<h1>Nothing here</h1>");
        assertThat(get("/nowhere", "application/json").headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }

    @Test
    void aFaultShowsNothingOfItsInside() throws Exception {
        for (String accept : new String[] {PAGE, "application/json"}) {
            HttpResponse<String> answer = get("/fail", accept);

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body())
                    .doesNotContain("secret")
                    .doesNotContain("IllegalState")
                    .doesNotContain("\tat ");
        }
        assertThat(get("/fail", PAGE).body())
                .contains("<h1>Something went wrong</h1>")
                .contains("500 · 20");
    }

    private HttpResponse<String> get(String path, String accept, String... header) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", accept);
        if (header.length > 0) {
            request.headers(header);
        }
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Controller
    static class Pages {

        @GetMapping("/refuse")
        String refuse() {
            throw new BusinessRefusal("platform.error.413.sentence");
        }

        @GetMapping("/refuse-wrapped")
        String refuseWrapped() {
            throw new IllegalStateException(new RuntimeException(new BusinessRefusal("platform.error.413.sentence")));
        }

        @GetMapping("/fail")
        String fail() {
            throw new IllegalStateException("secret");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import({Texts.class, PageFrame.class, PageSettings.class, ErrorAnswers.class})
    @ImportAutoConfiguration({
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class,
        FreeMarkerAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        MultipartAutoConfiguration.class
    })
    static class Settings {

        @Bean
        Clock clock() {
            return Clock.systemDefaultZone();
        }

        @Bean
        Pages pages() {
            return new Pages();
        }
    }
}
