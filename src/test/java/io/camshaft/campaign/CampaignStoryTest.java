package io.camshaft.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.camshaft.casefile.Timeline;
import io.camshaft.casefile.TimelineTeller;
import io.camshaft.platform.journal.Replay;
import io.camshaft.platform.journal.ReplayResult;
import io.camshaft.platform.journal.ReplayResult.Departure;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** One proposal from the first form to the file, as its people read it: forms, rows, outbox, pages, journal and replay. */
class CampaignStoryTest extends CampaignScenario {

    @Autowired
    private MockMvc browser;

    @Autowired
    private TimelineTeller teller;

    @Autowired
    private Replay replay;

    /** Returned once by headquarters, so that money, rounds and decisions move twice. */
    private String story() {
        String no = opened();
        time.set("2026-05-26T11:00+08:00");
        complete("wang.fang", no, proposal(20_000), "Task_AuditProposal");
        time.set("2026-05-26T14:00+08:00");
        complete("li.qiang", no, auditPass(), "Task_ReviewProposal");
        time.set("2026-05-27T14:00+08:00");
        complete("sun.li", no, no("review", "RETURN_DEALER"), "Task_PrepareProposal");
        time.set("2026-05-28T09:00+08:00");
        complete("wang.fang", no, proposal(18_000), "Task_AuditProposal");
        time.set("2026-05-28T10:00+08:00");
        complete("li.qiang", no, auditPass(), "Task_ReviewProposal");
        complete("sun.li", no, reviewPass(15_000), "Task_FileProposal");
        time.set("2026-05-29T10:30+08:00");
        complete("qian.wei", no, filePass(), null);
        return no;
    }

    @Test
    void theRowsTheOutboxAndThePursesAgree() {
        String no = story();

        assertThat(decisions(no))
                .containsExactly(
                        "AUDIT PASS li.qiang",
                        "REVIEW RETURN_DEALER sun.li",
                        "AUDIT PASS li.qiang",
                        "REVIEW PASS sun.li",
                        "FILING PASS qian.wei");
        assertThat(mails(no)).containsExactly("returned wang.fang", "filed wang.fang");
        assertThat(account("D1001")).isEqualTo("0/15000");
        assertThat(rows.number("select granted_support from campaign where campaign_no = ?", no))
                .isEqualByComparingTo("15000");
    }

    @Test
    void theTimelineTellsWhoDidWhatAndHowLongItWaited() {
        List<Timeline.Day> days = teller.tell(journal.of(story())).told().days();

        assertThat(days.stream()
                        .flatMap(day -> day.lines().stream())
                        .map(line -> line.sentence() + (line.note() == null ? "" : " | " + line.note())))
                .containsExactly(
                        "Wang Fang started the case",
                        "Wang Fang completed “Prepare the proposal” | after waiting 1 h 0 min",
                        "Li Qiang claimed “Audit the proposal”",
                        "Li Qiang completed “Audit the proposal” | after waiting 3 h 0 min",
                        "Sun Li claimed “Review and fund the proposal”",
                        "Sun Li completed “Review and fund the proposal” | after waiting 1 d 0 h",
                        "Wang Fang completed “Prepare the proposal” | after waiting 19 h 0 min",
                        "Li Qiang claimed “Audit the proposal”",
                        "Li Qiang completed “Audit the proposal” | after waiting 1 h 0 min",
                        "Sun Li claimed “Review and fund the proposal”",
                        "Sun Li completed “Review and fund the proposal” | after waiting 0 min",
                        "Qian Wei claimed “Approve and file the proposal”",
                        "Qian Wei completed “Approve and file the proposal” | after waiting 1 d 0 h",
                        "The case ended: “Proposal filed, dealer told”");
    }

