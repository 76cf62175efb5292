package io.camshaft.revisit.process;

import io.camshaft.casefile.CaseView;
import io.camshaft.revisit.Notice;
import io.camshaft.revisit.NoticeStatus;
import io.camshaft.revisit.Notices;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A notice on its case page; what people wrote is in the forms only. */
@Component
class NoticeView implements CaseView {

    private final Notices notices;
    private final RevisitWording words;

    NoticeView(Notices notices, RevisitWording words) {
        this.notices = notices;
        this.words = words;
    }

    @Override
    public String processKey() {
        return RectificationNotice.KEY;
    }

    @Override
    public String titleOf(String caseNo) {
        Notice notice = notices.notice(caseNo);
        return notice.dealerCode() == null ? words.title(notice) : words.title(notice) + " · " + notice.dealerCode();
    }

    @Override
    public List<FactGroup> factsOf(String caseNo) {
        Notice notice = notices.notice(caseNo);
        return List.of(new FactGroup(
                words.text("revisit.case.notice"),
                List.of(
                        fact("revisit.case.department", words.text("revisit.department." + notice.department())),
                        fact("revisit.case.class", words.text("revisit.class." + notice.problemClass())),
                        fact("revisit.case.dealer", words.unit(notice.dealerCode())),
                        fact("revisit.case.call", RevisitWording.orDash(notice.callNo())),
                        fact("revisit.case.state", words.text("revisit.notice." + notice.status())),
                        fact("revisit.case.returned", String.valueOf(notice.returned())),
                        fact("revisit.case.filed", words.moment(notice.filedAt())))));
    }

    private Fact fact(String labelKey, String value) {
        return new Fact(words.text(labelKey), value);
    }

    @Override
    public List<Decision> decisionsOf(String caseNo) {
        Notice notice = notices.notice(caseNo);
        List<Decision> decisions = new ArrayList<>();
        decisions.add(decision("revisit.case.issued", NoticeStatus.ISSUED, notice.issuedBy(), notice.issuedAt()));
        if (notice.answeredAt() != null) {
            decisions.add(
                    decision("revisit.case.answered", NoticeStatus.ANSWERED, notice.answeredBy(), notice.answeredAt()));
        }
        if (notice.filedAt() != null) {
            decisions.add(decision("revisit.case.accepted", NoticeStatus.FILED, notice.filedBy(), notice.filedAt()));
        }
        return decisions;
    }

    private Decision decision(String stepKey, NoticeStatus status, String by, java.time.OffsetDateTime at) {
        return new Decision(words.text(stepKey), words.text("revisit.notice." + status), null, by, at);
    }
}
