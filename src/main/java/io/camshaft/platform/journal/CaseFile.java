package io.camshaft.platform.journal;

import java.time.OffsetDateTime;

/**
 * A case in one row.
 *
 * @param dealerCode the dealer whose business it is, null for business of headquarters
 * @param endedAt null while the case is open
 * @param outcome id of the end event or {@link #WITHDRAWN}; null while the case is open
 */
public record CaseFile(
        String caseNo,
        String processKey,
        String processInstanceId,
        String dealerCode,
        String startedBy,
        OffsetDateTime startedAt,
        OffsetDateTime endedAt,
        String outcome) {

    public static final String WITHDRAWN = "withdrawn";

    public boolean open() {
        return endedAt == null;
    }
}
