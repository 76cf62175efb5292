package io.camshaft.revisit;

import java.time.OffsetDateTime;

/**
 * A rectification notice, opened for those who work on it.
 *
 * @param callNo null where a person issued it by the form
 * @param askedGroup "dealer-service.D1001"
 * @param problem null once the customer was erased; the same for answer, evidence and reason
 * @param returned how often the answer was returned
 * @param reason why it was returned last
 */
public record Notice(
        String noticeNo,
        String callNo,
        String dealerCode,
        Department department,
        ProblemClass problemClass,
        String askedGroup,
        String issuerGroup,
        NoticeStatus status,
        String problem,
        String answer,
        String evidence,
        String reason,
        int returned,
        OffsetDateTime issuedAt,
        String issuedBy,
        OffsetDateTime answeredAt,
        String answeredBy,
        OffsetDateTime filedAt,
        String filedBy) {

    /** Without anything personal: objects end up in logs. */
    @Override
    public String toString() {
        return "Notice[" + noticeNo + ", " + department + ", " + status + "]";
    }
}
