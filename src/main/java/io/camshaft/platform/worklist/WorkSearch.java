package io.camshaft.platform.worklist;

import java.time.OffsetDateTime;
import java.util.Set;

/**
 * What a reader asks of the queue.
 *
 * @param groups the reader's groups today
 * @param team people whose work the reader may look after; never the reader
 * @param dealers the dealers whose work the reader may see; null for everybody's. Work of no dealer is seen by every candidate
 * @param processKey null for all
 * @param severity null for all
 */
public record WorkSearch(
        WorkTab tab,
        String personId,
        Set<String> groups,
        Set<String> team,
        Set<String> dealers,
        String processKey,
        Integer severity) {

    public WorkSearch in(WorkTab other) {
        return new WorkSearch(other, personId, groups, team, dealers, processKey, severity);
    }

    /** Where a page ended: the next one begins after it. */
    public record Position(OffsetDateTime attentionAt, String taskId) {}
}
