package io.camshaft.queue.web;

import io.camshaft.platform.clock.Forecast.Expected;
import io.camshaft.platform.text.Texts;
import io.camshaft.queue.LikelyLate;
import java.text.NumberFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/** The breaches that a supervisor has to expect, as the team page prints them. */
@Component
class OutlookWords {

    private final LikelyLate likelyLate;
    private final Texts texts;

    OutlookWords(LikelyLate likelyLate, Texts texts) {
        this.likelyLate = likelyLate;
        this.texts = texts;
    }

    List<Line> of(String leadId) {
        LikelyLate.Outlook outlook = likelyLate.outlookOf(leadId);
        return List.of(
                line(texts.get("queue.outlook.in24"), outlook.in24()),
                line(texts.get("queue.outlook.in48"), outlook.in48()));
    }

    private Line line(String label, Expected expected) {
        NumberFormat oneDigit = NumberFormat.getInstance(texts.locale());
        oneDigit.setMinimumFractionDigits(1);
        oneDigit.setMaximumFractionDigits(1);
        return new Line(
                label,
                expected.due() == 0
                        ? texts.get("queue.outlook.nothingDue")
                        : texts.get("queue.outlook.expected", oneDigit.format(expected.breaches()), expected.due()));
    }

    /** @param words for example "4.2 of 31 due" */
    public record Line(String label, String words) {}
}
