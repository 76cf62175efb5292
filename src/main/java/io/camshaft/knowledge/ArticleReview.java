package io.camshaft.knowledge;

import java.time.OffsetDateTime;

/**
 * Somebody else looks at a version.
 *
 * @param reviewNo "KNR-2026-000001", number of the case
 * @param outcome null while nobody has decided
 */
public record ArticleReview(
        String reviewNo,
        String articleNo,
        int versionNo,
        String authorId,
        OffsetDateTime askedAt,
        Outcome outcome,
        String reason,
        String decidedBy,
        OffsetDateTime decidedAt) {

    public enum Outcome {
        APPROVED,
        RETURNED
    }
}
