package io.camshaft.customer.exchange;

import io.camshaft.customer.Customers;
import io.camshaft.customer.FactOutcome;
import io.camshaft.customer.PurchaseFact;
import io.camshaft.customer.VisitFact;
import io.camshaft.customer.exchange.FactSubjects.Subject;
import io.camshaft.platform.BusinessRefusal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a portion of lines about purchases or visits. What one line is refused for leaves the others as they are. */
@Component
class FactPortion {

    private final FactSubjects subjects;
    private final Customers customers;
    private final TransactionTemplate savepoint;
    private final Clock clock;

    FactPortion(FactSubjects subjects, Customers customers, PlatformTransactionManager transactions, Clock clock) {
        this.subjects = subjects;
        this.customers = customers;
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    @Transactional
    ImportChanges write(ImportBatch batch, List<ReadFact> facts, String by) {
        ImportChanges changes = new ImportChanges();
        outcomes(batch, facts, by, changes).values().forEach(outcome -> {
            switch (outcome) {
                case NEW -> changes.added++;
                case CHANGED -> changes.changed++;
                case SAME -> changes.same++;
            }
        });
        return changes;
    }

    /**
     * What became of each line that was not refused, by its number.
     *
     * @param changes gets the lines that were refused
     */
    @Transactional
    Map<Integer, FactOutcome> outcomes(ImportBatch batch, List<ReadFact> facts, String by, ImportChanges changes) {
        FactSubjects.Known known = subjects.known(batch, facts);
        Map<Integer, FactOutcome> outcomes = new TreeMap<>();
        for (ReadFact fact : facts) {
            try {
                Subject subject = subjects.of(batch, fact, known);
                outcomes.put(fact.rowNo(), savepoint.execute(status -> write(batch, fact, subject, by)));
            } catch (RowRefused refused) {
                changes.refused.put(fact.rowNo(), refused);
            } catch (BusinessRefusal refusal) {
                changes.refused.put(fact.rowNo(), new RowRefused(columnOf(batch, refusal), refusal));
            }
        }
        return outcomes;
    }

    /** What the rules of customers refuse is mostly a day. */
    private static ImportColumn columnOf(ImportBatch batch, BusinessRefusal refusal) {
        boolean visits = batch.content() == ImportContent.VISITS;
        return switch (refusal.textKey()) {
            case "customer.purchase.cancelledEarly" -> ImportColumn.CANCELLED_ON;
            case "customer.visit.finished" -> ImportColumn.FINISHED_AT;
            case "customer.amount.negative" -> ImportColumn.AMOUNT;
            case "customer.date.future" -> visits ? ImportColumn.VISITED_ON : ImportColumn.SOLD_ON;
            default -> ImportColumn.SOURCE_NO;
        };
    }

    private FactOutcome write(ImportBatch batch, ReadFact fact, Subject subject, String by) {
        String source = batch.sourceOf(fact.dealerCode());
        return fact.kind() == null
                ? customers.purchase(purchase(source, fact, subject), by)
                : customers.visit(visit(source, fact, subject), by);
    }

    private static PurchaseFact purchase(String source, ReadFact fact, Subject subject) {
        return new PurchaseFact(
                source,
                fact.sourceNo(),
                subject.vehicleId(),
                subject.customerId(),
                fact.dealerCode(),
                fact.on(),
                fact.amount(),
                fact.cancelledOn());
    }

    private VisitFact visit(String source, ReadFact fact, Subject subject) {
        return new VisitFact(
                source,
                fact.sourceNo(),
                subject.vehicleId(),
                subject.customerId(),
                fact.dealerCode(),
                fact.on(),
                fact.kind(),
                fact.mileageKm(),
                fact.amount(),
                moment(fact.finishedAt()));
    }

    /** Told without an offset it is the installation's time. */
    private OffsetDateTime moment(TemporalAccessor told) {
        return told instanceof LocalDateTime local
                ? local.atZone(clock.getZone()).toOffsetDateTime()
                : (OffsetDateTime) told;
    }
}
