package io.camshaft.messaging;

import static io.camshaft.messaging.Notices.letter;
import static io.camshaft.messaging.Notices.message;
import static io.camshaft.messaging.Notices.newCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.camshaft.messaging.web.MessageView;
import io.camshaft.messaging.web.OutboxView;
import io.camshaft.platform.journal.CaseFile;
import io.camshaft.platform.journal.CaseJournal;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Who reads what on the outbox page; no mail server, so the page is the mailbox. */
@MessagingTest
class OutboxPageTest {

    @Autowired
    private MockMvc browser;

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxRepository messages;

    @Autowired
    private OutboxDepth depth;

    @Autowired
    private ManagementService management;

    @Autowired
    private ReadLetters readLetters;

    @Autowired
    private CaseJournal journal;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void tidyUp() {
        Mockito.reset(journal);
        readLetters.readings.clear();
        jdbc.sql("delete from message_outbox").update();
        deliveries().forEach(id -> management.deleteJob(id));
    }

    private List<String> deliveries() {
        return management.createJobQuery().list().stream()
                .filter(job -> "messageDelivery".equals(((JobEntity) job).getJobHandlerType()))
                .map(job -> job.getId())
                .toList();
    }

    private long write(String personId, MessageStatus status) {
        return messages.insertUnlessThere(message(newCase(), personId, status)).orElseThrow();
    }

