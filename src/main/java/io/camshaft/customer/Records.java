package io.camshaft.customer;

import io.camshaft.customer.CustomerRepository.Stamp;
import io.camshaft.customer.HistoryRepository.RecordEvent;
import io.camshaft.platform.BusinessRefusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Finds the record that stands for a customer, holds it while it is written to, and tells what happened to it. */
@Component
class Records {

    private static final int FAST_CLOCK = 5;

    private final CustomerRepository customers;
    private final HistoryRepository history;
    private final PersonalValues values;
    private final OnceOnly once;
    private final Clock clock;

    Records(
            CustomerRepository customers,
            HistoryRepository history,
            PersonalValues values,
            OnceOnly once,
            Clock clock) {
        this.customers = customers;
        this.history = history;
        this.values = values;
        this.once = once;
        this.clock = clock;
    }

    /** The standing record, held until the transaction ends; refuses an unknown and an erased one. */
    CustomerRow forWriting(long customerId) {
        CustomerRow found = held(customerId);
        if (found.erased()) {
            throw new BusinessRefusal("customer.erasedAlready", CustomerNo.of(customerId));
        }
        return found;
    }

    /** The same, also where it was erased. */
    CustomerRow held(long customerId) {
        CustomerRow found = customers.lock(customerId).orElseThrow(() -> unknown(customerId));
        return found.mergedInto() == null
                ? found
                : customers.lock(found.mergedInto()).orElseThrow(() -> unknown(customerId));
    }

    List<Long> family(CustomerRow standing) {
        return customers.familyIds(standing.id());
    }

    /** The dealer comes to know the customer. */
    void known(long customerId, String dealerCode) {
        once.written(() -> history.known(customerId, dealerCode, today()));
    }

    /** See {@link OnceOnly#written}. */
    boolean once(BooleanSupplier insert) {
        return once.written(insert);
    }

    void settleCard(long customerId) {
        customers.settleCard(customerId, today());
    }

    void tell(long customerId, String kind, String detail, String source, String by) {
        tell(customerId, new RecordEvent(kind, detail, source, null, by));
    }

    void tell(long customerId, RecordEvent event) {
        history.tell(customerId, event, now());
    }

    Stamp stamp(String by) {
        return new Stamp(now(), by, values.generation());
    }

    /** Handed back on the day of the visit or later, and not in the future; clocks of dealers may be five minutes fast. */
    void requireEnded(LocalDate visitedOn, OffsetDateTime finishedAt) {
        if (finishedAt.isAfter(now().plusMinutes(FAST_CLOCK))
                || finishedAt.atZoneSameInstant(clock.getZone()).toLocalDate().isBefore(visitedOn)) {
            throw new BusinessRefusal("customer.visit.finished");
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    static BusinessRefusal unknown(long customerId) {
        return new BusinessRefusal("customer.unknown", CustomerNo.of(customerId));
    }
}
