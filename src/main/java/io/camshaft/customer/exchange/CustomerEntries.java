package io.camshaft.customer.exchange;

import io.camshaft.organisation.Organisation;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Single customers from programs, by the rules of a file with one line: who is exactly known gets what is new
 * of it, likely doubles become pairs, the same source number again changes nothing.
 */
@Service
public class CustomerEntries {

    private final ImportDesk desk;
    private final LineSealing sealing;
    private final CustomerPortion customers;
    private final EntryScope scope;

    CustomerEntries(ImportDesk desk, LineSealing sealing, CustomerPortion customers, EntryScope scope) {
        this.desk = desk;
        this.sealing = sealing;
        this.customers = customers;
        this.scope = scope;
    }

    /** What became of the entry. */
    public enum Outcome {
        CREATED,
        CHANGED,
        SAME
    }

    /**
     * @param customerId the record that stands for the customer
     * @param doubles pairs with records that may be the same customer, for people to look at
     */
    public record Entered(long customerId, Outcome outcome, int doubles) {}

    /**
     * @param cells by column, as in a file
     * @throws EntryRefused where a cell is wrong
     */
    @Transactional
    public Entered customer(Map<ImportColumn, String> cells, String source, String by) {
        String dealer = desk.dealer(by, cells.get(ImportColumn.DEALER));
        ImportBatch batch =
                scope.batch(ImportContent.CUSTOMERS, desk.source(source == null ? "API" : source), dealer, by);
        ImportLine line = new ImportLine(1, cells);
        PreparedCustomer prepared;
        try {
            prepared = sealing.prepared(scope.reader(batch).customer(line), line.packed(batch.content()));
        } catch (RowRefused refused) {
            throw new EntryRefused(refused);
        }
        ImportChanges changes = customers.write(batch, List.of(prepared), sealing.stamp(by));
        refuse(changes);
        Outcome outcome = !changes.newCustomers.isEmpty()
                ? Outcome.CREATED
                : changes.changed > 0 ? Outcome.CHANGED : Outcome.SAME;
        return new Entered(customers.written(batch, prepared), outcome, changes.pairsAdded);
    }

    private static void refuse(ImportChanges changes) {
        if (!changes.refused.isEmpty()) {
            throw new EntryRefused(changes.refused.values().iterator().next());
        }
    }

    /** What entries have in place of a file. */
    @org.springframework.stereotype.Component
    static class EntryScope {

        private final Organisation organisation;
        private final Clock clock;

        EntryScope(Organisation organisation, Clock clock) {
            this.organisation = organisation;
            this.clock = clock;
        }

        LineReader reader(ImportBatch batch) {
            return new LineReader(new ImportScope(organisation, batch.dealerCode()));
        }

        ImportBatch batch(ImportContent content, String source, String dealer, String by) {
            OffsetDateTime now = OffsetDateTime.now(clock);
            return new ImportBatch(
                    0, "", content, source, dealer, ImportStatus.RUNNING, 1, 0, 0, 0, 0, 0, by, now, null);
        }
    }
}