    private OutboxView list(String viewer, String query) throws Exception {
        return (OutboxView) browser.perform(get("/outbox" + query).with(user(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getModelAndView()
                .getModel()
                .get("list");
    }

    private MessageView open(String viewer, long id) throws Exception {
        return (MessageView) browser.perform(get("/outbox/" + id).with(user(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getModelAndView()
                .getModel()
                .get("message");
    }

    @Test
    void withoutAMailServerAMessageIsKeptAndTheReaderFindsItHere() throws Exception {
        outbox.tell(Notices.decided("CMP-2026-000007", "li.wei"));

        OutboxView list = list("li.wei", "");

        assertThat(list.lines()).hasSize(1);
        assertThat(list.lines().get(0).status()).isEqualTo("KEPT");
        assertThat(list.lines().get(0).recipient()).isEqualTo("li.wei@example.com");
        assertThat(deliveries()).isEmpty();
        MessageView message = open("li.wei", Long.parseLong(list.lines().get(0).id()));
        assertThat(message.subject()).isEqualTo("Case CMP-2026-000007 was decided");
        assertThat(message.paragraphs().get(0)).containsExactly("Dear Li Wei,");
    }

    @Test
    void aDealersPersonSeesOnlyTheirOwnMessagesWhateverTheyAskFor() throws Exception {
        write("li.wei", MessageStatus.KEPT);
        long others = write("zhang.min", MessageStatus.KEPT);

        OutboxView list = list("li.wei", "?mine=false");

        assertThat(list.lines()).extracting(OutboxView.Line::personId).containsExactly("li.wei");
        assertThat(list.states())
                .filteredOn(state -> state.status().equals("KEPT"))
                .extracting(OutboxView.State::count)
                .containsExactly("1");
        browser.perform(get("/outbox/" + others).with(user("li.wei"))).andExpect(status().isNotFound());
        browser.perform(get("/outbox/999999").with(user("li.wei"))).andExpect(status().isNotFound());
    }

    @Test
    void headquartersSeesAllWithMaskedAddresses() throws Exception {
        long id = write("li.wei", MessageStatus.KEPT);
        write("hq.lin", MessageStatus.KEPT);

        assertThat(list("hq.lin", "").lines())
                .extracting(OutboxView.Line::recipient)
                .containsExactly("hq.lin@example.com", "l***@example.com");
        assertThat(list("hq.lin", "?mine=true").lines())
                .extracting(OutboxView.Line::personId)
                .containsExactly("hq.lin");
        assertThat(open("hq.lin", id).recipient()).isEqualTo("l***@example.com");
    }

    @Test
    void administratorsSeeAddresses() throws Exception {
        long id = write("li.wei", MessageStatus.FAILED);

        assertThat(list("admin", "").lines().get(0).recipient()).isEqualTo("li.wei@example.com");
        assertThat(open("admin", id).recipient()).isEqualTo("li.wei@example.com");
        assertThat(open("admin", id).sendAgain()).isTrue();
        assertThat(open("hq.lin", id).sendAgain()).isFalse();
    }

    @Test
    void whoeverIsNotSignedInReadsNothing() throws Exception {
        assertThat(browser.perform(get("/outbox")).andReturn().getResponse().getStatus())
                .isIn(302, 401);
    }

    @Test
    void theListIsFilteredAndRead30AtATime() throws Exception {
        for (int i = 0; i < 32; i++) {
            write("li.wei", MessageStatus.SENT);
        }
        write("li.wei", MessageStatus.KEPT);

        OutboxView first = list("li.wei", "?status=SENT");
        OutboxView rest = list("li.wei", "?status=SENT&before=" + first.next());

        assertThat(first.lines()).hasSize(30);
        assertThat(rest.lines()).hasSize(2);
        assertThat(rest.next()).isNull();
        assertThat(list("li.wei", "?status=").lines()).hasSize(30);
        browser.perform(get("/outbox?status=LOST").with(user("li.wei"))).andExpect(status().isBadRequest());
    }

    @Test
    void anAdministratorSendsAFailedMessageAgain() throws Exception {
        long id = write("li.wei", MessageStatus.FAILED);

        browser.perform(post("/outbox/" + id + "/send-again")
                        .with(user("admin"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/outbox/" + id))
                .andExpect(flash().attribute("done", "The message will be sent again in a moment."));

        assertThat(messages.find(id).orElseThrow().status()).isEqualTo(MessageStatus.WAITING);
        assertThat(deliveries()).hasSize(1);
        // No server any more: the job leaves the message here.
        management.executeJob(deliveries().get(0));
        assertThat(messages.find(id).orElseThrow().status()).isEqualTo(MessageStatus.KEPT);
    }

    @Test
    void aMessageThatHasNotFailedIsNotSentAgain() throws Exception {
        long id = write("li.wei", MessageStatus.SENT);

        browser.perform(post("/outbox/" + id + "/send-again")
                        .with(user("admin"))
                        .with(csrf()))
                .andExpect(flash().attributeExists("refused"));

        assertThat(messages.find(id).orElseThrow().status()).isEqualTo(MessageStatus.SENT);
        assertThat(deliveries()).isEmpty();
    }

    @Test
    void onlyAdministratorsSendAgainAndOnlyFromThePageItself() throws Exception {
        long id = write("li.wei", MessageStatus.FAILED);

        for (String personId : List.of("li.wei", "hq.lin")) {
            browser.perform(post("/outbox/" + id + "/send-again")
                            .with(user(personId))
                            .with(csrf()))
                    .andExpect(status().isForbidden());
        }
        browser.perform(post("/outbox/" + id + "/send-again").with(user("admin")))
                .andExpect(status().isForbidden());

        assertThat(messages.find(id).orElseThrow().status()).isEqualTo(MessageStatus.FAILED);
    }

    @Test
    void theDepthIsMeasuredByState() {
        write("li.wei", MessageStatus.FAILED);
        write("zhang.min", MessageStatus.FAILED);
        SimpleMeterRegistry meters = new SimpleMeterRegistry();

        depth.bindTo(meters);

        assertThat(meters.get("camshaft.outbox.messages")
                        .tag("status", "failed")
                        .gauge()
                        .value())
                .isEqualTo(2);
        assertThat(meters.get("camshaft.outbox.messages")
                        .tag("status", "waiting")
                        .gauge()
                        .value())
                .isZero();
    }

    @Test
    void lettersToCustomersAreListedForPrivacyAndAdministratorsOnlyAndAlwaysMasked() throws Exception {
        long letter = messages.insertUnlessThere(letter(newCase(), 1000001)).orElseThrow();
        write("li.wei", MessageStatus.KEPT);

        for (String viewer : List.of("ye.qing", "admin")) {
            assertThat(list(viewer, "").lines())
                    .filteredOn(line -> line.id().equals(Long.toString(letter)))
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.personId()).isEqualTo("C1000001");
                        assertThat(line.recipient()).isEqualTo("z***@example.com");
                    });
        }
        for (String viewer : List.of("hq.lin", "li.wei", "C1000001")) {
            OutboxView list = list(viewer, "");
            assertThat(list.lines()).noneMatch(line -> line.id().equals(Long.toString(letter)));
            assertThat(list.states())
                    .filteredOn(state -> state.status().equals("WAITING"))
                    .extracting(OutboxView.State::count)
                    .containsExactly("0");
            browser.perform(get("/outbox/" + letter).with(user(viewer))).andExpect(status().isNotFound());
        }
        assertThat(readLetters.readings).isEmpty();
    }

    @Test
    void whoeverOpensALetterIsRemembered() throws Exception {
        String caseNo = newCase();
        long letter = messages.insertUnlessThere(letter(caseNo, 1000001)).orElseThrow();

        MessageView opened = open("ye.qing", letter);

        assertThat(opened.paragraphs()).containsExactly(List.of("Text"));
        assertThat(opened.recipient()).isEqualTo("z***@example.com");
        assertThat(open("admin", letter).recipient()).isEqualTo("z***@example.com");
        assertThat(readLetters.readings).containsExactly("ye.qing 1000001 " + caseNo, "admin 1000001 " + caseNo);
    }

    /** Reports and surveys have numbers without a page; a case of another dealer is none for this viewer. */
    @Test
    void onlyNumbersOfCasesThatTheViewerMayOpenAreLinks() throws Exception {
        long known = write("li.wei", MessageStatus.KEPT);
        long foreign = write("li.wei", MessageStatus.KEPT);
        write("li.wei", MessageStatus.KEPT);
        List<String> nos =
                list("li.wei", "").lines().stream().map(OutboxView.Line::caseNo).toList();
        when(journal.files(any())).thenReturn(List.of(file(nos.get(2), "D1001"), file(nos.get(1), "D9999")));

        assertThat(list("li.wei", "").lines())
                .extracting(OutboxView.Line::hasPage)
                .containsExactly(false, false, true);
        assertThat(open("li.wei", known).hasPage()).isTrue();
        assertThat(open("li.wei", foreign).hasPage()).isFalse();
    }

    private static CaseFile file(String caseNo, String dealer) {
        return new CaseFile(caseNo, "visit", "1", dealer, "li.wei", null, null, null);
    }

    @Test
    void aForgottenLetterHasNoText() throws Exception {
        long letter = messages.insertUnlessThere(letter(newCase(), 1000001)).orElseThrow();
        outbox.forget(1000001);

        assertThat(open("ye.qing", letter).paragraphs()).isEmpty();
        assertThat(open("ye.qing", letter).recipient()).isNull();
    }
}
