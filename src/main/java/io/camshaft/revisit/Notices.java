package io.camshaft.revisit;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.UnitKind;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.jdbc.BusinessNumbers;
import io.camshaft.platform.protection.Protection;
import io.camshaft.revisit.NoticeRepository.NewNotice;
import io.camshaft.revisit.NoticeRepository.Row;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rectification notices from issue to file. */
@Service
@Transactional
public class Notices {

    private final NoticeRepository notices;
    private final Organisation organisation;
    private final BusinessNumbers numbers;
    private final Protection protection;
    private final CallTimes times;

    Notices(
            NoticeRepository notices,
            Organisation organisation,
            BusinessNumbers numbers,
            Protection protection,
            CallTimes times) {
        this.notices = notices;
        this.organisation = organisation;
        this.numbers = numbers;
        this.protection = protection;
        this.times = times;
    }

    /**
     * What is asked of a department.
     *
     * @param dealerCode whose department, or where it happened; null for headquarters' own
     * @param problem what the customer said
     * @param issuerGroup who accepts the answer
     */
    public record Asked(
            Long callId,
            String dealerCode,
            Department department,
            ProblemClass problemClass,
            String problem,
            String issuerGroup,
            String by) {

        /** Without anything personal: objects end up in logs. */
        @Override
        public String toString() {
            return "Asked[" + department + "]";
        }
    }

    /** Number of the notice. */
    public String issue(Asked asked) {
        if (asked.problem() == null) {
            throw new BusinessRefusal("revisit.refusal.problemMissing");
        }
        String group = asked.department().role().at(unitOf(asked));
        String no = numbers.next("RNT");
        notices.insert(
                new NewNotice(
                        asked.callId(),
                        asked.dealerCode(),
                        asked.department(),
                        asked.problemClass(),
                        group,
                        asked.issuerGroup(),
                        asked.by()),
                no,
                protection.seal(SealedNames.PROBLEM, asked.problem()),
                protection.generation(),
                times.now(),
                times.noticeDue());
        return no;
    }

    private String unitOf(Asked asked) {
        if (asked.dealerCode() != null) {
            organisation
                    .unit(asked.dealerCode())
                    .filter(unit -> unit.kind() == UnitKind.DEALER)
                    .orElseThrow(() -> new BusinessRefusal("revisit.refusal.dealerUnknown"));
        }
        if (!asked.department().isOfDealer()) {
            return organisation.units(UnitKind.HEADQUARTERS).get(0).code();
        }
        if (asked.dealerCode() == null) {
            throw new BusinessRefusal("revisit.refusal.dealerUnknown");
        }
        return asked.dealerCode();
    }

    @Transactional(readOnly = true)
    public Notice notice(String noticeNo) {
        return notices.find(noticeNo)
                .map(this::opened)
                .orElseThrow(() -> new BusinessRefusal("revisit.refusal.unknown", noticeNo));
    }

    @Transactional(readOnly = true)
    public List<Notice> all(Collection<String> noticeNos) {
        return notices.findAll(noticeNos).stream().map(this::opened).toList();
    }

    @Transactional(readOnly = true)
    public List<Notice> ofCall(long callId) {
        return notices.ofCall(callId).stream().map(this::opened).toList();
    }

    private Notice opened(Row row) {
        return new Notice(
                row.noticeNo(),
                row.callId() == null ? null : CallNo.of(row.callId()),
                row.dealerCode(),
                row.department(),
                row.problemClass(),
                row.askedGroup(),
                row.issuerGroup(),
                row.status(),
                protection.open(SealedNames.PROBLEM, row.problemSealed()),
                protection.open(SealedNames.ANSWER, row.answerSealed()),
                protection.open(SealedNames.EVIDENCE, row.evidenceSealed()),
                protection.open(SealedNames.REASON, row.reasonSealed()),
                row.returned(),
                row.issuedAt(),
                row.issuedBy(),
                row.answeredAt(),
                row.answeredBy(),
                row.filedAt(),
                row.filedBy());
    }

    public void answer(String noticeNo, String answer, String evidence, String by) {
        notices.answered(
                noticeNo,
                protection.seal(SealedNames.ANSWER, answer),
                protection.seal(SealedNames.EVIDENCE, evidence),
                times.now(),
                by);
    }

    /** Nobody accepts what they answered themselves. @param reason why it is returned */
    public void decide(String noticeNo, boolean accepted, String reason, String by) {
        if (accepted && by.equals(notice(noticeNo).answeredBy())) {
            throw new BusinessRefusal("revisit.refusal.ownAnswer");
        }
        if (!accepted && reason == null) {
            throw new BusinessRefusal("revisit.refusal.reasonMissing");
        }
        if (accepted) {
            notices.accepted(noticeNo, by);
        } else {
            notices.returned(noticeNo, protection.seal(SealedNames.REASON, reason));
        }
    }

    public void file(String noticeNo) {
        notices.filed(noticeNo, times.now());
    }
}
