package io.camshaft.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A customer who is not content answers on their phone and is called until it is solved; calls and records are looked at by a second
 * pair of eyes; the demonstration shows surveys, checks and reports in every state.
 */
final class SurveyStory extends Story {

    private static final String DEALER = "天津滨海店";
    private static final List<String> POINTS = List.of("SCRIPT", "IDENTITY", "ANSWERS", "WORDS", "PROMISES");

    private String survey;
    private String link;

    SurveyStory(Chrome chrome, String address, Words words, Path pictures) {
        super(chrome, address, words, pictures, "survey-");
    }

    /** Letters to customers are in the outbox where no mail server is; who answers for personal data may read them. */
    void theLetterIsWritten() {
        try (Screen screen = desk("letter", "ye.qing");
                Screen phone = window("phone", 390, 844)) {
            for (String letter : lettersWithoutACase(screen)) {
                screen.goTo(letter);
                String text = screen.page().locator("main").innerText();
                String found = text.replaceAll("(?s).*?(/survey/[A-Za-z0-9_-]+).*", "$1");
                phone.goTo(found + "?lang=" + words.language());
                if (text.contains(DEALER) && phone.page().locator("main form").count() > 0) {
                    link = found;
                    survey = text.replaceAll("(?s).*?(SVY-[0-9]+).*", "$1");
                    screen.picture("letter");
                    assertThat(screen.page().locator("main a[href^='/cases/']").count())
                            .as("a survey without a call has no case")
                            .isZero();
                    screen.wasQuiet();
                    return;
                }
            }
        }
        throw new AssertionError("Every customer has answered");
    }

    /** Addresses of letters about surveys that nobody is called about, the oldest first. */
    private static List<String> lettersWithoutACase(Screen screen) {
        List<String> found = new ArrayList<>();
        screen.goTo("/outbox");
        while (true) {
            Locator rows = screen.page()
                    .locator("main tbody tr", new Page.LocatorOptions().setHasText("SVY-"))
                    .filter(new Locator.FilterOptions().setHasNot(screen.page().locator("a[href^='/cases/']")));
            rows.locator("th a").all().forEach(row -> found.add(0, row.getAttribute("href")));
            Locator older = screen.page().locator("a[rel=next]");
            if (older.count() == 0) {
                return found;
            }
            older.click();
            screen.page().waitForLoadState();
        }
    }

    void theCustomerAnswersOnAPhone() {
        try (Screen screen = window("customer", 390, 844)) {
            screen.goTo(link + "?lang=" + words.language());
            Page page = screen.page();
            assertThat(screen.text()).contains(DEALER).doesNotContain(survey);
            score(page, "overall", 3);
            score(page, "waiting", 2);
            page.locator("input[name=steps][value=RECEIVED_ON_TIME]").check();
            page.locator("#words").fill(answer());
            screen.picture("questions");
            assertThat(screen.width()).isLessThanOrEqualTo(390);
            page.locator("main form button").last().click();
            screen.shows(words.text("survey.closedTitle.CALLED"));
            screen.picture("thanks");
            screen.goTo(link + "?lang=" + words.language());
            screen.shows(words.text("survey.closedTitle.ANSWERED"));
            screen.wasQuiet();
        }
    }

