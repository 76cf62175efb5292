package io.camshaft.complaint;

import io.camshaft.platform.jdbc.BusinessNumbers;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a new case, sealed and found again by its words. It does not start anything. */
@Component
class ComplaintIntake {

    private final ComplaintRepository complaints;
    private final ComplaintTexts texts;
    private final Caller caller;
    private final BusinessNumbers numbers;
    private final Clock clock;

    ComplaintIntake(
            ComplaintRepository complaints, ComplaintTexts texts, Caller caller, BusinessNumbers numbers, Clock clock) {
        this.complaints = complaints;
        this.texts = texts;
        this.caller = caller;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Number of the case. @param asked as {@link ComplaintForm#checked} made it */
    @Transactional
    public String write(NewComplaint asked, String reopenedOf, String by) {
        OffsetDateTime at = OffsetDateTime.now(clock);
        String no = numbers.next("CPL");
        complaints.insert(no, asked, texts.contact(asked), reopenedOf, by, at);
        texts.details(no, asked.details());
        texts.index(no, asked.subject(), asked.words());
        caller.recognise(no, asked);
        return no;
    }
}
