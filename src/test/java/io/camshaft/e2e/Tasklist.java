package io.camshaft.e2e;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Camunda Tasklist as people use it. Fields are found by their component's id in the form, which every language shares. */
final class Tasklist {

    private final Screen screen;
    private final Page page;
    private String form = ".fjs-form";

    Tasklist(Screen screen) {
        this.screen = screen;
        this.page = screen.page();
    }

    /**
     * Through the link of our own pages, without a second sign-in. Tasklist gives its own parts seven seconds (RequireJS) and stays
     * empty on a machine that is busier; people load the page again, and so does this.
     */
    void open() {
        screen.goTo("/cases");
        page.locator("header a[href^='/camunda/app/tasklist']").click();
        Locator account = page.locator(".account");
        Locator filter = page.getByText(screen.words().text("platform.security.filter.mine"));
        for (int attempt = 1; attempt <= 3; attempt++) {
            try {
                account.first().waitFor();
                filter.first().waitFor();
                return;
            } catch (TimeoutError slow) {
                page.reload();
            }
        }
        throw new AssertionError("Tasklist stays empty on " + page.url());
    }

    /** @param firstField id of a field that the form shows */
    void startForm(String process, String firstField) {
        startForm(process);
        field(firstField).waitFor();
    }

    void startForm(String process) {
        page.locator(".start-process-action a").first().click();
        page.locator(".modal-body a")
                .filter(new Locator.FilterOptions().setHasText(process))
                .first()
                .click();
        form = ".modal-body .fjs-form";
        page.locator(form).waitFor();
    }

    void start() {
        page.locator(".modal-footer .btn-primary").click();
        screen.waitUntilGone(page.locator(".modal-body"));
        form = ".fjs-form";
    }

    void teamsTasks() {
        list("team");
    }

    private void list(String name) {
        page.getByText(screen.words().text("platform.security.filter." + name))
                .first()
                .click();
    }

    Locator card(String caseTitle) {
        return page.locator("li.task")
                .filter(new Locator.FilterOptions().setHasText(caseTitle))
                .first();
    }

    /** A list that was read before the task was there is not read again by itself: people load the page and look into both lists. */
    void openTask(String caseTitle) {
        for (int attempt = 1; attempt <= 4 && !appears(card(caseTitle)); attempt++) {
            page.reload();
            list(attempt % 2 == 1 ? "team" : "mine");
        }
        screen.picture("tasks");
        card(caseTitle).click();
        page.locator(form).waitFor();
    }

    private static boolean appears(Locator card) {
        try {
            card.waitFor(new Locator.WaitForOptions().setTimeout(8_000));
            return true;
        } catch (TimeoutError late) {
            return false;
        }
    }

    void claim() {
        page.locator("button.claim, a.claim").first().click();
        page.locator(".unclaim").waitFor();
    }

    Locator field(String id) {
        return page.locator(form + " [id$='-" + id + "'], " + form + " [id$='-Field_" + id + "']")
                .first();
    }

    /** The form draws itself anew after every change of a neighbour and may drop what was typed meanwhile; then it is typed again. */
    void fill(String id, String value) {
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    field(id).fill(value);
                    field(id).blur();
                    page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done, 150)))");
                    return field(id).inputValue().equals(value);
                });
    }

    void date(String id, LocalDate day) {
        String pattern = screen.words().either("MM/dd/yyyy", "yyyy/MM/dd");
        Locator input = field(id + "-date");
        input.fill(day.format(DateTimeFormatter.ofPattern(pattern)));
        input.press("Tab");
    }

    void select(String id, String option) {
        field(id)
                .locator("xpath=ancestor::*[contains(@class,'fjs-form-field-select')]")
                .locator(".fjs-input-group")
                .click();
        page.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }

    void choose(String id, String option) {
        page.locator(form + " label[for*='-Field_" + id + "-']")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }

    void tick(String id) {
        field(id).check();
    }

    void addRow(int list) {
        page.locator(form + " .fjs-repeat-render-add").nth(list).click();
    }

    Locator completeButton() {
        return page.locator("button.btn-primary:visible")
                .filter(new Locator.FilterOptions().setHasText(screen.words().either("Complete", "完成")));
    }

    /** The engine has taken the form; a list of unclaimed tasks has no card of it, any other list loses it. */
    void complete(String caseTitle) {
        handIn();
        screen.waitUntilGone(card(caseTitle));
    }

    /** For a case with further tasks in the same list. */
    void handIn() {
        page.waitForResponse(answer -> answer.url().endsWith("/submit-form"), () -> completeButton()
                .click());
    }

    Locator notifications() {
        return page.locator(".page-notifications");
    }

    String taskId() {
        return (String) page.evaluate("new URLSearchParams(location.hash.split('?')[1]).get('task')");
    }

    /** Sends what no form would send, with the rights and the cookies of the person; answers with the server's sentence. */
    String cheat(String variables) {
        return (String) page.evaluate(
                """
                async ([task, variables]) => {
                  const token = document.cookie.match(/XSRF-TOKEN=([^;]+)/)[1];
                  const answer = await fetch('/camunda/api/engine/engine/default/task/' + task + '/submit-form', {
                    method: 'POST', headers: {'Content-Type': 'application/json', 'X-XSRF-TOKEN': token},
                    body: JSON.stringify({variables: JSON.parse(variables)})});
                  return answer.status + ' ' + (await answer.text());
                }""",
                new Object[] {taskId(), variables});
    }

    void signOut() {
        page.locator(".account a").first().click();
        page.locator(".account .logout a").click();
        page.waitForURL("**/signout");
        page.locator("main form button").first().click();
        page.waitForURL("**/login**");
    }
}
