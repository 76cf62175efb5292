package io.camshaft.customer;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Numbers of customers without persons, for those who steer. Merged and erased records are not counted. */
@Service
public class CustomerNumbers {

    private final CustomerNumberRepository repository;

    CustomerNumbers(CustomerNumberRepository repository) {
        this.repository = repository;
    }

    /** Counts anew; readers see the old numbers until it is done. */
    @Transactional
    public void refresh() {
        repository.refresh();
    }

    /** All lines, by dealer. */
    public List<Count> all() {
        return repository.all();
    }

    /** @param dealerCode "-" for customers nobody looks after yet */
    public record Count(String dealerCode, Card card, CustomerState state, long persons, OffsetDateTime countedAt) {}
}
