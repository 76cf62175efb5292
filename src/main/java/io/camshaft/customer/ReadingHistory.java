package io.camshaft.customer;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Service;

/** The record of readings as the privacy officer reads it. */
@Service
public class ReadingHistory {

    private final ReadingHistoryRepository repository;

    ReadingHistory(ReadingHistoryRepository repository) {
        this.repository = repository;
    }

    /**
     * Newest first.
     *
     * @param readerId sign-in name, or empty for everybody
     * @param customerId null for all customers
     * @param before only readings with a smaller id, for the next page; null for the first
     */
    public List<Reading> readings(String readerId, Long customerId, Long before, int most) {
        return repository.readings(readerId, customerId, before, most);
    }

    /** @param fields names of {@link PersonalField}s, separated by commas */
    public record Reading(
            long id,
            String readerId,
            long customerId,
            String fields,
            String caseNo,
            String place,
            int persons,
            OffsetDateTime readAt) {}
}
