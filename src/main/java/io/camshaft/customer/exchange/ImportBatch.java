package io.camshaft.customer.exchange;

import java.time.OffsetDateTime;

/**
 * A file and what became of it.
 *
 * @param dealerCode the only dealer it may be about, or null
 * @param rowsNew lines that made a customer, a purchase or a visit
 * @param rowsChanged lines that added something to what was known
 * @param rowsSame lines that said nothing new
 * @param rowsRefused lines in quarantine
 * @param doublesFound pairs of records that people look at now
 */
public record ImportBatch(
        long id,
        String fileName,
        ImportContent content,
        String source,
        String dealerCode,
        ImportStatus status,
        int rowsTotal,
        int rowsNew,
        int rowsChanged,
        int rowsSame,
        int rowsRefused,
        int doublesFound,
        String createdBy,
        OffsetDateTime createdAt,
        OffsetDateTime finishedAt) {

    /** Numbers of two dealers with the same system are kept apart. */
    String sourceOf(String dealer) {
        return dealer == null ? source : source + "@" + dealer;
    }
}
