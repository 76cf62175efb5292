package io.camshaft.revisit;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.customer.VisitKind;
import io.camshaft.organisation.Visibility;
import io.camshaft.revisit.quality.DataQuality.Basics;
import io.camshaft.revisit.quality.DataQuality.Counted;
import io.camshaft.revisit.quality.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a call verifies, and every path of recordCorrection.bpmn, with the real services and tables. */
abstract class RecordCorrectionPathTest extends QualityScenario {

    private static final Visibility DEALER_ONE = new Visibility(false, Set.of("D1001"));

    @Override
    String process() {
        return "recordCorrection";
    }

    private String wrongMobile() {
        String no = bought(buyer(), DAY);
        desk.complete(
                "feng.yu",
                no,
                heard(Map.of("checkName", "RIGHT", "checkMobile", "WRONG", "rightMobile", "139 0001 " + COUNT.get())));
        return no;
    }

    private List<Counted> counted() {
        return quality.dealers(Period.MONTH, DAY, DEALER_ONE);
    }

    @Test
    void aPhoneIsPutRightInTheCallAndCountsAgainstTheDealerOnlyWhenTheDealerSaysSoToo() {
        String no = wrongMobile();
        long customer = customerOf(no);

        assertThat(outcome(no)).isEqualTo("EndEvent_CallSucceeded");
        assertThat(rows.opened(
                        "channel.value",
                        "select value_sealed from contact_channel where customer_id = ? and kind = 'MOBILE' and ended_on is null",
                        customer))
                .startsWith("+861390001");
        assertThat(rows.count(
                        "select count(*) from contact_channel where customer_id = ? and kind = 'MOBILE' and ended_on is not null",
                        customer))
                .isEqualTo(1);
        assertThat(rows.texts(
                        "select kind || ' ' || source || ' ' || by_person from customer_event where customer_id = ? and kind like 'CHANNEL%' order by id",
                        customer))
                .containsExactly("CHANNEL_ADDED CALL feng.yu", "CHANNEL_ENDED CALL feng.yu");
        assertThat(check(no, "MOBILE")).isEqualTo("SUSPECTED");
        assertThat(check(no, "MAIL")).isEqualTo("NOT_ASKED");
        assertThat(counted()).containsExactly(new Counted("D1001", 1, 1, 0));

        String correction = onlyCorrection(no);
        assertThat(desk.sees("bai.xue", correction)).isTrue();
        assertThat(desk.sees("fan.hui", correction)).isFalse();
        assertThat(desk.sees("zhang.min", correction)).isFalse();
        assertThat(desk.shown("bai.xue", correction).get("faultRows").toString())
                .contains("Telephone", "In the call");
        desk.complete("bai.xue", correction, Map.of("dealerAnswer", "WRONG"));

        assertThat(outcome(correction)).isEqualTo("EndEvent_FaultAdmitted");
        assertThat(check(no, "MOBILE")).isEqualTo("CONFIRMED");
        assertThat(counted()).containsExactly(new Counted("D1001", 1, 0, 1));
        assertThat(counted().get(0).accuracy()).isEqualTo(50);
        assertThat(quality.basics("D1001", DAY).get(Period.MONTH).sold()).isEqualTo(1);
        assertThat(quality.basics("D1001", DAY).get(Period.MONTH).complete()).isZero();
        assertThat(quality.everybody("D1001", DAY).buyers().plausible()).isEqualTo(1);
    }

    @Test
    void eachBuyerIsCountedOnceInTheWeekTheMonthAndTheYear() {
        time.set("2026-06-02T10:00+08:00");
        Map<Period, Basics> before = quality.basics("D2001", DAY);
        long weekBeforeTheYear = soldInNewYearsWeek();
        // A Tuesday: the week ends after the day, and the year ends with it.
        List.of("2025-12-31", "2026-02-10", "2026-05-03", "2026-05-25", "2026-05-30", "2026-06-01")
                .forEach(day -> sold(customer(), "D2001", day));
        long twice = customer();
        sold(twice, "D2001", "2026-03-01");
        sold(twice, "D2001", "2026-05-04");
        sold(customer(), "D2002", "2026-05-25");

        Map<Period, Basics> after = quality.basics("D2001", DAY);

        Map<Period, Long> more = Map.of(Period.WEEK, 2L, Period.MONTH, 4L, Period.YEAR, 4L);
        more.forEach((period, buyers) -> {
            assertThat(after.get(period).sold() - before.get(period).sold())
                    .as("%s", period)
                    .isEqualTo(buyers);
            assertThat(after.get(period).plausible() - before.get(period).plausible())
                    .as("%s", period)
                    .isEqualTo(buyers);
        });
        assertThat(soldInNewYearsWeek() - weekBeforeTheYear).isEqualTo(1);
    }

    /** Of 29 December to 4 January. */
    private long soldInNewYearsWeek() {
        return quality.basics("D2001", LocalDate.parse("2026-01-01"))
                .get(Period.WEEK)
                .sold();
    }

