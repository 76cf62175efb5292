package io.camshaft.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;

/** One customer from the first entry to the erasure that they ask for, each step by the person whose step it is. */
final class CustomerStory extends Story {

    private static final String NAME = "诸葛清岚";
    private static final String NAME_AS_HEARD = "诸葛清兰";
    private static final String MOBILE = "13900417263";

    private String first;
    private String second;
    private String request;

    CustomerStory(Chrome chrome, String address, Words words, Path pictures) {
        super(chrome, address, words, pictures, "customer-");
    }

    /** The second time the name is written as it was heard: the page offers who is known before it writes anything. */
    void theDealerEntersSomebodyTwice() {
        try (Screen screen = desk("dealer", "bai.xue")) {
            first = entered(screen, NAME);
            assertThat(screen.text()).contains("139****7263").doesNotContain(MOBILE);
            picture(screen, "card");
            screen.goTo("/customers/new");
            screen.expectRefusals(() -> {
                enter(screen, NAME_AS_HEARD);
                screen.shows(words.text("customer.new.known"));
            });
            assertThat(screen.text()).contains(first);
            picture(screen, "known");
            screen.page().locator("main form button").last().click();
            screen.page().waitForURL("**/customers/C*");
            second = number(screen);
            assertThat(second).isNotEqualTo(first);
            found(screen, "zhugeqinglan", first);
            picture(screen, "found");
            screen.wasQuiet();
        }
    }

    private String entered(Screen screen, String name) {
        screen.goTo("/customers/new");
        picture(screen, "new");
        enter(screen, name);
        screen.page().waitForURL("**/customers/C*");
        return number(screen);
    }

    private static void enter(Screen screen, String name) {
        screen.page().locator("#name").fill(name);
        screen.page().locator("#mobile").fill(MOBILE);
        screen.page().locator("#city").fill("天津");
        screen.page().locator("main form button").last().click();
    }

    private static String number(Screen screen) {
        return screen.page().url().replaceAll(".*/customers/", "");
    }

    /** Typing is enough, no key sends it. */
    private static void found(Screen screen, String typed, String customerNo) {
        screen.goTo("/customers");
        screen.page().locator("#words").pressSequentially(typed);
        screen.page().locator("#found a[href='/customers/" + customerNo + "']").waitFor();
    }

