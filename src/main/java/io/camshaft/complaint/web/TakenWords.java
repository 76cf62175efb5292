package io.camshaft.complaint.web;

import io.camshaft.complaint.Complaints.Receipt;
import io.camshaft.platform.text.Texts;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** What the agent tells the customer once the case is there. */
@Component
class TakenWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Texts texts;
    private final Clock clock;

    TakenWords(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    String language() {
        return texts.language();
    }

    String taken(Receipt receipt) {
        if (receipt.again()) {
            return texts.get("complaint.new.again", receipt.complaintNo());
        }
        return receipt.answerBy() == null || receipt.solveBy() == null
                ? texts.get("complaint.new.done", receipt.complaintNo())
                : texts.get(
                        "complaint.new.promised",
                        receipt.complaintNo(),
                        moment(receipt.answerBy()),
                        moment(receipt.solveBy()));
    }

    private String moment(OffsetDateTime at) {
        return MOMENT.format(at.atZoneSameInstant(clock.getZone()));
    }
}
