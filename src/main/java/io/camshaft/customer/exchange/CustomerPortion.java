package io.camshaft.customer.exchange;

import io.camshaft.customer.Doubles;
import io.camshaft.customer.exchange.CustomerRowRepository.SourceRow;
import io.camshaft.customer.exchange.CustomerWriteRepository.Stamp;
import io.camshaft.customer.exchange.ImportChanges.Dealer;
import io.camshaft.customer.exchange.ReadCustomer.ReadCar;
import io.camshaft.customer.matching.MatchDesk;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a portion of lines about customers, in one transaction: all of it or nothing. */
@Component
class CustomerPortion {

    private final CustomerRowRepository rows;
    private final ChangeWriter writer;
    private final MatchDesk matching;
    private final Doubles doubles;

    CustomerPortion(CustomerRowRepository rows, ChangeWriter writer, MatchDesk matching, Doubles doubles) {
        this.rows = rows;
        this.writer = writer;
        this.matching = matching;
        this.doubles = doubles;
    }

    /** @return what it changed, refused lines among it */
    @Transactional
    ImportChanges write(ImportBatch batch, List<PreparedCustomer> lines, Stamp stamp) {
        String source = batch.sourceOf(batch.dealerCode());
        Set<String> numbers =
                lines.stream().flatMap(line -> line.sourceNos().stream()).collect(Collectors.toSet());
        // Read after the locks: who waited sees what the other one wrote.
        KnownLines known = KnownLines.of(matching, lines, () -> rows.sources(source, numbers).stream()
                .map(SourceRow::customerId)
                .toList());
        Map<String, SourceRow> sources = rows.sources(source, numbers).stream()
                .collect(Collectors.toMap(SourceRow::sourceNo, Function.identity()));
        CarLines cars = new CarLines(rows.cars(vins(lines)), stamp.today());
        ImportChanges changes = new CustomerLines(known, cars, sources, dealers(known)).decide(lines);
        writer.write(changes, source, sources.keySet(), batch, stamp);
        changes.unsettled.forEach(record -> doubles.settle(record.id(), stamp.by()));
        return changes;
    }

    /** The record under which the line's customer stands in the tables now. */
    long written(ImportBatch batch, PreparedCustomer line) {
        return rows.sources(batch.sourceOf(batch.dealerCode()), line.sourceNos())
                .get(0)
                .customerId();
    }

    private static Set<String> vins(List<PreparedCustomer> lines) {
        return lines.stream()
                .map(line -> line.read().car())
                .filter(Objects::nonNull)
                .map(ReadCar::vin)
                .collect(Collectors.toSet());
    }

    private Set<Dealer> dealers(KnownLines known) {
        Set<Dealer> dealers = new HashSet<>();
        rows.dealers(known.ids())
                .forEach(row -> dealers.add(new Dealer(known.byId(row.customerId()), row.dealerCode())));
        return dealers;
    }
}