    @Test
    void aDisputeIsJudgedByTheLeadAndSilenceCallsInTheManager() {
        String no = wrongMobile();
        String correction = onlyCorrection(no);
        assertThat(desk.sees("liu.yang", correction)).isFalse();
        assertThat(time.timerOf(correction, "Event_CorrectionOverdue")).isEqualTo(at("2026-05-29T10:00+08:00"));
        time.fire(correction, "Event_CorrectionOverdue");
        assertThat(mails(correction)).containsExactly("escalated liu.yang");
        assertThat(desk.sees("liu.yang", correction)).isTrue();
        assertThat(desk.refusal(() ->
                        desk.complete("liu.yang", correction, Map.of("dealerAnswer", "RIGHT", "disputeReason", " "))))
                .isNotBlank();
        desk.complete(
                "liu.yang", correction, Map.of("dealerAnswer", "RIGHT", "disputeReason", TYPED + " gave it to us"));

        assertThat(desk.waitsAt(correction)).isEqualTo("Task_JudgeDispute");
        assertThat(desk.shown("shen.bin", correction).get("disputeText").toString())
                .contains("gave it to us");
        desk.complete("shen.bin", correction, Map.of("judgement", "WRONG"));
        assertThat(outcome(correction)).isEqualTo("EndEvent_FaultUpheld");
        assertThat(check(no, "MOBILE")).isEqualTo("CONFIRMED");
    }

    @Test
    void aRecordThatWasRightDoesNotCountAndNobodyJudgesTheirOwnCall() {
        String no = bought(buyer(), DAY);
        desk.giveTo("shen.bin", no);
        desk.complete("shen.bin", no, heard(Map.of("checkPurchase", "WRONG", "rightPurchase", TYPED + " says March")));
        String correction = onlyCorrection(no);
        assertThat(desk.shown("bai.xue", correction).get("faultRows").toString())
                .contains(TYPED + " says March", "By the dealer");
        desk.complete(
                "bai.xue", correction, Map.of("dealerAnswer", "RIGHT", "disputeReason", TYPED + " signed in May"));
        assertThat(desk.refusal(() -> desk.complete("shen.bin", correction, Map.of("judgement", "RIGHT"))))
                .isEqualTo("Somebody else must look at a call that you made yourself.");
        desk.giveTo("han.mei", correction);
        desk.complete("han.mei", correction, Map.of("judgement", "RIGHT"));

        assertThat(outcome(correction)).isEqualTo("EndEvent_FaultDismissed");
        assertThat(check(no, "PURCHASE")).isEqualTo("DISMISSED");
        assertThat(counted()).containsExactly(new Counted("D1001", 1, 0, 0));
    }

    @Test
    void anotherPersonsCallIsTheSecondVoiceAndTheSamePersonsIsNot() {
        long customer = buyer();
        Map<String, Object> wrong = heard(Map.of("checkName", "WRONG"));
        String first = bought(customer, DAY);
        desk.complete("feng.yu", first, wrong);
        String again = bought(customer, DAY.plusDays(7));
        desk.complete("feng.yu", again, wrong);

        assertThat(check(first, "NAME")).isEqualTo("SUSPECTED");
        assertThat(check(again, "NAME")).isEqualTo("NOT_COUNTED");
        assertThat(corrections(again)).isEmpty();
        String other = bought(customer, DAY.plusDays(14));
        desk.complete("han.mei", other, wrong);

        assertThat(check(first, "NAME")).isEqualTo("CONFIRMED");
        assertThat(check(other, "NAME")).isEqualTo("NOT_COUNTED");
        assertThat(rows.text(
                        "select confirmed_by from record_check where call_id = ? and field = 'NAME'", CallNo.id(first)))
                .isEqualTo("CALL");
        assertThat(quality.checks("D1001", Period.MONTH, DAY)).hasSize(1);
    }

    @Test
    void aNumberOfSomebodyElseIsASuspicionToo() {
        String no = bought(buyer(), DAY);
        desk.complete("feng.yu", no, told("WRONG_NUMBER"));

        assertThat(outcome(no)).isEqualTo("EndEvent_NumberWrong");
        assertThat(check(no, "MOBILE")).isEqualTo("SUSPECTED");
        desk.complete("bai.xue", onlyCorrection(no), Map.of("dealerAnswer", "WRONG"));
        assertThat(check(no, "MOBILE")).isEqualTo("CONFIRMED");
        String dealers = due();
        desk.complete("bai.xue", dealers, told("WRONG_NUMBER"));
        assertThat(corrections(dealers)).isEmpty();
    }

