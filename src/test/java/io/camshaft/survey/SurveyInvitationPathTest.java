package io.camshaft.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.customer.ChannelKind;
import io.camshaft.customer.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Customers of finished visits: each is asked once, in time, whatever happens in between, and nobody who does not want to be. */
abstract class SurveyInvitationPathTest extends SurveyScenario {

    @Autowired
    private PlatformTransactionManager transactions;

    @Override
    protected String process() {
        return "surveyInvitation";
    }

    @Override
    protected boolean isCase() {
        return false;
    }

    private List<String> states() {
        return rows.texts("select state from survey order by id");
    }

    private long letters() {
        return rows.count("select count(*) from message_outbox where template = 'survey/mail/invitation'");
    }

    @Test
    void whoseCarWasHandedBackIsAskedOnceWithinTheHour() {
        long customer = customer(true);
        long visit = handedBack(customer, "D1001", "2026-05-26T09:05+08:00");
        tenMinutes();
        tenMinutes();

        assertThat(state(visit)).isEqualTo("ASKED");
        assertThat(letters()).isEqualTo(1);
        assertThat(letter(no(visit))).contains(TYPED + " Li", "Binhai Motors", "May 26, 2026", "/survey/");
        Map<String, Object> survey = rows.one("select dealer_code, link_hash, asked_late, answered_at from survey");
        assertThat(survey)
                .containsEntry("dealer_code", "D1001")
                .containsEntry("asked_late", false)
                .containsEntry("answered_at", null);
        String token = token(no(visit));
        assertThat(token).hasSizeGreaterThanOrEqualTo(27);
        assertThat(survey.get("link_hash").toString()).hasSize(64).doesNotContain(token);
        assertThat(rows.count(
                        "select count(*) from customer_contact where purpose = 'SURVEY' and customer_id = ?", customer))
                .isEqualTo(1);
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
    }

    @Test
    void whatIsToldLateCountsAsLateAndAfterADayNobodyIsAsked() {
        long late = handedBack(customer(true), "D1001", "2026-05-26T08:59+08:00");
        handedBack(customer(true), "D1001", "2026-05-25T10:00+08:00");
        handedBack(customer(true), "D1001", "2026-05-26T10:01+08:00");
        tenMinutes();

        assertThat(states()).containsExactly("ASKED");
        assertThat(rows.text("select cast(asked_late as varchar(5)) from survey where occasion_id = ?", late))
                .isEqualToIgnoringCase("true");
    }

    @Test
    void aVisitThatWaitedTooLongForItsTurnIsLeftOut() {
        long visit = handedBack(customer(true), "D1001", "2026-05-26T09:30+08:00");
        invitations.choose();
        time.set("2026-05-27T09:31+08:00");
        assertThat(invitations.askPortion()).isFalse();

        assertThat(state(visit)).isEqualTo("MISSED");
        assertThat(letters()).isZero();
    }

    @Test
    void whoRefusedSurveysOrCallsOrHasNoAddressIsNotAsked() {
        long refusing = customer(true);
        customers.consent(refusing, ChannelKind.MAIL, Purpose.SURVEY, false, "FORM", "fan.hui");
        long uncalled = customer(true);
        customers.consent(uncalled, ChannelKind.MOBILE, Purpose.SERVICE, false, "CALL", "fan.hui");
        long again = customer(true);
        customers.consent(again, ChannelKind.MAIL, Purpose.SURVEY, false, "FORM", "fan.hui");
        customers.consent(again, ChannelKind.MAIL, Purpose.SURVEY, true, "FORM", "fan.hui");
        List<Long> visits = new ArrayList<>();
        long untexted = customer(false);
        customers.consent(untexted, ChannelKind.MOBILE, Purpose.SURVEY, false, "FORM", "fan.hui");
        for (long customer : List.of(refusing, uncalled, again, untexted, unwritable())) {
            visits.add(handedBack(customer, "D1001", "2026-05-26T09:30+08:00"));
        }
        tenMinutes();

        assertThat(visits.stream().map(this::state))
                .containsExactly("OPTED_OUT", "OPTED_OUT", "ASKED", "OPTED_OUT", "NO_ADDRESS");
        assertThat(letters()).isEqualTo(1);
        assertThat(rows.count("select count(*) from customer_contact")).isEqualTo(1);
    }

