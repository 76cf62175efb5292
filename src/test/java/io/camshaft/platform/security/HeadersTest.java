package io.camshaft.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class HeadersTest extends RunningApplication {

    @Test
    void ownPagesAreStrict() {
        HttpHeaders headers = browser().get("/login").headers();
        assertThat(headers.firstValue("Content-Security-Policy")).hasValue(SecurityChains.CONTENT_POLICY);
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("camera=()"));
        assertThat(headers.firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        assertThat(browser().get("/login").body()).doesNotContain("<script>", "onclick", "style=");
    }

    @Test
    void scriptsAndStylesMayBeKept() {
        assertThat(browser().get("/js/signout.js").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("max-age=3600"));
        assertThat(browser().get("/webjars/htmx.org/2.0.10/dist/htmx.min.js").statusCode())
                .isEqualTo(200);
    }

    @Test
    void camundasPagesKeepTheirOwnContentPolicyOnce() {
        Browser browser = browser();
        browser.signIn("admin", ADMIN_PASSWORD);
        for (String app : new String[] {"tasklist", "cockpit", "admin", "welcome"}) {
            HttpResponse<String> page = browser.get("/camunda/app/" + app + "/default/");
            assertThat(page.statusCode()).as(app).isEqualTo(200);
            assertThat(page.headers().allValues("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .contains("'strict-dynamic'");
            assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        }
        assertThat(browser.get("/camunda/lib/deps.js").statusCode()).isEqualTo(200);
    }

    @Test
    void overPlainHttpNoPromiseOfHttpsIsMade() {
        assertThat(browser().get("/login").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }
}
