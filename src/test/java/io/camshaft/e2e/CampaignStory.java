package io.camshaft.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;

/** A campaign from the dealer's idea to the file of headquarters, each step by the person whose step it is. */
final class CampaignStory extends Story {

    private static final ZoneId HOME = ZoneId.of("Asia/Shanghai");

    private final String title;
    private String caseNo;

    CampaignStory(Chrome chrome, String address, Words words, Path pictures) {
        super(chrome, address, words, pictures, "");
        this.title = words.either("Open day in the old harbour", "老港口开放日");
    }

    String caseNo() {
        return caseNo;
    }

    void theDealerProposes() {
        try (Screen screen = desk("dealer")) {
            screen.goTo("/");
            screen.picture("sign-in");
            screen.speaksOneLanguage();
            screen.signIn("wang.fang");
            screen.picture("cases");
            screen.speaksOneLanguage();
            Tasklist tasklist = new Tasklist(screen);
            tasklist.open();
            begin(screen, tasklist);
            screen.expectRefusals(() -> cheatInVain(screen, tasklist));
            fillIn(screen, tasklist);
            screen.expectRefusals(() -> askTooMuch(screen, tasklist));
            tasklist.complete(caseNo);
            screen.picture("proposed");
            tasklist.signOut();
            screen.picture("signed-out");
            screen.speaksOneLanguage();
            screen.goTo("/camunda/app/tasklist/");
            screen.page().locator("#username").waitFor();
            screen.wasQuiet();
        }
    }

    private void begin(Screen screen, Tasklist tasklist) {
        tasklist.startForm(words.text("campaignApproval.campaignApproval"), "Title");
        screen.picture("start-form");
        screen.speaksOneLanguage();
        tasklist.fill("Title", title);
        tasklist.date("StartsOn", firstDay());
        tasklist.start();
        tasklist.openTask(title);
        tasklist.field("Place").waitFor();
        screen.picture("proposal");
        screen.speaksOneLanguage();
        String card = tasklist.card(title).innerText();
        caseNo = card.substring(card.indexOf("CMP-"))
                .lines()
                .findFirst()
                .orElseThrow()
                .strip();
    }

    /** Names that the form does not have, and a proposal without its parts: a plain sentence, and nothing moves. */
    private void cheatInVain(Screen screen, Tasklist tasklist) {
        String unknown = tasklist.cheat("{\"filingOutcome\": {\"value\": \"PASS\"}}");
        assertThat(unknown).contains(words.text("platform.form.unknown", "filingOutcome"));
        String empty = tasklist.cheat("{\"title\": {\"value\": \"\"}}");
        assertThat(empty).contains(words.text("platform.form.required", words.text("campaign-propose.place.label")));
        assertThat(tasklist.card(caseNo).isVisible()).isTrue();
    }

    private void fillIn(Screen screen, Tasklist tasklist) {
        tasklist.choose("CampaignType", words.text("campaign-propose.campaignType.options.STANDARDISED"));
        tasklist.select("PromotedModel", "Camellia 5");
        tasklist.fill("TargetGroup", words.either("Families within 20 km", "二十公里以内的家庭"));
        tasklist.date("StartsOn", firstDay());
        tasklist.date("EndsOn", firstDay().plusDays(1));
        tasklist.fill("Place", words.either("Old harbour, hall 3", "老港口三号厅"));
        tasklist.select("Kpi_0", words.text("campaign-propose.kpi.options.ATTENDANCE"));
        tasklist.fill("Target_0", "180");
        tasklist.addRow(0);
        tasklist.select("Kpi_1", words.text("campaign-propose.kpi.options.ORDERS"));
        tasklist.fill("Target_1", "9");
        tasklist.fill("Item_0", words.either("Hall", "场地"));
        tasklist.fill("Amount_0", "40000");
        tasklist.fill("Support_0", "45000");
        tasklist.addRow(1);
        tasklist.fill("Item_1", words.either("Catering", "餐饮"));
        tasklist.fill("Amount_1", "6000");
        tasklist.fill("Support_1", "0");
        tasklist.fill("Responsibilities", words.either("Sales runs the hall, service the test cars", "销售负责场地，售后负责试驾车"));
        tasklist.fill("Incentives", words.either("A voucher for each order", "每个订单赠代金券"));
        tasklist.tick("DeclarationConfirmed");
        screen.picture("proposal-filled");
        screen.speaksOneLanguage();
    }

