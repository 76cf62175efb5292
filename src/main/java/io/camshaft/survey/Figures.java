package io.camshaft.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What became of a dealer's surveys in a period.
 *
 * @param visits surveys of any state: visits that ended, and calls in vain
 * @param late of those asked, later than promised
 * @param silent without an answer when the time for it was over
 * @param points sum of the scores for the whole
 * @param dissatisfied answers that are followed up
 */
public record Figures(
        String dealerCode,
        long visits,
        long asked,
        long late,
        long answered,
        long silent,
        long points,
        long dissatisfied,
        long open,
        long solved,
        long solvedInTime) {

    private static final int PERCENT = 100;

    /** Answers in percent of those asked; null where nobody was. */
    public Integer rate() {
        return asked == 0 ? null : Math.toIntExact(Math.round((double) answered * PERCENT / asked));
    }

    /** Mean score with one decimal; null where nobody answered. */
    public BigDecimal average() {
        return answered == 0
                ? null
                : BigDecimal.valueOf(points).divide(BigDecimal.valueOf(answered), 1, RoundingMode.HALF_UP);
    }

    Figures plus(Figures other) {
        return new Figures(
                null,
                visits + other.visits,
                asked + other.asked,
                late + other.late,
                answered + other.answered,
                silent + other.silent,
                points + other.points,
                dissatisfied + other.dissatisfied,
                open + other.open,
                solved + other.solved,
                solvedInTime + other.solvedInTime);
    }
}
