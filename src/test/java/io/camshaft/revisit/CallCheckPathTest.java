package io.camshaft.revisit;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.customer.CustomerErased;
import io.camshaft.revisit.quality.DataQuality.Looked;
import io.camshaft.revisit.quality.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of callCheck.bpmn with the real services and tables. */
abstract class CallCheckPathTest extends QualityScenario {

    private static final List<String> ALL = List.of("SCRIPT", "IDENTITY", "ANSWERS", "WORDS", "PROMISES");

    @Autowired
    private CallsInFile file;

    @Autowired
    private Forgetting forgetting;

    @Override
    String process() {
        return "callCheck";
    }

    private String checkOf(String callNo) {
        return rows.text("select check_no from call_check where call_id = ?", CallNo.id(callNo));
    }

    @Test
    void aChosenCallIsCheckedByTheLeadOfTheCallCentreAlsoWhereADealerMadeIt() {
        nextCall(true);
        String no = due();
        desk.complete("bai.xue", no, content());
        assertThat(outcome(no)).isEqualTo("EndEvent_CallSucceeded");
        String check = checkOf(no);

        assertThat(desk.sees("shen.bin", check)).isTrue();
        assertThat(desk.sees("liu.yang", check)).isFalse();
        assertThat(desk.shown("shen.bin", check))
                .containsEntry("satisfactionName", "Satisfied")
                .containsEntry("recordSuspected", "NO");
        assertThat(desk.shown("shen.bin", check).get("attemptRows").toString()).contains(TYPED + " is happy");
        desk.complete("shen.bin", check, Map.of("pointsInOrder", ALL));

        assertThat(outcome(check)).isEqualTo("EndEvent_CallPassed");
        assertThat(mails(no)).isEmpty();
        assertThat(quality.looked(Period.WEEK, DAY)).containsExactly(new Looked("D1001", 1, 0));
    }

    @Test
    void aFindingIsToldToCallerAndLeadAndNeedsWords() {
        nextCall(true);
        String no = due();
        desk.complete("bai.xue", no, content());
        String check = checkOf(no);
        assertThat(desk.refusal(() -> desk.complete("shen.bin", check, Map.of("pointsInOrder", List.of("SCRIPT")))))
                .isEqualTo("What is amiss? Those who made the call need to know.");
        desk.complete(
                "shen.bin",
                check,
                Map.of(
                        "pointsInOrder",
                        List.of("SCRIPT", "IDENTITY", "ANSWERS", "PROMISES"),
                        "findingWords",
                        TYPED + " was angry"));

        assertThat(outcome(check)).isEqualTo("EndEvent_FindingTold");
        assertThat(mails(no)).containsExactlyInAnyOrder("finding liu.yang", "finding bai.xue");
        assertThat(rows.texts("select kind from call_finding where call_id = ?", CallNo.id(no)))
                .containsExactly("WORDS");
        assertThat(quality.looked(Period.MONTH, DAY)).containsExactly(new Looked("D1001", 1, 1));
        assertThat(quality.findings("D1001", Period.MONTH, DAY)).hasSize(1);
        assertThat(checksInFile(customerOf(no))).contains(check, "FINDING", TYPED + " was angry");
    }

    @Test
    void theLeadWhoHearsItTooIsTheSecondVoice() {
        long customer = buyer();
        sold(customer, "D1001", DAY.minusDays(3).toString());
        nextCall(true);
        morningOfTheCallCentre();
        String no = CallNo.of(rows.count("select id from revisit_call where customer_id = ?", customer));
        desk.complete("feng.yu", no, heard(Map.of("checkName", "WRONG")));
        String check = checkOf(no);
        assertThat(desk.shown("shen.bin", check)).containsEntry("recordSuspected", "YES");
        desk.complete("shen.bin", check, Map.of("pointsInOrder", ALL, "wrongHeard", "YES"));

        assertThat(check(no, "NAME")).isEqualTo("CONFIRMED");
        assertThat(rows.text("select confirmed_by from record_check where field = 'NAME'"))
                .isEqualTo("SUPERVISOR");
    }

    @Test
    void theFileOfAPersonTellsTheirCallsAndAnErasedOneHasNoWordsInIt() {
        nextCall(false);
        String no = due();
        desk.complete("bai.xue", no, content());
        long customer = customerOf(no);

        assertThat(file.part()).isEqualTo("calls");
        assertThat(file.of(List.of(customer)))
                .filteredOn(call -> no.equals(call.get("callNo")))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call).containsEntry("dealer", "D1001").containsEntry("satisfaction", "SATISFIED");
                    assertThat(call.get("attempts").toString()).contains("REACHED", TYPED + " is happy");
                });
        forgetting.erased(new CustomerErased(customer));
        assertThat(file.of(List.of(customer)).toString()).contains(no).doesNotContain(TYPED);
    }

    @Test
    void whoIsNotChosenIsNotCheckedAndNobodyChecksTheirOwnCall() {
        nextCall(false);
        String no = due();
        desk.complete("bai.xue", no, content());
        assertThat(rows.count("select count(*) from call_check")).isZero();

        nextCall(true);
        String other = due();
        desk.giveTo("shen.bin", other);
        desk.complete("shen.bin", other, content());
        assertThat(desk.refusal(() -> desk.complete("shen.bin", checkOf(other), Map.of("pointsInOrder", ALL))))
                .isEqualTo("Somebody else must look at a call that you made yourself.");
    }
}
