package io.camshaft.knowledge;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * An article without its texts.
 *
 * @param articleNo "KNA-2026-000001"
 * @param language "en" or "zh"
 * @param publishedNo version that readers see, null where there is none
 * @param openNo version that is being written or reviewed, null where there is none
 * @param version counts changes, for whoever saves later
 */
public record Article(
        String articleNo,
        String language,
        Integer publishedNo,
        Integer openNo,
        String createdBy,
        OffsetDateTime createdAt,
        int version) {

    /** What a reader gets to see. */
    public Optional<Integer> shown() {
        return Optional.ofNullable(publishedNo);
    }
}
