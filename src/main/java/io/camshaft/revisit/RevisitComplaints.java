package io.camshaft.revisit;

import io.camshaft.complaint.ComplaintChannel;
import io.camshaft.complaint.ComplaintKind;
import io.camshaft.complaint.Complaints;
import io.camshaft.complaint.NewComplaint;
import io.camshaft.platform.text.Texts;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What two calls and the departments could not solve becomes a complaint that tells the whole history. */
@Service
@Transactional
public class RevisitComplaints {

    /** The complaint takes no more. */
    private static final int LONGEST = 10_000;

    private final Complaints complaints;
    private final RevisitCalls calls;
    private final Notices notices;
    private final Calling calling;
    private final Texts texts;

    RevisitComplaints(Complaints complaints, RevisitCalls calls, Notices notices, Calling calling, Texts texts) {
        this.complaints = complaints;
        this.calls = calls;
        this.notices = notices;
        this.calling = calling;
        this.texts = texts;
    }

    /** Once for each call, whoever asks again. */
    public void raise(String callNo) {
        RevisitCall call = calls.call(callNo);
        String by = calls.attempts(callNo).stream()
                .map(RevisitCalls.Made::by)
                .reduce((first, last) -> last)
                .orElse(null);
        Complaints.Receipt taken = complaints.take(
                new NewComplaint(
                        ComplaintKind.AFTER_SALES,
                        ComplaintChannel.PHONE,
                        null,
                        call.customerId(),
                        null,
                        null,
                        call.dealerCode(),
                        null,
                        texts.get("revisit.complaint.subject", callNo),
                        history(call),
                        Map.of(),
                        Set.of(),
                        callNo),
                by);
        calling.complained(callNo, taken.complaintNo());
    }

    /** What was said in the calls, what the departments were told and what they answered. */
    private String history(RevisitCall call) {
        Stream<String> said = calls.attempts(call.callNo()).stream()
                .filter(made -> made.words() != null)
                .map(made -> texts.get("revisit.result." + made.result()) + ": " + made.words());
        Stream<String> asked = notices.ofCall(call.id()).stream().flatMap(notice -> Stream.of(
                        notice.noticeNo() + " " + texts.get("revisit.department." + notice.department()),
                        notice.problem(),
                        notice.answer())
                .filter(Objects::nonNull));
        String text = Stream.concat(
                        Stream.of(texts.get("revisit.complaint.subject", call.callNo())), Stream.concat(said, asked))
                .collect(Collectors.joining("\n"));
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
