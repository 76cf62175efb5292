package io.camshaft.knowledge;

/** Where a version of an article stands. */
public enum ArticleStatus {
    /** Being written (草稿). */
    DRAFT,
    /** Somebody else is looking at it (审核中). */
    IN_REVIEW,
    /** Sent back to the author with a reason (退回). */
    RETURNED,
    /** Readers find it (已发布). */
    PUBLISHED,
    /** A newer version took its place (已被替换). */
    REPLACED,
    /** Its last day is over (已过期). */
    EXPIRED
}
