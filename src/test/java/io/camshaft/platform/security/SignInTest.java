package io.camshaft.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;

class SignInTest extends RunningApplication {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String WHO = "/camunda/api/admin/auth/user/default";

    @Test
    void anAnonymousPersonIsSentToTheSignInPage() {
        HttpResponse<String> cases = browser().get("/cases", "Accept", "text/html");
        assertThat(cases.statusCode()).isEqualTo(302);
        assertThat(cases.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        HttpResponse<String> page = browser().get("/login");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Sign in", "li.na", "Li Na", "name=\"_csrf\"");
    }

    @Test
    void afterSigningInThePersonGetsToThePageTheyWanted() {
        Browser browser = browser();
        browser.get(TASKLIST, "Accept", "text/html");
        HttpResponse<String> answer = browser.signIn(person("dealer-marketing"), PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(TASKLIST));
    }

    @Test
    void theStartPageLeadsToTheCases() {
        Browser browser = signedIn(person());
        assertThat(browser.get("/").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/cases"));
        assertThat(browser.get("/login").statusCode()).isEqualTo(302);
    }

    @Test
    void oneSignInOpensTasklistToo() {
        String id = person("dealer-marketing");
        Browser browser = signedIn(id);
        HttpResponse<String> page = browser.get(TASKLIST);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("'strict-dynamic'", "frame-ancestors 'none'"));
        assertThat(browser.get("/camunda/api/engine/engine/default/task/count").statusCode())
                .isEqualTo(200);
        assertThat(browser.get(WHO).body()).contains(id, "tasklist").doesNotContain("cockpit");
    }

    @Test
    void signingInChangesTheSession() {
        Browser browser = browser();
        browser.get("/login");
        String before = browser.cookie("JSESSIONID").orElseThrow();
        browser.signIn(person(), PASSWORD);
        assertThat(browser.cookie("JSESSIONID")).get().isNotEqualTo(before);
    }