    @Test
    void whatWasToldIsForgottenWithTheCustomerAndTheOutcomeStays() {
        String no = bought(buyer(), DAY);
        desk.complete("feng.yu", no, heard(Map.of("checkPurchase", "WRONG", "rightPurchase", TYPED + " says March")));
        desk.complete(
                "bai.xue",
                onlyCorrection(no),
                Map.of("dealerAnswer", "RIGHT", "disputeReason", TYPED + " signed in May"));
        assertThat(rows.count("select count(*) from record_check where told_sealed is not null"))
                .isEqualTo(1);
        long customer = customerOf(no);
        assertThat(checksInFile(customer))
                .contains(no, "PURCHASE", onlyCorrection(no), TYPED + " says March", TYPED + " signed in May");
        customers.erase(customer, no, "ye.qing");

        assertThat(checksInFile(customer)).contains(no, "PURCHASE").doesNotContain(TYPED);
        assertThat(rows.count("select count(*) from record_check where told_sealed is not null"))
                .isZero();
        assertThat(rows.count("select count(*) from record_correction where reason_sealed is not null"))
                .isZero();
        assertThat(check(no, "PURCHASE")).isEqualTo("SUSPECTED");
    }

    @Test
    void whatTheRecordRefusesIsToldWithItsFieldAndNothingIsHalfWritten() {
        long customer = buyer();
        String no = bought(customer, DAY);
        Map<String, Object> bad = heard(Map.of(
                "checkName", "WRONG", "rightName", TYPED + " Wang", "checkMobile", "WRONG", "rightMobile", "12"));

        assertThat(desk.refusal(() -> desk.complete("feng.yu", no, bad))).startsWith("Telephone: ");
        assertThat(state(no)).isEqualTo("STARTED");
        assertThat(rows.count("select count(*) from record_check")).isZero();
        assertThat(rows.opened("customer.name", "select name_sealed from customer where id = ?", customer))
                .isEqualTo(TYPED + " Li");
        String known = rows.opened(
                "channel.value",
                "select value_sealed from contact_channel where customer_id = ? and kind = 'MOBILE'",
                customer);
        assertThat(desk.refusal(() ->
                        desk.complete("feng.yu", no, heard(Map.of("checkMobile", "WRONG", "rightMobile", known)))))
                .isEqualTo("Telephone: This is what the record says already.");
    }

    @Test
    void aCarThatIsSoldOnIsNotTheirsAnyMoreAndNameAndCityAreCorrected() {
        long customer = buyer();
        String no = bought(customer, DAY);
        desk.complete(
                "feng.yu",
                no,
                heard(Map.of(
                        "checkName",
                        "WRONG",
                        "rightName",
                        TYPED + " Wang",
                        "checkCity",
                        "WRONG",
                        "rightCity",
                        "Beijing",
                        "checkMail",
                        "WRONG",
                        "rightMail",
                        TYPED.toLowerCase() + "@new.example",
                        "checkCar",
                        "WRONG",
                        "carGoneOn",
                        "2026-05-25")));

        assertThat(rows.opened("customer.name", "select name_sealed from customer where id = ?", customer))
                .isEqualTo(TYPED + " Wang");
        assertThat(rows.text("select city from customer where id = ?", customer))
                .isEqualTo("Beijing");
        assertThat(rows.texts("select cast(ended_on as varchar(10)) from ownership where customer_id = ?", customer))
                .containsExactly("2026-05-24");
        long car = rows.count("select vehicle_id from ownership where customer_id = ?", customer);
        assertThat(desk.refusal(() -> customers.disown(car, customer, DAY, "CALL", "feng.yu")))
                .isEqualTo("By the record the car is not this customer’s.");
        assertThat(corrections(no)).hasSize(1);
        assertThat(rows.count("select count(*) from record_check where corrected = true"))
                .isEqualTo(4);
    }

    @Test
    void aWarrantyRepairIsVerifiedAndADealersOwnCallVerifiesNothing() {
        long customer = customer();
        while (Sample.bucket(customer, TimePoint.WARRANTY_REPAIR) >= 40
                || Sample.bucket(customer, TimePoint.AFTER_REPAIR) >= 40) {
            customer = customer();
        }
        visited(customer, car("2025-01-10"), "D1001", "2026-05-23", VisitKind.WARRANTY);
        nextCall(false);
        morning();
        String no = CallNo.of(rows.count(
                "select max(id) from revisit_call where customer_id = ? and actor = 'CALL_CENTRE'", customer));
        assertThat(desk.shown("feng.yu", no))
                .containsEntry("verifyRecord", "YES")
                .containsEntry("verifyPurchase", "NO")
                .containsEntry("verifyWarranty", "YES");
        desk.complete("feng.yu", no, heard(Map.of("checkVisit", "WRONG", "checkWork", "RIGHT")));
        assertThat(check(no, "VISIT")).isEqualTo("SUSPECTED");
        assertThat(check(no, "WORK")).isEqualTo("RIGHT");
        assertThat(desk.sees("fan.hui", onlyCorrection(no))).isTrue();

        String dealers = due();
        assertThat(desk.shown("bai.xue", dealers)).containsEntry("verifyRecord", "NO");
        assertThat(desk.refusal(() -> desk.complete("bai.xue", dealers, heard(Map.of("checkName", "RIGHT")))))
                .isNotBlank();
        desk.complete("bai.xue", dealers, content());
        assertThat(rows.count("select count(*) from record_check where call_id = ?", CallNo.id(dealers)))
                .isZero();
    }
}
