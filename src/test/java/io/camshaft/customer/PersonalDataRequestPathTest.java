package io.camshaft.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camshaft.messaging.LetterSent;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.RoleAt;
import io.camshaft.platform.journal.ReplayResult;
import io.camshaft.platform.protection.Protection;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Every path of personalDataRequest.bpmn with the real services and tables. */
abstract class PersonalDataRequestPathTest extends CustomerScenario {

    @Autowired
    private PersonalDataRequests requests;

    @Autowired
    private Protection protection;

    @Autowired
    private ApplicationEventPublisher events;

    @Override
    protected String process() {
        return "personalDataRequest";
    }

    private static Map<String, Object> asked(String kind, long customerId) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("requestKind", kind);
        fields.put("customerNumber", CustomerNo.of(customerId));
        fields.put("askedVia", "PHONE");
        fields.put("requestDetails", TYPED + " says the number is +8613900009999");
        if (kind.equals("WITHDRAW_CONSENT")) {
            fields.put("withdrawnPurposes", List.of("MARKETING", "SURVEY"));
        }
        return fields;
    }

    private static Map<String, Object> proved() {
        return Map.of("identityOutcome", "PROVED", "identityProof", "CALL_BACK");
    }

    private static Map<String, Object> grant() {
        return Map.of("requestDecision", "GRANT");
    }

    /** Taken in by the call centre, identity proved; it waits for the decision. */
    private String identified(String kind, long customerId) {
        String no = desk.start("feng.yu", process(), asked(kind, customerId));
        desk.complete("feng.yu", no, proved());
        assertThat(desk.waitsAt(no)).isEqualTo("Task_DecideRequest");
        return no;
    }

    private String status(String no) {
        return rows.text("select status from personal_data_request where request_no = ?", no);
    }

    /** Text of the mail to the customer about the case. */
    private String mailed(String no) {
        return protection.open(
                "outbox.bodyText",
                rows.sql()
                        .sql(
                                "select body_text_sealed from message_outbox where case_no = ? and customer_id is not null")
                        .param(no)
                        .query((row, n) -> java.util.Optional.ofNullable(row.getBytes(1)))
                        .single()
                        .orElse(null));
    }

    private String letter(String no) {
        return requests.letter(no, "ye.qing").orElse(null);
    }

    @Test
    void whoAsksForAccessGetsAFileWithEverythingThatIsKept() throws Exception {
        long id = customerWithMail("D1001");
        long car = car(id);
        customers.purchase(
                new PurchaseFact("DMS", "P" + id, car, id, "D1001", LocalDate.parse("2026-01-10"), null), "x");
        customers.visit(
                new VisitFact(
                        "DMS", "V" + id, car, id, "D1001", LocalDate.parse("2026-03-01"), VisitKind.ROUTINE, 9, null),
                "x");
        customers.consent(id, ChannelKind.MOBILE, Purpose.CARE, true, "FORM", "bai.xue");
        String no = desk.start("feng.yu", process(), asked("ACCESS", id));
        assertThat(no).startsWith("PDR-2026-");
        assertThat(variables(no))
                .containsExactlyInAnyOrder("requestNo", "customerNo", "caseTitle", "intakeGroup", "requestKind");
        assertThat(desk.task(no).getName()).doesNotContain(TYPED);
        assertThat(desk.sees("feng.yu", no)).isTrue();
        assertThat(desk.sees("bai.xue", no)).isFalse();
        assertThat(desk.shown("feng.yu", no))
                .containsEntry("requestDetails", TYPED + " says the number is \\+8613900009999");
        assertThat(String.valueOf(desk.shown("feng.yu", no).get("customerName")))
                .contains(TYPED);
        assertThat(readings(no)).contains("feng.yu " + id + " FORM");
        desk.complete("feng.yu", no, proved());

        desk.complete("ye.qing", no, grant());

        assertThat(outcome(no)).isEqualTo("EndEvent_RequestFulfilled");
        assertThat(status(no)).isEqualTo("DONE");
        JsonNode file = new ObjectMapper().readTree(requests.file(no, "ye.qing").orElseThrow());
        assertThat(file.at("/records/0/name").asText()).isEqualTo(TYPED + " Li");
        assertThat(file.at("/channels").toString()).contains("+861390000", TYPED.toLowerCase() + "@customer.example");
        assertThat(file.at("/cars/0/plate").asText()).startsWith("津A");
        assertThat(file.at("/purchases/0/dealer_code").asText()).isEqualTo("D1001");
        assertThat(file.at("/workshopVisits/0/mileage_km").asInt()).isEqualTo(9);
        assertThat(file.at("/consents/0/purpose").asText()).isEqualTo("CARE");
        assertThat(file.at("/cases/0").asText()).isEqualTo(no);
        assertThat(readings(no)).contains("ye.qing " + id + " LETTER");
        assertThat(mailed(no)).contains("Dear " + TYPED, "The file with everything");
        assertThat(letter(no)).isNull();
        assertThat(desk.refusal(() -> requests.file(no, "feng.yu")))
                .isEqualTo("Only those who answer for personal data may open this.");
        assertThat(view().factsOf(no).toString()).doesNotContain(TYPED).contains(CustomerNo.of(id));
    }

    @Test
    void aCorrectionIsMadeByThoseWhoTookItIn() {
        long id = customer("D1001");
        String no = desk.start("bai.xue", process(), asked("CORRECTION", id));
        assertThat(journal.file(no).orElseThrow().dealerCode()).isEqualTo("D1001");
        assertThat(desk.sees("shi.lei", no)).isFalse();
        desk.complete("bai.xue", no, proved());
        desk.complete("ye.qing", no, Map.of("requestDecision", "GRANT_PARTLY", "decisionReason", "Not the city"));
        assertThat(desk.waitsAt(no)).isEqualTo("Task_CorrectRecord");
        assertThat(desk.sees("ye.qing", no)).isFalse();

        assertThat(desk.refusal(() -> desk.complete("bai.xue", no, Map.of())))
                .isEqualTo("Please fill in what changes.");
        assertThat(desk.refusal(() -> desk.complete("bai.xue", no, Map.of("correctedMobile", "12"))))
                .contains("not a telephone number");
        List<?> channels = (List<?>) desk.shown("bai.xue", no).get("channelChoices");
        assertThat(channels.toString()).contains("139****").doesNotContain("+861390000");
        String old = rows.text("select cast(id as varchar(20)) from contact_channel where customer_id = ?", id);
        desk.complete(
                "bai.xue",
                no,
                Map.of(
                        "correctedName",
                        TYPED + " Wang",
                        "correctedMobile",
                        "139 0000 8888",
                        "correctedCity",
                        "Beijing",
                        "endedChannels",
                        List.of(old)));

        assertThat(outcome(no)).isEqualTo("EndEvent_RequestFulfilled");
        assertThat(protection.open(
                        "customer.name",
                        rows.sql()
                                .sql("select name_sealed from customer where id = ?")
                                .param(id)
                                .query((row, n) -> row.getBytes(1))
                                .single()))
                .isEqualTo(TYPED + " Wang");
        assertThat(rows.text("select city from customer where id = ?", id)).isEqualTo("Beijing");
        assertThat(rows.count("select count(*) from contact_channel where customer_id = ? and ended_on is null", id))
                .isEqualTo(1);
        assertThat(rows.count("select count(*) from customer_event where customer_id = ? and case_no = ?", id, no))
                .isPositive();
        assertThat(letter(no)).contains("in part", "Not the city");
        assertThat(rows.count("select count(*) from case_journal where case_no = ? and details like ?", no, "%8888%"))
                .isZero();
    }

    @Test
    void anErasureSendsTheLastLetterAndLeavesRunningCasesThatSayErased() {
        long id = customerWithMail("D1001");
        car(id);
        String other = identified("CORRECTION", id);
        desk.complete("ye.qing", other, grant());
        String no = identified("ERASURE", id);

        desk.complete("ye.qing", no, grant());

        assertThat(outcome(no)).isEqualTo("EndEvent_RecordErased");
        assertThat(status(no)).isEqualTo("DONE");
        assertThat(rows.count("select count(*) from customer where id = ? and erased_at is not null", id))
                .isEqualTo(1);
        assertThat(rows.count("select count(*) from contact_channel where customer_id = ?", id))
                .isZero();
        assertThat(mailed(no)).contains("Dear " + TYPED, "were erased");
        assertThat(requests.file(no, "ye.qing")).isEmpty();
        events.publishEvent(new LetterSent(id, no));
        assertThat(mailed(no)).isNull();
        assertThat(desk.shown("feng.yu", other)).containsEntry("customerName", "erased");
        assertThat(desk.shown("feng.yu", other)).containsEntry("requestDetails", "–");
        assertThat(view().titleOf(other)).isEqualTo("Correction · " + CustomerNo.of(id) + " · erased");
        desk.complete("feng.yu", other, Map.of("correctedCity", "Beijing"));
        assertThat(outcome(other)).isEqualTo("EndEvent_RequestFulfilled");
        assertThat(letter(other)).doesNotContain(TYPED);
        assertThat(desk.refusal(() -> desk.start("feng.yu", process(), asked("ACCESS", id))))
                .contains("were erased");
    }

    @Test
    void withdrawnConsentsAreNosOnEveryChannel() {
        long id = customer("D1001");
        customers.consent(id, ChannelKind.MOBILE, Purpose.MARKETING, true, "FORM", "bai.xue");
        customers.consent(id, ChannelKind.MOBILE, Purpose.SURVEY, true, "FORM", "bai.xue");
        String no = identified("WITHDRAW_CONSENT", id);
        assertThat(desk.shown("ye.qing", no)).containsEntry("grantedPurposes", List.of("MARKETING", "SURVEY"));

        assertThat(desk.refusal(() -> desk.complete("ye.qing", no, grant()))).isNotEmpty();
        desk.complete("ye.qing", no, Map.of("requestDecision", "GRANT", "grantedPurposes", List.of("MARKETING")));

        assertThat(outcome(no)).isEqualTo("EndEvent_RequestFulfilled");
        assertThat(customers.mayContact(id, ChannelKind.MOBILE, Purpose.MARKETING))
                .isFalse();
        assertThat(customers.mayContact(id, ChannelKind.MOBILE, Purpose.SURVEY)).isTrue();
        assertThat(letter(no)).contains("marketing").doesNotContain("surveys");
    }

    @Test
    void withoutProofNothingIsDoneAndThePersonIsTold() {
        long id = customer("D1001");
        customers.addChannel(
                id, new NewCustomer.NewChannel(ChannelKind.ADDRESS, "No 1 Letter Road", true), "FORM", "bai.xue");
        String no = desk.start("fan.hui", process(), asked("PORTABILITY", id));

        assertThat(desk.refusal(() -> desk.complete("fan.hui", no, Map.of("identityOutcome", "PROVED"))))
                .contains("How it was proved");
        desk.complete("fan.hui", no, Map.of("identityOutcome", "NOT_PROVED"));

        assertThat(outcome(no)).isEqualTo("EndEvent_IdentityNotProved");
        assertThat(status(no)).isEqualTo("NOT_PROVED");
        assertThat(letter(no)).contains("could not be shown", "No 1 Letter Road");
        assertThat(readings(no)).contains("ye.qing " + requests.request(no).customerId() + " LETTER");
        requests.posted(no, "ye.qing");
        assertThat(letter(no)).isNull();
        assertThat(desk.refusal(() -> requests.posted(no, "fan.hui"))).isNotEmpty();
        assertThat(requests.file(no, "ye.qing")).isEmpty();
    }

    @Test
    void aRefusalNeedsAReasonThatThePersonReads() {
        String no = identified("ERASURE", customer("D1001"));

        assertThat(desk.refusal(
                        () -> desk.complete("ye.qing", no, Map.of("requestDecision", "REFUSE", "decisionReason", " "))))
                .isEqualTo("Reason: please fill this in.");
        desk.complete("ye.qing", no, Map.of("requestDecision", "REFUSE", "decisionReason", "A warranty case is open"));

        assertThat(outcome(no)).isEqualTo("EndEvent_RequestRefused");
        assertThat(status(no)).isEqualTo("REFUSED");
        assertThat(letter(no)).contains("A warranty case is open");
        assertThat(view().decisionsOf(no).get(0).byPersonId()).isEqualTo("ye.qing");
    }

    @Test
    void nobodyDecidesOnARequestThatTheyTookInOrWhoseIdentityTheyChecked() {
        people.hire("two.hats", "HQ", new RoleAt(Role.CALL_AGENT, "HQ"), new RoleAt(Role.HQ_PRIVACY, "HQ"));
        try {
            String taken = desk.start("two.hats", process(), asked("ACCESS", customer("D1001")));
            desk.complete("feng.yu", taken, proved());
            String checked = desk.start("feng.yu", process(), asked("ACCESS", customer("D1001")));
            desk.complete("two.hats", checked, proved());

            for (String no : List.of(taken, checked)) {
                assertThat(desk.refusal(() -> desk.complete("two.hats", no, grant())))
                        .isEqualTo("You took this request in or checked the identity. Somebody else has to decide.");
                assertThat(desk.waitsAt(no)).isEqualTo("Task_DecideRequest");
            }
        } finally {
            people.dismiss("two.hats");
        }
    }

    @Test
    void ofTwoWhoDecideAtOnceOneIsTooLate() throws Exception {
        people.hire("second.look", "HQ", new RoleAt(Role.HQ_PRIVACY, "HQ"));
        try {
            String no = identified("ACCESS", customer("D1001"));

            List<String> answers = CustomerMergePathTest.both(
                    () -> decided("ye.qing", no, grant()),
                    () -> decided(
                            "second.look", no, Map.of("requestDecision", "REFUSE", "decisionReason", "Not ours")));

            assertThat(answers).filteredOn("decided"::equals).hasSize(1);
            assertThat(rows.count("select count(*) from case_journal where case_no = ? and kind = 'CASE_ENDED'", no))
                    .isEqualTo(1);
            assertThat(status(no)).isIn("DONE", "REFUSED");
        } finally {
            people.dismiss("second.look");
        }
    }

    private String decided(String person, String no, Map<String, Object> fields) {
        desk.complete(person, no, fields);
        return "decided";
    }

    @Test
    void thePersonCanTakeTheRequestBackUntilItIsDecided() {
        String no = identified("ACCESS", customer("D1001"));
        assertThat(view().actionsFor(no, "ye.qing")).isEmpty();
        assertThat(view().actionsFor(no, "bai.xue")).isEmpty();

        act("feng.yu", no, "withdraw", "Changed their mind");

        assertThat(outcome(no)).isEqualTo("EndEvent_RequestWithdrawn");
        assertThat(status(no)).isEqualTo("WITHDRAWN");
        assertThat(mails(no)).containsExactly("withdrawn feng.yu");
        String decided = identified("CORRECTION", customer("D1001"));
        desk.complete("ye.qing", decided, grant());
        assertThat(view().actionsFor(decided, "feng.yu")).isEmpty();
        assertThat(desk.refusal(() -> view().act(decided, "withdraw", "feng.yu", "Too late")))
                .isEqualTo("The request was decided already. It cannot be taken back any more.");
        assertThat(desk.waitsAt(decided)).isEqualTo("Task_CorrectRecord");
    }

    @Test
    void silenceRemindsAfterTenWorkingDaysCallsTheDirectorInAfterThirteenAndNeverDecides() {
        String no = desk.start("feng.yu", process(), asked("ACCESS", customer("D1001")));
        assertThat(time.timers(no))
                .containsExactly("StartEvent_DeadlinePassed", "StartEvent_EscalationDue", "StartEvent_ReminderDue");

        time.letPass(no, at("2026-06-09T10:00+08:00"));
        assertThat(mails(no)).containsExactly("reminder feng.yu", "reminder han.mei");
        time.letPass(no, at("2026-06-12T10:00+08:00"));
        assertThat(mails(no)).contains("escalated zhou.min");
        assertThat(desk.sees("zhou.min", no)).isTrue();
        time.letPass(no, at("2026-06-20T10:00+08:00"));

        assertThat(mails(no)).contains("deadline-passed ye.qing", "deadline-passed zhou.min");
        assertThat(desk.waitsAt(no)).isEqualTo("Task_CheckIdentity");
        assertThat(path(no))
                .contains("EndEvent_RequestReminded", "EndEvent_RequestEscalated", "EndEvent_DeadlineReported");
        desk.complete("zhou.min", no, proved());
        desk.complete("ye.qing", no, grant());
        assertThat(outcome(no)).isEqualTo("EndEvent_RequestFulfilled");
    }

    @Test
    void aNumberThatIsNoneUnknownOrSomebodyElsesCustomerIsRefusedWithASentence() {
        long elsewhere = customer("D1002");
        Map<String, Object> fields = new HashMap<>(asked("ACCESS", elsewhere));
        assertThat(desk.refusal(() -> desk.start("bai.xue", process(), fields)))
                .isEqualTo("There is no customer with this number among those you may see.");
        fields.put("customerNumber", "C9999999");
        assertThat(desk.refusal(() -> desk.start("bai.xue", process(), fields)))
                .isEqualTo("There is no customer with this number among those you may see.");
        fields.put("customerNumber", "Li");
        assertThat(desk.refusal(() -> desk.start("bai.xue", process(), fields)))
                .isEqualTo("This is not a customer number. It looks like C1000001.");
        assertThat(rows.count("select count(*) from personal_data_request where customer_id = ?", elsewhere))
                .isZero();
        for (String other : List.of("wang.fang", "li.qiang", "sun.li", "zhou.min")) {
            assertThatThrownBy(() -> desk.start(other, process(), asked("ACCESS", elsewhere)))
                    .as(other)
                    .isInstanceOf(AuthorizationException.class);
        }
    }

    @Test
    void aMergedRecordsRequestIsAboutTheRecordThatStandsForIt() {
        long kept = customer("D1001");
        long absorbed = customer("D1001");
        merges.merge(kept, absorbed, "REVIEWED", null, "liu.yang");

        String no = desk.start("liu.yang", process(), asked("ACCESS", absorbed));

        assertThat(requests.request(no).customerId()).isEqualTo(kept);
        assertThat(requests.request(no).intakeGroup()).isEqualTo("dealer-manager.D1001");
    }

    @Test
    void aFinishedRequestGoesTheSameWayWhenItIsReplayed() {
        String no = identified("ACCESS", customer("D1001"));
        desk.complete("ye.qing", no, grant());

        ReplayResult again = replay(no);

        assertThat(again.problem()).isNull();
        assertThat(again.departure()).isEmpty();
        assertThat(again.outcome()).isEqualTo("EndEvent_RequestFulfilled");
    }

    @Autowired
    private CustomerMerges merges;
}
