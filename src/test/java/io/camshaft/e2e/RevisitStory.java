package io.camshaft.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;

/** An hour of who calls customers, what a dealer's workshop does with the notice that comes of it, and its acceptance. */
final class RevisitStory extends Story {

    private String call;
    private String notice;

    RevisitStory(Chrome chrome, String address, Words words, Path pictures) {
        super(chrome, address, words, pictures, "revisit-");
    }

    /** Two calls from the queue: nobody answers the first, the second has something to put right. */
    void theAgentsHour() {
        try (Screen screen = desk("agent", "bai.xue")) {
            String unanswered = nextCall(screen);
            picture(screen, "due");
            Tasklist tasklist = taken(screen, unanswered);
            screen.picture("script");
            tasklist.choose("CallResult", words.text("revisit-call.callResult.options.NOT_REACHED"));
            tasklist.complete(unanswered);
            screen.goTo("/cases/" + unanswered);
            assertThat(screen.text()).contains(words.text("revisit.result.NOT_REACHED"));
            picture(screen, "not-reached");

            call = nextCall(screen);
            assertThat(call).isNotEqualTo(unanswered);
            tasklist = taken(screen, call);
            tasklist.choose("CallResult", words.text("revisit-call.callResult.options.REACHED"));
            tasklist.choose("Satisfaction", words.text("revisit-call.satisfaction.options.DISSATISFIED"));
            tasklist.choose("ProblemTold", words.text("revisit-call.problemTold.options.YES"));
            tasklist.choose("Departments", words.text("revisit-call.departments.options.DEALER_SERVICE"));
            tasklist.select("ProblemClass", words.text("revisit-call.problemClass.options.PROMISE"));
            tasklist.fill("ProblemWords", words.either("The promised floor mats are missing.", "答应的脚垫没有给。"));
            screen.picture("problem");
            tasklist.complete(call);
            screen.goTo("/cases/" + call);
            notice = screen.page().locator("main").innerText().replaceAll("(?s).*?(RNT-[0-9-]+).*", "$1");
            picture(screen, "call");
            screen.wasQuiet();
        }
    }

    void theWorkshopAnswers() {
        try (Screen screen = desk("workshop", "fan.hui")) {
            screen.goTo("/queue?tab=UNASSIGNED&process=rectificationNotice");
            picture(screen, "notices");
            Tasklist tasklist = taken(screen, notice);
            screen.shows(words.either("The promised floor mats are missing.", "答应的脚垫没有给。"));
            tasklist.fill("NoticeAnswer", words.either("Handed over today.", "今天已交给客户。"));
            tasklist.fill("NoticeEvidence", words.either("Receipt with signature.", "客户签收单。"));
            screen.picture("answer");
            tasklist.complete(notice);
            screen.wasQuiet();
        }
    }

    /** Who issued the notice accepts, and the customer is called again. */
    void theAgentAcceptsAndCallsAgain() {
        try (Screen screen = desk("again", "bai.xue")) {
            Tasklist tasklist = taken(screen, notice);
            screen.shows(words.either("Receipt with signature.", "客户签收单。"));
            tasklist.choose("AnswerDecision", words.text("revisit-notice-accept.answerDecision.options.ACCEPT"));
            screen.picture("accept");
            tasklist.complete(notice);
            tasklist = taken(screen, call);
            screen.shows(words.either("Handed over today.", "今天已交给客户。"));
            tasklist.choose("SecondResult", words.text("revisit-call-again.secondResult.options.SOLVED"));
            tasklist.fill("SecondWords", words.either("Now all is well.", "现在没问题了。"));
            screen.picture("again");
            tasklist.complete(call);
            screen.goTo("/cases/" + call);
            picture(screen, "solved");
            screen.wasQuiet();
        }
    }

    void headquartersLooksAtTheMatrix() {
        try (Screen screen = desk("matrix", "gao.feng")) {
            screen.goTo("/revisits/matrix");
            screen.page().locator("#preview tbody").waitFor();
            picture(screen, "matrix");
            screen.wasQuiet();
        }
        try (Screen screen = window("phone", 360, 740)) {
            screen.goTo("/revisits/matrix");
            screen.signIn("gao.feng");
            screen.goTo("/revisits/matrix");
            screen.picture("matrix");
            assertThat(screen.width()).isLessThanOrEqualTo(360);
            screen.wasQuiet();
        }
    }

    /** Number of the first call that nobody has. */
    private static String nextCall(Screen screen) {
        screen.goTo("/queue?tab=UNASSIGNED&process=revisitCall");
        Locator row = screen.page().locator("tr[data-task]").first();
        row.waitFor();
        return row.innerText().replaceAll("(?s).*?(RVC-[0-9]+).*", "$1");
    }

    private Tasklist taken(Screen screen, String number) {
        take(screen, number);
        return opened(screen, number);
    }
}