    void theManagerComparesAndJoins() {
        try (Screen screen = desk("manager", "liu.yang")) {
            screen.goTo("/customers/doubles");
            picture(screen, "doubles");
            screen.page()
                    .locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText(second))
                    .locator("button")
                    .click();
            screen.page().waitForURL("**/cases/**");
            String merge = screen.page().url().replaceAll(".*/cases/", "");
            picture(screen, "merge-case");
            Tasklist tasklist = claimed(screen, merge);
            assertThat(screen.text()).contains(NAME, NAME_AS_HEARD, MOBILE);
            tasklist.choose("ReviewOutcome", words.text("customer.merge.outcome.MERGE"));
            tasklist.choose("KeptCustomerNo", first);
            picture(screen, "merge-compare");
            tasklist.complete(merge);
            screen.goTo("/customers/" + second);
            assertThat(number(screen)).isEqualTo(first);
            picture(screen, "joined");
            screen.wasQuiet();
        }
    }

    /** The call centre takes the wish, proves who asks, and may read the card in clear for this case; the reading is recorded. */
    void thePersonAsksToBeForgotten() {
        try (Screen screen = desk("call-centre", "feng.yu")) {
            Tasklist tasklist = new Tasklist(screen);
            tasklist.open();
            tasklist.startForm(words.text("personalDataRequest.personalDataRequest"), "CustomerNumber");
            tasklist.select("RequestKind", words.text("customer-request.requestKind.options.ERASURE"));
            tasklist.fill("CustomerNumber", first);
            tasklist.select("AskedVia", words.text("customer-request.askedVia.options.PHONE"));
            picture(screen, "request");
            tasklist.start();
            tasklist.teamsTasks();
            tasklist.openTask(first);
            request = tasklist.card(first).innerText().replaceAll("(?s).*?([A-Z]{3}-[0-9]{4}-[0-9]+).*", "$1");
            tasklist.claim();
            tasklist.choose("IdentityOutcome", words.text("customer-identity.identityOutcome.options.PROVED"));
            tasklist.select("IdentityProof", words.text("customer-identity.identityProof.options.CALL_BACK"));
            picture(screen, "identity");
            revealed(screen);
            tasklist.open();
            tasklist.openTask(request);
            tasklist.choose("IdentityOutcome", words.text("customer-identity.identityOutcome.options.PROVED"));
            tasklist.select("IdentityProof", words.text("customer-identity.identityProof.options.CALL_BACK"));
            tasklist.complete(request);
            screen.wasQuiet();
        }
    }

    private void revealed(Screen screen) {
        screen.goTo("/customers/" + first);
        assertThat(screen.text()).doesNotContain(NAME, MOBILE);
        screen.page().locator("#caseNo").selectOption(new SelectOption().setValue(request));
        screen.page().locator("form[action$='/reveal'] button").click();
        screen.shows(words.text("customer.reveal.done", request));
        assertThat(screen.text()).contains(NAME);
        picture(screen, "revealed");
    }

    void headquartersErases() {
        try (Screen screen = desk("privacy", "ye.qing")) {
            screen.goTo("/customers/requests");
            picture(screen, "requests");
            screen.goTo("/customers/readings");
            assertThat(screen.text()).contains(request);
            picture(screen, "readings");
            Tasklist tasklist = claimed(screen, request);
            tasklist.choose("RequestDecision", words.text("customer-request-decide.requestDecision.options.GRANT"));
            picture(screen, "decision");
            tasklist.complete(request);
            screen.goTo("/customers/" + first);
            assertThat(screen.page().locator("h1").innerText()).isEqualTo(words.text("customer.erased"));
            picture(screen, "erased");
            screen.goTo("/customers");
            screen.page().locator("#words").pressSequentially(MOBILE);
            screen.shows(words.text("customer.search.nothing"));
            screen.wasQuiet();
        }
    }

    /** Cards that somebody read at night, for no case, are asked about; the answer is on record. */
    void headquartersLooksIntoReadings() {
        try (Screen screen = desk("audit", "ye.qing")) {
            Tasklist tasklist = new Tasklist(screen);
            tasklist.open();
            tasklist.startForm(words.text("readingAudit.readingAudit"));
            tasklist.start();
            tasklist.teamsTasks();
            tasklist.openTask("RDA-");
            String audit = tasklist.card("RDA-").innerText().replaceAll("(?s).*?(RDA-[0-9]{4}-[0-9]+).*", "$1");
            tasklist.claim();
            assertThat(screen.text()).contains(words.either("Han Mei", "韩梅"));
            tasklist.choose("FindingResult", words.text("customer-reading-finding.findingResult.options.TALK"));
            tasklist.fill("FindingReason", words.either("Night shift, to be explained", "夜班，待说明"));
            screen.picture("finding");
            tasklist.handIn();
            screen.goTo("/cases/" + audit);
            picture(screen, "audit-case");
            screen.wasQuiet();
        }
    }

    /** What this customer's record says, a city and a model, is the demonstration's, in two languages. */
    void onAPhone() {
        try (Screen screen = window("phone", 360, 740)) {
            screen.goTo("/customers");
            screen.signIn("bai.xue");
            screen.goTo("/customers");
            screen.page().locator("#words").pressSequentially("C1000001");
            Locator hit = screen.page().locator("#found th a").first();
            hit.waitFor();
            screen.picture("search");
            assertThat(screen.width()).isLessThanOrEqualTo(360);
            hit.click();
            screen.page().waitForURL("**/customers/C*");
            screen.picture("card");
            assertThat(screen.width()).isLessThanOrEqualTo(360);
            screen.wasQuiet();
        }
    }

    private Tasklist claimed(Screen screen, String caseNo) {
        Tasklist tasklist = new Tasklist(screen);
        tasklist.open();
        tasklist.teamsTasks();
        tasklist.openTask(caseNo);
        tasklist.claim();
        return tasklist;
    }
}
