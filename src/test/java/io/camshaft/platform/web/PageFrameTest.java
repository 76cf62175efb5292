package io.camshaft.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.camshaft.platform.text.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@WebMvcTest(
        controllers = PageFrameTest.Pages.class,
        properties = {
            "camshaft.locale=zh",
            "spring.freemarker.template-loader-path=classpath:/templates/,classpath:/pages/"
        })
@Import({PageFrameTest.Pages.class, PageFrameTest.Settings.class})
class PageFrameTest {

    @Autowired
    MockMvc web;

    @Test
    void aPageHasNavigationNameAndLanguage() throws Exception {
        String page = page("/page-under-test");

        assertThat(page)
                .contains("<html lang=\"zh-Hans\">")
                .contains("<title>标题 · Camshaft</title>")
                .contains(">Wang &lt;b&gt;</span>")
                .contains("<a href=\"/cases\" aria-current=\"page\">案件</a>")
                .contains("<a href=\"/outbox\">消息</a>")
                .doesNotContain("/only-for-others");
    }

    @Test
    void entriesStandInTheOrderOfTheirRank() throws Exception {
        String page = page("/page-under-test");

        assertThat(page.indexOf("href=\"/cases\"")).isLessThan(page.indexOf("href=\"/outbox\""));
        assertThat(page.indexOf("href=\"/outbox\"")).isLessThan(page.indexOf("href=\"/late\""));
    }

    @Test
    void whatPeopleTypedIsEscapedAlsoInsideSentences() throws Exception {
        assertThat(page("/page-under-test"))
                .contains("<p>取得 &lt;script&gt; 2</p>")
                .doesNotContain("<script>alert");
    }

    @Test
    void aFormCarriesTheTokenOfTheSession() throws Exception {
        assertThat(page("/page-under-test"))
                .containsPattern("<input type=\"hidden\" name=\"_csrf\" value=\"[^\"]{20,}\">");
    }

    @Test
    void instantsArePrintedInTheInstallationsTimeZone() throws Exception {
        assertThat(page("/page-under-test")).contains("2026-01-05 22:30|2026-01-05 22:30|2026-01-05|2026-01-06|");
    }

    @Test
    void beforeSignInThereIsNoNavigation() throws Exception {
        String page =
                web.perform(get("/page-under-test")).andReturn().getResponse().getContentAsString();

        assertThat(page).contains("<title>").doesNotContain("<nav").doesNotContain("/logout");
    }

    @Test
    void theSignInPageOffersTheDemoPeopleByRole() throws Exception {
        String page = page("/demo-sign-in");

        assertThat(page)
                .contains("name=\"username\"")
                .contains("name=\"password\"")
                .contains("data-username=\"li.na\"")
                .contains("<span>Li Na &amp; Co</span>")
                .contains("用户名或密码不正确。")
                .contains("data-password=\"Camshaft-Demo-1\"");
        assertThat(page.split("<h3>")).as("one heading per role").hasSize(3);
    }

    @Test
    void withoutDemoPeopleTheSignInPageKnowsNoPassword() throws Exception {
        assertThat(page("/sign-in"))
                .contains("name=\"password\"")
                .doesNotContain("Camshaft-Demo-1")
                .doesNotContain("notice");
    }

    private String page(String address) throws Exception {
        var response = web.perform(get(address).with(user("wang"))).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString();
    }

    public record DemoPerson(String id, String name, String role) {}

    @Controller
    static class Pages {

        @GetMapping("/sign-in")
        String signIn(Model model) {
            model.addAttribute("error", false);
            model.addAttribute("throttled", false);
            model.addAttribute("demoPeople", List.of());
            return "platform/login";
        }

        @GetMapping("/demo-sign-in")
        String demoSignIn(Model model) {
            model.addAttribute("error", true);
            model.addAttribute(
                    "demoPeople",
                    List.of(
                            new DemoPerson("li.na", "Li Na & Co", "市场专员"),
                            new DemoPerson("wang", "Wang", "区域经理"),
                            new DemoPerson("zhao", "Zhao", "市场专员")));
            return "platform/login";
        }

        @GetMapping("/page-under-test")
        String show(Model model) {
            model.addAttribute("typed", "<script>");
            model.addAttribute("at", OffsetDateTime.parse("2026-01-05T14:30:00Z"));
            model.addAttribute("instant", Instant.parse("2026-01-05T14:30:00Z"));
            model.addAttribute("date", LocalDate.parse("2026-01-05"));
            model.addAttribute("late", OffsetDateTime.parse("2026-01-05T17:00:00Z"));
            return "page-under-test";
        }
    }

    @TestConfiguration
    @Import({Texts.class, PageFrame.class, PageSettings.class})
    static class Settings {

        @Bean
        Clock clock() {
            return Clock.system(ZoneId.of("Asia/Shanghai"));
        }

        @Bean
        SecurityFilterChain everybody(HttpSecurity http) throws Exception {
            return http.build();
        }

        @Bean
        PersonNames names() {
            return id -> "Wang <b>";
        }

        @Bean
        NavigationEntry hidden() {
            return NavigationEntry.of("/only-for-others", "platform.nav.cases", 1, person -> !person.equals("wang"));
        }

        @Bean
        NavigationEntry late() {
            return NavigationEntry.of("/late", "platform.nav.cases", 99);
        }
    }
}