    private static void score(Page page, String question, int points) {
        page.locator(".scale label")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("input[name=" + question + "][value='" + points + "']")))
                .click();
    }

    private String answer() {
        return words.either("Nobody told me that it would take so long.", "没有人告诉我要等这么久。");
    }

    /** Found in the queue, solved in Tasklist with cause and measure, counted on the page of satisfaction. */
    void theManagerCallsUntilItIsSolved() {
        try (Screen screen = desk("manager", "liu.yang")) {
            screen.goTo("/queue?tab=UNASSIGNED&process=surveyFollowUp");
            screen.shows(survey);
            picture(screen, "due");
            take(screen, survey);
            Tasklist tasklist = opened(screen, survey);
            screen.shows(answer());
            tasklist.choose("FollowUpResult", words.text("survey-follow-up.followUpResult.options.SOLVED"));
            tasklist.select("CauseCode", words.either("Our process", "内部流程"));
            tasklist.select("MeasureCode", words.either("Apologised", "道歉"));
            tasklist.fill("FollowUpWords", words.either("Next time we call before.", "以后先电话告知。"));
            screen.picture("call");
            tasklist.complete(survey);
            screen.goTo("/cases/" + survey);
            assertThat(screen.text()).contains(words.text("survey.followUp.SOLVED"));
            picture(screen, "solved");
            screen.goTo("/surveys?dealer=D1001");
            assertThat(line(screen, survey))
                    .contains(words.text("survey.followUp.SOLVED"), words.either("Apologised", "道歉"));
            screen.wasQuiet();
        }
    }

    private static String line(Screen screen, String number) {
        return screen.page()
                .locator("tr", new Page.LocatorOptions().setHasText(number))
                .first()
                .innerText();
    }

    /** What the demonstration brings: answers of every kind, words of content customers, silence. */
    void headquartersLooksAtSatisfaction() {
        try (Screen screen = desk("satisfaction", "gao.feng")) {
            screen.goTo("/surveys?dealer=D1001");
            assertThat(screen.text())
                    .contains("D1001", "D1002", "D1003", "D1004")
                    .contains(words.text("survey.followUp.OPEN"), words.text("survey.followUp.COMPLAINT"))
                    .contains("服务顾问很耐心，每一项都讲清楚了。")
                    .doesNotContain(answer());
            picture(screen, "satisfaction");
            screen.goTo("/revisits/reports");
            assertThat(screen.page().locator("main tbody tr").count()).isPositive();
            picture(screen, "reports");
            screen.wasQuiet();
        }
        try (Screen screen = window("small", 360, 740)) {
            screen.goTo("/surveys");
            screen.signIn("liu.yang");
            screen.goTo("/surveys?dealer=D1001");
            screen.picture("satisfaction");
            assertThat(screen.width()).isLessThanOrEqualTo(360);
            screen.wasQuiet();
        }
    }

    void theLeadChecksACall() {
        try (Screen screen = desk("lead", "shen.bin")) {
            String check = first(screen, "callCheck", "CHK-[0-9]+-[0-9]+");
            picture(screen, "checks");
            take(screen, check);
            Tasklist tasklist = opened(screen, check);
            POINTS.forEach(point ->
                    tasklist.choose("PointsInOrder", words.text("revisit-check-call.pointsInOrder.options." + point)));
            if (screen.page().locator("label[for*='-Field_WrongHeard-']").count() > 0) {
                tasklist.choose("WrongHeard", words.text("revisit-check-call.wrongHeard.options.NO"));
            }
            screen.picture("check");
            tasklist.complete(check);
            screen.goTo("/cases/" + check);
            assertThat(screen.text()).contains(words.text("revisit.check.state.PASSED"));
            picture(screen, "checked");
            screen.wasQuiet();
        }
    }

    /** The dealer says that its record was right; the lead of the call centre is the second voice. */
    void aSecondVoiceConfirmsACorrection() {
        try (Screen screen = desk("voice", "shen.bin")) {
            String correction = first(screen, "recordCorrection", "RCO-[0-9]+-[0-9]+");
            take(screen, correction);
            Tasklist tasklist = opened(screen, correction);
            tasklist.choose("Judgement", words.text("revisit-correction-judge.judgement.options.WRONG"));
            screen.picture("judgement");
            tasklist.complete(correction);
            screen.goTo("/cases/" + correction);
            assertThat(screen.text())
                    .contains(words.text("revisit.correctionState.UPHELD"), words.text("revisit.checkState.CONFIRMED"));
            picture(screen, "judged");
            screen.goTo("/revisits/quality?dealer=D1001");
            assertThat(screen.text()).contains(words.text("revisit.checkState.CONFIRMED"));
            picture(screen, "quality");
            screen.wasQuiet();
        }
    }

    /** Number of the first case of the kind that nobody has. */
    private static String first(Screen screen, String process, String number) {
        screen.goTo("/queue?tab=UNASSIGNED&process=" + process);
        Locator row = screen.page().locator("tr[data-task]").first();
        row.waitFor();
        return row.innerText().replaceAll("(?s).*?(" + number + ").*", "$1");
    }
}
