package io.camshaft.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of complaintRepeatReview.bpmn with the real services and tables. */
abstract class ComplaintRepeatReviewPathTest extends ComplaintScenario {

    @Autowired
    private Complaints complaints;

    @Override
    protected String process() {
        return "complaintRepeatReview";
    }

    /** A night without findings takes no number, so the journal knows nothing of it. */
    @Override
    protected boolean isCase() {
        return false;
    }

    private ProcessInstance night() {
        return runtime.startProcessInstanceByKey(process());
    }

    @Test
    void theFourthComplaintInAMonthIsConfirmedByHeadquartersOnceAndWithAnAmountOfTheirs() {
        rows.change("update complaint set dealer_code = null");
        assertThat(night().isEnded()).isTrue();
        for (int i = 0; i < 4; i++) {
            assertThat(night().isEnded()).as("after " + i).isTrue();
            desk.start("feng.yu", "complaintHandling", call("AFTER_SALES", "CONTRACT"));
        }
        desk.start("feng.yu", "complaintHandling", call("SUGGESTION", "CONTRACT"));

        night();

        String no = rows.text("select max(case_no) from complaint_repeat where problem_type = 'CONTRACT'");
        assertThat(rows.texts("select rule from complaint_repeat where case_no = ?", no))
                .containsExactly("MONTH");
        assertThat(night().isEnded()).as("the same again").isTrue();
        assertThat(desk.shown("gao.feng", no)).containsEntry("complaintCount", "4");
        assertThat(desk.sees("feng.yu", no)).isFalse();
        desk.complete(
                "gao.feng",
                no,
                Map.of("repeatResult", "CONFIRMED", "repeatAmount", 5000, "repeatReason", TYPED + " agreed"));

        assertThat(outcome(no)).isEqualTo("EndEvent_FindingsDecided");
        assertThat(rows.number("select amount from complaint_repeat where case_no = ?", no))
                .isEqualByComparingTo("5000");
        assertThat(view().decisionsOf(no).get(0).outcome()).isEqualTo("Confirmed");
        time.set("2026-05-29T10:00+08:00");
        night();
        assertThat(rows.texts("select distinct rule from complaint_repeat where problem_type = 'CONTRACT'"))
                .contains("LATE");
    }
}
