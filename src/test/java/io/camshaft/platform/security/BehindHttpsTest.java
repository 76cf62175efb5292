package io.camshaft.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The way it runs in production: a proxy on the same machine ends TLS. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:behind-https;DB_CLOSE_DELAY=-1",
            "management.server.port=0",
            "camunda.bpm.generate-unique-process-engine-name=true",
            "camunda.bpm.job-execution.enabled=false",
            "camshaft.https=true",
            "camshaft.forwarded-headers=native",
            "camshaft.data=target/behind-https-test",
            "camshaft.admin.password=" + RunningApplication.ADMIN_PASSWORD,
            "camshaft.security.password-iterations=1000"
        })
class BehindHttpsTest {

    private static final String[] PROXY = {"X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.7"};

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Test
    void cookiesTravelEncryptedOnlyAndTheBrowserIsToldToStay() {
        HttpHeaders headers = new Browser(port).get("/login", PROXY).headers();
        assertThat(headers.allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("JSESSIONID", "Secure", "HttpOnly", "SameSite=Lax"));
        assertThat(headers.firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(hsts -> assertThat(hsts).contains("max-age=31536000"));
        HttpResponse<String> redirect = new Browser(port).get("/cases", PROXY);
        assertThat(redirect.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith("https://"));
    }

    @Test
    void camundasTokenCookieTravelsEncryptedOnlyToo() {
        Browser browser = new Browser(port);
        HttpResponse<String> page = browser.get("/login", PROXY);
        // The client keeps secure cookies from plain connections, so they are carried by hand here.
        String session = session(page);
        HttpResponse<String> in = browser.form(
                "/login",
                Map.of(
                        "username",
                        "admin",
                        "password",
                        RunningApplication.ADMIN_PASSWORD,
                        "_csrf",
                        Browser.csrf(page.body())),
                with("Cookie", session));
        HttpResponse<String> app =
                browser.get("/camunda/app/tasklist/" + engine.getName() + "/", with("Cookie", session(in)));
        assertThat(app.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("XSRF-TOKEN", "Secure", "SameSite=Lax"));
    }

    private static String session(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID"))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    private static String[] with(String name, String value) {
        return new String[] {PROXY[0], PROXY[1], PROXY[2], PROXY[3], name, value};
    }
}
