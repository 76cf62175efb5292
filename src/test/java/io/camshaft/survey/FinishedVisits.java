package io.camshaft.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.customer.ChannelKind;
import io.camshaft.customer.CustomerKind;
import io.camshaft.customer.Customers;
import io.camshaft.customer.NewCustomer;
import io.camshaft.customer.NewCustomer.NewChannel;
import io.camshaft.customer.NewVehicle;
import io.camshaft.customer.Power;
import io.camshaft.customer.VisitFact;
import io.camshaft.customer.VisitKind;
import io.camshaft.support.Rows;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

/** Visits that end, customers who are asked and answer. */
interface FinishedVisits {

    AtomicInteger COUNT = new AtomicInteger(5000);
    /** Telephones of these customers begin so. */
    String PHONE = "+861380000";

    /** In every personal value, so that a copy in an engine table is found. */
    String WORD = "Quokkaparade";

    Pattern LINK = Pattern.compile("http://localhost:8080/survey/([A-Za-z0-9_-]+)");

    Rows table();

    Customers register();

    ManagementService jobs();

    Answering answers();

    default void noSurveys() {
        List.of(
                        "survey_follow_up_call",
                        "survey_follow_up",
                        "survey_step",
                        "survey",
                        "survey_count",
                        "survey_changed",
                        "customer_contact",
                        "workshop_visit")
                .forEach(name -> table().change("delete from " + name));
        // As if every day were counted: what is not told to the counts is not seen.
        table().change("update survey_run set counted_until = date '2029-12-31'");
    }

    /** A customer with a mobile and, where wanted, a mail address. */
    default long customer(boolean withMail) {
        List<NewChannel> channels = new ArrayList<>();
        channels.add(new NewChannel(ChannelKind.MOBILE, PHONE + COUNT.incrementAndGet(), true));
        if (withMail) {
            channels.add(new NewChannel(
                    ChannelKind.MAIL, WORD.toLowerCase() + COUNT.incrementAndGet() + "@customer.example", true));
        }
        return customer(channels);
    }

    /** Only a telephone with a wire: no message arrives there. */
    default long unwritable() {
        return customer(List.of(new NewChannel(ChannelKind.PHONE, "+86226660" + COUNT.incrementAndGet(), true)));
    }

    private long customer(List<NewChannel> channels) {
        return register()
                .register(
                        new NewCustomer(
                                CustomerKind.PERSON, WORD + " Li", null, channels, "Tianjin", null, null, "FORM"),
                        "fan.hui");
    }

    /** The customer's car was handed back at the moment; id of the visit. */
    default long handedBack(long customer, String dealer, String moment) {
        String no = "SV-" + COUNT.incrementAndGet();
        long car = register()
                .vehicle(
                        new NewVehicle(
                                "LFV2A21K1" + String.format("%08d", COUNT.incrementAndGet()),
                                null,
                                "C5",
                                null,
                                null,
                                Power.PETROL,
                                LocalDate.parse("2025-01-01"),
                                "D1001",
                                null,
                                LocalDate.parse("2028-12-31"),
                                null),
                        "fan.hui");
        LocalDate day = OffsetDateTime.parse(moment).toLocalDate();
        register()
                .visit(new VisitFact("DMS", no, car, customer, dealer, day, VisitKind.ROUTINE, null, null), "fan.hui");
        table().change(
                        "update workshop_visit set finished_at = ? where source_no = ?",
                        OffsetDateTime.parse(moment),
                        no);
        return table().count("select id from workshop_visit where source_no = ?", no);
    }

    /** The timer of the ten minutes, and every portion that it starts. */
    default void tenMinutes() {
        Job timer = jobs().createJobQuery()
                .processDefinitionKey("surveyInvitation")
                .timers()
                .singleResult();
        jobs().executeJob(timer.getId());
        runPortions();
    }

    default void runPortions() {
        for (Job next = portion(); next != null; next = portion()) {
            jobs().executeJob(next.getId());
        }
    }

    default Job portion() {
        return jobs().createJobQuery().processDefinitionKey("surveyInvitation").messages().list().stream()
                .findFirst()
                .orElse(null);
    }

    /** Number of the survey of a visit to D1001 that ended half an hour ago. */
    default String asked() {
        long visit = handedBack(customer(true), "D1001", "2026-05-26T09:30+08:00");
        tenMinutes();
        return no(visit);
    }

    default String no(long visit) {
        return SurveyNo.of(table().count("select id from survey where occasion = 'VISIT' and occasion_id = ?", visit));
    }

    default String state(long visit) {
        return table().text("select state from survey where occasion = 'VISIT' and occasion_id = ?", visit);
    }

    default String letter(String caseNo) {
        return table().opened(
                        "outbox.bodyText",
                        "select body_text_sealed from message_outbox where case_no = ? and customer_id is not null order by id",
                        caseNo);
    }

    /** The secret in the link of the letter. */
    default String token(String caseNo) {
        Matcher link = LINK.matcher(letter(caseNo));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    default SurveyAnswer points(int overall) {
        return new SurveyAnswer(
                overall, 7, null, Set.of(ServiceStep.RECEIVED_ON_TIME), WORD + " <b>waited</b> two hours");
    }

    /** A customer who is not content; number of the case. */
    default String dissatisfied() {
        String no = asked();
        assertThat(answers().answer(token(no), points(3))).isEqualTo(Answering.Door.OPEN);
        return no;
    }
}
