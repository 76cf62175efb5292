package io.camshaft.customer.exchange;

import io.camshaft.customer.exchange.CustomerWriteRepository.Stamp;
import io.camshaft.customer.matching.KnownRecord;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes the changes of a portion of lines in the order in which the tables need each other. */
@Component
class ChangeWriter {

    private final CustomerWriteRepository customers;
    private final CarWriteRepository cars;
    private final RelationWriteRepository relations;

    ChangeWriter(CustomerWriteRepository customers, CarWriteRepository cars, RelationWriteRepository relations) {
        this.customers = customers;
        this.cars = cars;
        this.relations = relations;
    }

    /** @param known numbers of the source that are in the tables */
    void write(ImportChanges changes, String source, Set<String> known, ImportBatch batch, Stamp stamp) {
        customers.customers(changes.newCustomers, stamp);
        cars.cars(changes.newCars, stamp);
        cars.changedCars(changes.changedCars, stamp);
        customers.changedCustomers(changes.changedCustomers, stamp);
        customers.renamedCustomers(changes.renamedCustomers, stamp);
        customers.channels(changes.channels, stamp);
        relations.ownerships(changes.endedOwnerships, changes.owners);
        relations.dealers(changes.dealers, stamp);
        relations.sources(source, changes.sources, known);
        relations.nearKeys(changes.nearKeys, stamp);
        String detail = String.valueOf(batch.id());
        relations.events(changes.newCustomers.stream().map(each -> each.record().id()), "REGISTERED", detail, stamp);
        relations.events(changes.updated().stream().map(KnownRecord::id), "IMPORTED", detail, stamp);
        changes.pairsAdded = relations.pairs(changes.pairs, stamp);
    }
}
