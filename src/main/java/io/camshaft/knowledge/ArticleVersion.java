package io.camshaft.knowledge;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** One version of an article; fields as in {@link ArticleText}. */
public record ArticleVersion(
        String articleNo,
        int versionNo,
        ArticleStatus status,
        Audience audience,
        String title,
        String keywords,
        String problemTypes,
        String body,
        LocalDate expiresOn,
        String authorId,
        OffsetDateTime writtenAt) {

    /** The body as pages print it. */
    public List<Block> blocks() {
        return Block.of(body);
    }

    boolean beingWritten() {
        return status == ArticleStatus.DRAFT || status == ArticleStatus.RETURNED;
    }
}
