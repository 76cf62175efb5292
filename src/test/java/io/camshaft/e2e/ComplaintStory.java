package io.camshaft.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** A complaint from the customer's own phone to the promise of a call back, and a morning of those who live in the queue. */
final class ComplaintStory extends Story {

    private static final String NAME = "南宫月白";
    private static final String MOBILE = "13900521874";

    private String complaint;

    ComplaintStory(Chrome chrome, String address, Words words, Path pictures) {
        super(chrome, address, words, pictures, "complaint-");
    }

    /** Without an account; articles that may help appear while they type. */
    void aCustomerWrites() {
        try (Screen screen = window("customer", 390, 844)) {
            screen.goTo("/service?lang=" + words.language());
            Page page = screen.page();
            page.locator("input[name=kind][value=AFTER_SALES]").check();
            page.locator("#problemType").selectOption("OIL_LEAK");
            page.locator("#words")
                    .pressSequentially(words.either("Engine oil leaks onto my parking place.", "发动机漏油，停车位上一滩油。"));
            page.locator("#help a").first().waitFor();
            page.locator("#name").fill(NAME);
            page.locator("#phone").fill(MOBILE);
            page.locator("input[name=consent]").check();
            picture(screen, "service");
            assertThat(screen.width()).isLessThanOrEqualTo(390);
            // What is sent quicker than people write is taken for a machine's.
            page.evaluate("new Promise(done => setTimeout(done, Math.max(0, 5000 - performance.now())))");
            page.locator("main form button").last().click();
            page.waitForURL("**/service/sent**");
            complaint = page.locator("dd strong").first().innerText();
            picture(screen, "sent");
            screen.wasQuiet();
        }
    }

    void theAgentTakesItByKeys() {
        try (Screen screen = desk("agent", "feng.yu")) {
            screen.goTo("/queue?tab=UNASSIGNED");
            picture(screen, "unassigned");
            screen.page().keyboard().press("j");
            screen.page().keyboard().press("t");
            screen.shows(words.text("queue.acts.done", 1));
            take(screen, complaint);
            picture(screen, "taken");
            screen.page().keyboard().press("j");
            screen.page().keyboard().press("o");
            screen.page().waitForURL("**/cases/" + complaint);
            assertThat(screen.text()).contains(words.text("complaint.kind.AFTER_SALES"));
            picture(screen, "case");
            Tasklist tasklist = opened(screen, complaint);
            screen.shows(NAME);
            screen.shows(MOBILE);
            tasklist.choose("Responsibility", words.text("complaint-assess.responsibility.options.SERVICE"));
            tasklist.choose("SolutionPath", words.text("complaint-assess.solutionPath.options.DEPARTMENTS"));
            tasklist.choose("Departments", words.text("complaint-assess.departments.options.hq-quality"));
            tasklist.fill("Question", words.either("Is the seal of this batch known?", "这批油封有已知问题吗？"));
            screen.picture("assess");
            tasklist.complete(complaint);
            screen.wasQuiet();
        }
    }

    void theDepartmentAnswers() {
        try (Screen screen = desk("department", "jin.bo")) {
            take(screen, complaint);
            Tasklist tasklist = opened(screen, complaint);
            tasklist.choose("DepartmentFinding", words.text("complaint-department.departmentFinding.options.OURS"));
            tasklist.fill("DepartmentAnswer", words.either("Yes, it is replaced free of charge.", "是的，免费更换。"));
            screen.picture("department");
            tasklist.complete(complaint);
            screen.wasQuiet();
        }
    }

    /** Somebody fell ill: what they have goes to a colleague, with a report for each case. */
    void theSupervisorHandsWorkOver() {
        try (Screen screen = desk("agent-again", "feng.yu")) {
            take(screen, complaint);
            screen.wasQuiet();
        }
        try (Screen screen = desk("supervisor", "shen.bin")) {
            screen.goTo("/queue/team");
            Locator spread = screen.page().locator("form[action='/queue/team/feng.yu/spread']");
            picture(screen, "team");
            spread.locator("select").selectOption("han.mei");
            spread.locator("input[name=reason]").fill(words.either("ill today", "今天病假"));
            spread.locator("button").click();
            screen.shows(words.text("queue.report.heading"));
            Locator line = screen.page().locator("main li", new Page.LocatorOptions().setHasText(complaint));
            assertThat(line.locator(".badge.good").count()).isEqualTo(1);
            assertThat(screen.page().locator("main li .badge.bad").count()).isZero();
            picture(screen, "handed-over");
            screen.wasQuiet();
        }
    }

    /** The call back is due a day later; until then the case waits and says so. */
    void theColleagueAgreesWithTheCustomer() {
        try (Screen screen = desk("colleague", "han.mei")) {
            Tasklist tasklist = opened(screen, complaint);
            tasklist.choose("SolutionOutcome", words.text("complaint-solve.solutionOutcome.options.AGREED"));
            tasklist.fill("SolutionWords", words.either("A new seal on Friday.", "周五更换油封。"));
            screen.picture("solve");
            tasklist.complete(complaint);
            screen.goTo("/cases/" + complaint);
            assertThat(screen.text()).contains(words.text("complaint.status.REVISITING"));
            picture(screen, "solved");
            screen.wasQuiet();
        }
    }

    void onAPhone() {
        try (Screen screen = window("phone", 360, 740)) {
            screen.goTo("/queue");
            screen.signIn("shen.bin");
            screen.goTo("/queue?tab=TEAM");
            screen.picture("queue");
            assertThat(screen.width()).isLessThanOrEqualTo(360);
            screen.goTo("/cases/" + complaint);
            screen.picture("case");
            assertThat(screen.width()).isLessThanOrEqualTo(360);
            screen.wasQuiet();
        }
    }
}