    @Test
    void whoHasNoMailAddressIsAskedByShortMessage() {
        long visit = handedBack(customer(false), "D1001", "2026-05-26T09:30+08:00");
        tenMinutes();

        assertThat(state(visit)).isEqualTo("ASKED");
        Map<String, Object> sent =
                rows.one("select channel, template, subject from message_outbox where case_no = ?", no(visit));
        assertThat(sent)
                .containsEntry("channel", "SMS")
                .containsEntry("template", "survey/sms/invitation")
                .containsEntry("subject", null);
        assertThat(letter(no(visit)))
                .startsWith("Thank you for your visit to Binhai Motors on May 26, 2026.")
                .doesNotContain(TYPED, "\n");
        assertThat(rows.opened(
                        "outbox.recipient", "select recipient_sealed from message_outbox where case_no = ?", no(visit)))
                .startsWith(PHONE);
        assertThat(answering.answer(token(no(visit)), points(9))).isEqualTo(Answering.Door.OPEN);
    }

    @Test
    void theErasedAreNotAskedAndTheirLinksOpenNothing() {
        long erased = customer(true);
        handedBack(erased, "D1001", "2026-05-26T09:30+08:00");
        long chosen = customer(true);
        long waiting = handedBack(chosen, "D1001", "2026-05-26T09:30+08:00");
        customers.erase(erased, "PDR-2026-000001", "ye.qing");
        invitations.choose();
        customers.erase(chosen, "PDR-2026-000001", "ye.qing");
        tenMinutes();
        assertThat(rows.texts("select state from survey")).containsExactly("FORGOTTEN");
        assertThat(state(waiting)).isEqualTo("FORGOTTEN");

        long answering = customer(true);
        String no = no(askedAbout(answering));
        String token = token(no);
        this.answering.answer(token, points(9));
        customers.erase(answering, "PDR-2026-000001", "ye.qing");
        assertThat(this.answering.door(this.answering.survey(token))).isEqualTo(Answering.Door.UNKNOWN);
        assertThat(rows.count("select count(*) from survey where words_sealed is not null"))
                .isZero();
    }

    private long askedAbout(long customer) {
        long visit = handedBack(customer, "D1001", "2026-05-26T09:30+08:00");
        tenMinutes();
        return visit;
    }

    @Test
    void nobodyIsContactedMoreOftenThanTheBudgetAllowsEvenInOnePortion() {
        long customer = customer(true);
        rows.change(
                "insert into customer_contact (customer_id, purpose, contacted_on, reference) values (?, 'REVISIT', date '2026-05-01', 'RVC-1')",
                customer);
        for (int i = 0; i < 4; i++) {
            handedBack(customer, "D1001", "2026-05-26T09:3" + i + "+08:00");
        }
        tenMinutes();

        assertThat(states()).containsExactly("ASKED", "ASKED", "OVER_BUDGET", "OVER_BUDGET");
        assertThat(letters()).isEqualTo(2);
    }

    @Test
    void moreThanAPortionIsAskedPortionByPortion() {
        long customer = customer(true);
        long visit = handedBack(customer, "D1001", "2026-05-26T09:30+08:00");
        rows.change(
                """
                insert into survey (occasion, occasion_id, subject, customer_id, dealer_code, happened_on, finished_at, state, chosen_at,
                    chosen_on, generation)
                select 'VISIT', -id, 'VISIT', ?, 'D1001', date '2026-05-26', timestamp with time zone '2026-05-26 09:30:00+08:00',
                    'CHOSEN', timestamp with time zone '2026-05-26 09:40:00+08:00', date '2026-05-26', 1
                """
                        + many(),
                customer);
        tenMinutes();

        assertThat(rows.count("select count(*) from survey where state = 'CHOSEN'"))
                .isZero();
        assertThat(rows.count("select count(*) from survey where state = 'ASKED'"))
                .isEqualTo(3);
        assertThat(states()).hasSize(121);
        assertThat(state(visit)).isEqualTo("OVER_BUDGET");
    }