    @Test
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
        HttpResponse<String> wrong = browser().signIn(person(), "not-the-password");
        HttpResponse<String> unknown = browser().signIn("nobody.at.all", "not-the-password");
        assertThat(wrong.statusCode()).isEqualTo(302).isEqualTo(unknown.statusCode());
        assertThat(location(wrong)).isEqualTo(location(unknown)).endsWith("/login?error");
        assertThat(browser().get("/login?error").body()).contains("User name and password do not match.");
    }

    @Test
    void hurriedGuessesAreToldToWaitWhetherTheNameExistsOrNot() {
        for (String name : List.of(person(), "nobody.else")) {
            Browser browser = browser();
            browser.signIn(name, "first guess 123");
            assertThat(location(browser.signIn(name, "second guess 12"))).contains("/login?wait=");
        }
        assertThat(browser().get("/login?wait=3").body())
                .contains("Too many attempts. Wait 3 seconds, then try again.");
    }

    @Test
    void theRightPasswordIsNotLookedAtDuringTheWaitAndWorksAfterIt() {
        String id = person();
        browser().signIn(id, "a wrong guess 1");
        assertThat(location(browser().signIn(id, PASSWORD))).contains("wait=");
        passSeconds(4);
        assertThat(location(browser().signIn(id, PASSWORD)))
                .doesNotContain("wait")
                .doesNotContain("error");
    }

    @Test
    void emptyAndEndlessCredentialsAreRefusedQuietly() {
        assertThat(location(browser().signIn("", ""))).endsWith("?error");
        assertThat(location(browser().signIn("somebody", ""))).endsWith("?error");
        assertThat(location(browser().signIn("x".repeat(70), "y".repeat(2000)))).endsWith("?error");
    }

    @Test
    void signingOutEndsBothSessions() {
        Browser browser = signedIn(person("dealer-marketing"));
        browser.get(TASKLIST);
        String old = "JSESSIONID=" + browser.cookie("JSESSIONID").orElseThrow();
        String token = Browser.csrf(browser.get("/signout").body());
        assertThat(location(browser.form("/logout", Map.of("_csrf", token)))).endsWith("/login");
        assertThat(browser().get(WHO, "Cookie", old).statusCode()).isEqualTo(401);
        assertThat(browser()
                        .get("/camunda/api/engine/engine/default/task/count", "Cookie", old)
                        .statusCode())
                .isEqualTo(401);
        assertThat(browser().get("/cases", "Cookie", old).statusCode()).isEqualTo(302);
    }

    @Test
    void signingOutInTasklistEndsTheWholeSession() {
        Browser browser = signedIn(person("dealer-marketing"));
        browser.get(TASKLIST);
        String old = "JSESSIONID=" + browser.cookie("JSESSIONID").orElseThrow();
        HttpResponse<String> out = browser.json("POST", WHO + "/logout", "", browser.camundaToken());
        assertThat(out.statusCode()).isLessThan(300);
        assertThat(browser().get("/cases", "Cookie", old).statusCode()).isEqualTo(302);
    }

    @Test
    void theNextPersonOnTheSameBrowserIsNotTakenForTheOneBefore() {
        String first = person("dealer-marketing");
        String second = person("dealer-marketing");
        Browser browser = signedIn(first);
        browser.get(TASKLIST);
        assertThat(browser.get(WHO).body()).contains(first);
        // Without signing out: somebody else signs in over it. The sign-in page sends signed-in people away, the form
        // does not.
        String token = Browser.csrf(browser.get("/signout").body());
        browser.form("/login", Map.of("username", second, "password", PASSWORD, "_csrf", token));
        assertThat(browser.get(WHO).statusCode()).isEqualTo(404);
        browser.get(TASKLIST);
        assertThat(browser.get(WHO).body()).contains(second).doesNotContain("\"" + first + "\"");
    }

    @Test
    void aNewGroupCountsWithinAMinuteAndSoDoesALostOne() {
        String id = person();
        Browser browser = signedIn(id);
        assertThat(browser.get(TASKLIST).statusCode()).isEqualTo(403);
        join(id, "dealer-marketing");
        passSeconds(31);
        assertThat(browser.get(TASKLIST).statusCode()).isEqualTo(200);
        identity.deleteMembership(id, "dealer-marketing");
        passSeconds(31);
        assertThat(browser.get(TASKLIST).statusCode()).isEqualTo(403);
    }

    @Test
    void aChangedPasswordEndsOtherSessionsWithinAMinute() {
        String id = person();
        Browser browser = signedIn(id);
        User user = identity.createUserQuery().userId(id).singleResult();
        user.setPassword("Another-Teapot-99");
        identity.saveUser(user);
        passSeconds(31);
        assertThat(browser.get("/cases").statusCode()).isEqualTo(302);
        assertThat(browser.get("/camunda/api/engine/engine/default/task/count").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aDeletedPersonIsOutWithinAMinute() {
        String id = person("dealer-marketing");
        Browser browser = signedIn(id);
        browser.get(TASKLIST);
        identity.deleteUser(id);
        passSeconds(31);
        assertThat(browser.get(WHO).statusCode()).isEqualTo(401);
    }

    @Test
    void cookiesStayOutOfScriptsAndOtherSites() {
        Browser browser = browser();
        assertThat(browser.get("/login").headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("JSESSIONID", "HttpOnly", "SameSite=Lax"));
        browser.signIn(person("dealer-marketing"), PASSWORD);
        assertThat(browser.get(TASKLIST).headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("XSRF-TOKEN", "SameSite=Lax"));
    }

    @Test
    void anEndedSessionMakesHtmxLoadTheSignInPage() {
        HttpResponse<String> part = browser().get("/cases", "HX-Request", "true");
        assertThat(part.statusCode()).isEqualTo(401);
        assertThat(part.headers().firstValue("HX-Redirect")).hasValue("/login");
    }

    @Test
    void aStaleSignInFormLeadsToAFreshOne() {
        assertThat(location(browser().form("/login", Map.of("username", "a", "password", "b", "_csrf", "old"))))
                .endsWith("/login");
    }

    private Browser signedIn(String id) {
        Browser browser = browser();
        assertThat(location(browser.signIn(id, PASSWORD))).doesNotContain("/login");
        return browser;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("(none, status " + answer.statusCode() + ")");
    }
}