    /** A complete form whose numbers are wrong is refused with a sentence; after the correction it is taken. */
    private void askTooMuch(Screen screen, Tasklist tasklist) {
        tasklist.completeButton().click();
        screen.shows(words.text("campaign.supportExceedsCost", "45,000", "40,000"));
        screen.picture("refused");
        screen.speaksOneLanguage();
        assertThat(tasklist.card(caseNo).isVisible()).isTrue();
        tasklist.fill("Support_0", "20000");
    }

    void theRegionAudits() {
        try (Screen screen = desk("region")) {
            Tasklist tasklist = claimed(screen, "li.qiang");
            tasklist.fill("AuditEffect", words.either("180 visitors are realistic", "预计一百八十人到场，可以实现"));
            tasklist.tick("AuditComplete");
            tasklist.tick("AuditTrue");
            tasklist.choose("AuditOutcome", words.text("campaign.choice.PASS"));
            screen.picture("audit");
            screen.speaksOneLanguage();
            tasklist.complete(caseNo);
            screen.wasQuiet();
        }
    }

    void headquartersReviewsAndFunds() {
        try (Screen screen = desk("headquarters")) {
            Tasklist tasklist = claimed(screen, "sun.li");
            tasklist.fill("ReviewEffect", words.either("Agreed", "同意区域意见"));
            tasklist.choose("ReviewOutcome", words.text("campaign.choice.PASS"));
            tasklist.fill("ReviewSupport", "18000");
            tasklist.fill("ReviewConditions", words.either("Report within a week", "一周内提交报告"));
            screen.picture("review");
            screen.speaksOneLanguage();
            tasklist.complete(caseNo);
            screen.wasQuiet();
        }
    }

    void headquartersFiles() {
        try (Screen screen = desk("filing")) {
            Tasklist tasklist = claimed(screen, "qian.wei");
            tasklist.choose("FilingOutcome", words.text("campaign-file.filingOutcome.options.PASS"));
            tasklist.fill("FilingOpinion", words.either("Approved", "同意备案"));
            tasklist.tick("FilingSigned");
            screen.picture("filing");
            screen.speaksOneLanguage();
            tasklist.complete(caseNo);
            screen.wasQuiet();
        }
    }

    void theDealerIsTold() {
        try (Screen screen = desk("told")) {
            screen.goTo("/outbox");
            screen.signIn("wang.fang");
            screen.goTo("/outbox");
            Locator message =
                    screen.page().locator("a[href^='/outbox/']").filter(new Locator.FilterOptions().setHasText(caseNo));
            screen.picture("messages");
            screen.speaksOneLanguage();
            message.first().click();
            screen.shows(title);
            screen.picture("message");
            screen.speaksOneLanguage();
            screen.goTo("/cases/" + caseNo);
            screen.page().locator("#case-diagram svg .djs-shape").first().waitFor();
            assertThat(screen.page().locator(".lead").innerText()).contains(words.text("casefile.state.closed"));
            assertThat(screen.text()).contains(words.text("campaign.status.FILED"));
            assertThat(screen.page()
                            .locator("#timeline ~ ol.timeline li, section[aria-labelledby=timeline] li")
                            .count())
                    .isGreaterThanOrEqualTo(5);
            screen.picture("case-filed");
            screen.speaksOneLanguage();
            screen.wasQuiet();
        }
    }

    /** Keys only, on the screen of a phone. */
    void onAPhone() {
        try (Screen screen = window("phone", 360, 740)) {
            screen.goTo("/cases");
            screen.page().locator("#username").waitFor();
            screen.page().keyboard().type("wang.fang");
            screen.page().keyboard().press("Tab");
            screen.page().keyboard().type("Camshaft-Demo-1");
            screen.page().keyboard().press("Enter");
            screen.page().waitForURL("**/cases**");
            screen.picture("cases");
            assertThat(screen.width()).isLessThanOrEqualTo(360);
            screen.goTo("/cases/" + caseNo);
            screen.page().locator("#case-diagram svg .djs-shape").first().waitFor();
            screen.picture("case");
            assertThat(screen.width()).isLessThanOrEqualTo(360);
            screen.wasQuiet();
        }
    }

    private Tasklist claimed(Screen screen, String person) {
        screen.goTo("/");
        screen.signIn(person);
        Tasklist tasklist = new Tasklist(screen);
        tasklist.open();
        tasklist.teamsTasks();
        tasklist.openTask(caseNo);
        tasklist.claim();
        return tasklist;
    }

    private Screen desk(String name) {
        return window(name, 1440, 1900);
    }

    private static LocalDate firstDay() {
        return LocalDate.now(HOME).plusDays(15);
    }
}
