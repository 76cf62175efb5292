package io.camshaft.customer.exchange;

import io.camshaft.organisation.Organisation;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Single customers, purchases and visits from programs, by the rules of a file with one line: who is exactly known gets what is new
 * of it, likely doubles become pairs, the same source number again changes nothing.
 */
@Service
public class CustomerEntries {

    private final ImportDesk desk;
    private final LineSealing sealing;
    private final CustomerPortion customers;
    private final FactPortion facts;
    private final EntryScope scope;

    CustomerEntries(
            ImportDesk desk, LineSealing sealing, CustomerPortion customers, FactPortion facts, EntryScope scope) {
        this.desk = desk;
        this.sealing = sealing;
        this.customers = customers;
        this.facts = facts;
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
        ImportBatch batch = batch(ImportContent.CUSTOMERS, cells, source, by);
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

    /** True where the purchase is new. */
    @Transactional
    public boolean purchase(Map<ImportColumn, String> cells, String source, String by) {
        return fact(ImportContent.PURCHASES, cells, source, by);
    }

    /** True where the visit is new. */
    @Transactional
    public boolean visit(Map<ImportColumn, String> cells, String source, String by) {
        return fact(ImportContent.VISITS, cells, source, by);
    }

    private boolean fact(ImportContent content, Map<ImportColumn, String> cells, String source, String by) {
        ImportBatch batch = batch(content, cells, source, by);
        ImportLine line = new ImportLine(1, cells);
        try {
            LineReader reader = scope.reader(batch);
            ReadFact fact = content == ImportContent.VISITS ? reader.visit(line) : reader.purchase(line);
            ImportChanges changes = facts.write(batch, List.of(fact), by);
            refuse(changes);
            return changes.added > 0;
        } catch (RowRefused refused) {
            throw new EntryRefused(refused);
        }
    }

    private ImportBatch batch(ImportContent content, Map<ImportColumn, String> cells, String source, String by) {
        String dealer = desk.dealer(by, cells.get(ImportColumn.DEALER));
        return scope.batch(content, desk.source(source == null ? "API" : source), dealer, by);
    }

    private static void refuse(ImportChanges changes) {
        if (!changes.refused.isEmpty()) {
            throw new EntryRefused(changes.refused.values().iterator().next());
        }
    }

    /** What a single entry has in place of a file. */
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