    /** Rows with ids from 1 to 120 on both databases. */
    private static String many() {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= 120; i++) {
            values.add("(" + i + ")");
        }
        return "from (values " + String.join(", ", values) + ") many (id)";
    }

    @Test
    void aKillInTheMiddleLosesNothingAndAsksNobodyTwice() {
        for (int i = 0; i < 3; i++) {
            handedBack(customer(true), "D1001", "2026-05-26T09:30+08:00");
        }
        new TransactionTemplate(transactions).executeWithoutResult(killed -> {
            invitations.choose();
            killed.setRollbackOnly();
        });
        assertThat(states()).isEmpty();
        invitations.choose();
        new TransactionTemplate(transactions).executeWithoutResult(killed -> {
            invitations.askPortion();
            killed.setRollbackOnly();
        });
        assertThat(states()).containsOnly("CHOSEN").hasSize(3);
        assertThat(letters()).isZero();
        assertThat(rows.count("select count(*) from customer_contact")).isZero();
        tenMinutes();

        assertThat(states()).containsOnly("ASKED").hasSize(3);
        assertThat(letters()).isEqualTo(3);
    }

    @Test
    void aRunThatIsOvertakenByTheNextOneAsksNobodyTwice() {
        handedBack(customer(true), "D1001", "2026-05-26T09:30+08:00");
        Job timer = management
                .createJobQuery()
                .processDefinitionKey(process())
                .timers()
                .singleResult();
        management.executeJob(timer.getId());
        management.executeJob(portion().getId());
        tenMinutes();
        runPortions();

        assertThat(states()).containsExactly("ASKED");
        assertThat(letters()).isEqualTo(1);
    }

    @Test
    void oneRecordThatCannotBeReadKeepsNobodyElseFromBeingAsked() {
        long broken = customer(true);
        List<Long> visits = new ArrayList<>();
        for (long customer : List.of(customer(true), broken, customer(true))) {
            visits.add(handedBack(customer, "D1001", "2026-05-26T09:30+08:00"));
        }
        rows.change("update contact_channel set value_sealed = ? where customer_id = ?", new byte[] {1, 2, 3}, broken);
        tenMinutes();

        assertThat(visits.stream().map(this::state)).containsExactly("ASKED", "FAILED", "ASKED");
        assertThat(letters()).isEqualTo(2);
        assertThat(rows.count("select count(*) from customer_contact")).isEqualTo(2);
        rows.change("delete from contact_channel where customer_id = ?", broken);
    }

    @Test
    void twoNodesAtOnceAskEachCustomerOnce() throws Exception {
        for (int i = 0; i < 6; i++) {
            handedBack(customer(true), "D1001", "2026-05-26T09:30+08:00");
        }
        List<Thread> nodes = List.of(new Thread(this::node), new Thread(this::node));
        nodes.forEach(Thread::start);
        for (Thread node : nodes) {
            node.join(60_000);
        }
        node();

        assertThat(states()).hasSize(6).containsOnly("ASKED");
        assertThat(letters()).isEqualTo(6);
    }

    /** A node that is refused by a lock tries again, as the job executor does. */
    private void node() {
        for (int attempt = 0; attempt < 5; attempt++) {
            try {
                invitations.choose();
                while (invitations.askPortion()) {
                    // The next portion.
                }
                return;
            } catch (org.springframework.dao.DataAccessException busy) {
                // The next attempt.
            }
        }
    }

    @Test
    void noAnswerInTwoDaysIsCountedAndALateOneStillCounts() {
        long visit = handedBack(customer(true), "D1001", "2026-05-26T09:30+08:00");
        tenMinutes();
        time.set("2026-05-28T09:59+08:00");
        tenMinutes();
        assertThat(state(visit)).isEqualTo("ASKED");
        time.set("2026-05-28T10:00+08:00");
        tenMinutes();
        assertThat(state(visit)).isEqualTo("SILENT");

        assertThat(answering.answer(token(no(visit)), points(10))).isEqualTo(Answering.Door.OPEN);
        assertThat(state(visit)).isEqualTo("ANSWERED");
        assertThat(rows.text("select cast(answered_late as varchar(5)) from survey"))
                .isEqualToIgnoringCase("true");
        tenMinutes();
        assertThat(state(visit)).isEqualTo("ANSWERED");
    }
}