    @Test
    void everyPersonFindsTheCaseWhereItWaitsForThem() throws Exception {
        String no = handedIn();

        assertThat(page("wang.fang", "/cases")).contains(no);
        assertThat(page("li.qiang", "/cases")).contains(no);
        assertThat(page("sun.li", "/cases")).doesNotContain(no);
        assertThat(page("zhang.min", "/cases")).doesNotContain(no);
        for (String reader :
                List.of("wang.fang", "lu.ping", "liu.yang", "li.qiang", "sun.li", "qian.wei", "zhou.min")) {
            assertThat(page(reader, "/cases/" + no)).as(reader).contains("June drive", "Binhai Motors", "18,000");
        }
        assertThat(page("wang.fang", "/cases/" + no)).contains("actions/withdraw");
        assertThat(page("li.qiang", "/cases/" + no)).doesNotContain("actions/withdraw");
        for (String stranger : List.of("zhang.min", "xu.jing", "zeng.qi", "chen.hong")) {
            browser.perform(get("/cases/" + no).with(user(stranger)).accept(MediaType.TEXT_HTML))
                    .andExpect(result -> assertThat(result.getResponse().getStatus())
                            .as(stranger)
                            .isEqualTo(404));
        }
    }

    @Test
    void theFinishedCaseShowsDecisionsReasonsAndWhatWasGranted() throws Exception {
        String page = page("wang.fang", "/cases/" + story());

        assertThat(page)
                .contains(
                        "Approved and filed", "Returned to the dealer", TYPED + " reason", TYPED + " opinion", "15,000")
                .doesNotContain("actions/withdraw");
    }

    @Test
    void peopleSeeTheBudgetsOfTheirUnitsOnly() throws Exception {
        handedIn();

        assertThat(page("wang.fang", "/plans?year=2026"))
                .contains("Binhai", "18,000")
                .doesNotContain("Chaoyang", "South");
        assertThat(page("li.qiang", "/plans?year=2026"))
                .contains("Binhai", "Chaoyang")
                .doesNotContain("Tianhe");
        assertThat(page("sun.li", "/plans?year=2026")).contains("Binhai", "Chaoyang", "Tianhe");
    }

    @Test
    void onTheSameModelTheCaseGoesTheSameWayAgain() throws Exception {
        String no = story();

        ReplayResult again = replay.run(journal.of(no), models("", ""));

        assertThat(again.problem()).isNull();
        assertThat(again.departure()).isEmpty();
        assertThat(again.elements()).isEqualTo(path(no));
        assertThat(again.outcome()).isEqualTo("EndEvent_ProposalFiled");
    }

    @Test
    void onAStricterModelTheReplayShowsWhereTheCaseTurnsOff() throws Exception {
        String no = story();

        ReplayResult stricter = replay.run(
                journal.of(no),
                models(
                        "targetRef=\"Task_FileProposal\">\n      <bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${proposalPassed}",
                        "targetRef=\"Task_FileProposal\">\n      <bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${proposalPassed and dealerCode == 'D2001'}"));

        assertThat(stricter.problem()).isNull();
        assertThat(stricter.departure())
                .contains(new Departure("Gateway_ReviewPassed", "Task_FileProposal", "Task_TellOutcome"));
        assertThat(stricter.outcome()).isEqualTo("EndEvent_ProposalRejected");
        assertThat(stricter.tasksNeverReached()).containsExactly("Task_FileProposal");
    }

    private static Map<String, byte[]> models(String from, String to) throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        var search = new PathMatchingResourcePatternResolver();
        for (String folder : List.of("processes", "forms")) {
            for (Resource file : search.getResources("classpath:/" + folder + "/campaign/*.*")) {
                String content = file.getContentAsString(StandardCharsets.UTF_8);
                if (!from.isEmpty() && "campaignApproval.bpmn".equals(file.getFilename())) {
                    assertThat(content).contains(from);
                    content = content.replace(from, to);
                }
                files.put(file.getFilename(), content.getBytes(StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private String page(String person, String path) throws Exception {
        return browser.perform(get(path).with(user(person)).accept(MediaType.TEXT_HTML))
                .andExpect(result ->
                        assertThat(result.getResponse().getStatus()).as(person).isEqualTo(200))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
