package io.camshaft.customer.exchange;

import io.camshaft.customer.exchange.CustomerRowRepository.SourceRow;
import io.camshaft.customer.exchange.ImportChanges.Channel;
import io.camshaft.customer.exchange.ImportChanges.Customer;
import io.camshaft.customer.exchange.ImportChanges.Dealer;
import io.camshaft.customer.exchange.ImportChanges.NearKey;
import io.camshaft.customer.exchange.ImportChanges.Pair;
import io.camshaft.customer.exchange.ImportChanges.Source;
import io.camshaft.customer.exchange.PreparedCustomer.PreparedChannel;
import io.camshaft.customer.matching.KnownRecord;
import io.camshaft.customer.matching.Likeness;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides, line by line, who a portion of lines is about and what it changes. Who is known under the number of the dealer system,
 * or exactly the same, gets what is new of the line; everybody else becomes a record, and likely doubles become pairs.
 */
final class CustomerLines {

    private final KnownLines known;
    private final CarLines cars;
    private final Map<String, SourceRow> sources;
    private final Set<Dealer> knownDealers;
    private final Map<String, KnownRecord> sourcesOfLines = new HashMap<>();
    private final ImportChanges changes = new ImportChanges();

    CustomerLines(KnownLines known, CarLines cars, Map<String, SourceRow> sources, Set<Dealer> knownDealers) {
        this.known = known;
        this.cars = cars;
        this.sources = sources;
        this.knownDealers = knownDealers;
    }

    ImportChanges decide(List<PreparedCustomer> lines) {
        for (PreparedCustomer line : lines) {
            try {
                decide(line);
            } catch (RowRefused refused) {
                changes.refused.put(line.rowNo(), refused);
            }
        }
        return changes;
    }

    private void decide(PreparedCustomer line) {
        SourceRow source = sources.get(line.sourceNos().stream()
                .filter(sources::containsKey)
                .findFirst()
                .orElse(""));
        if (source != null && line.isKnownLine(source.lineToken())) {
            changes.same++;
            return;
        }
        KnownRecord named =
                source == null ? sourcesOfLines.get(line.sourceNos().get(0)) : known.byId(source.customerId());
        if (source != null && known.byId(source.customerId()) == null) {
            throw Cells.refused(ImportColumn.NAME, "customer.import.erased");
        }
        Map<KnownRecord, Likeness> alike = new LinkedHashMap<>(known.alike(line));
        KnownRecord record = named != null ? named : exact(alike);
        cars.check(line, record, alike.keySet());
        if (record == null) {
            write(line, alike);
        } else {
            boolean news = source != null | add(line, record);
            news |= named != null && rename(line, record);
            count(news);
            settleWith(record, alike);
            remember(line, record);
        }
    }

    private static KnownRecord exact(Map<KnownRecord, Likeness> alike) {
        return alike.entrySet().stream()
                .filter(found -> found.getValue().exact())
                .map(Map.Entry::getKey)
                .min(Comparator.comparing(KnownRecord::id, Comparator.nullsLast(Comparator.naturalOrder())))
                .orElse(null);
    }

    private void write(PreparedCustomer line, Map<KnownRecord, Likeness> alike) {
        KnownRecord record = line.record();
        changes.newCustomers.add(new Customer(record, line));
        boolean preferred = true;
        for (PreparedChannel channel : line.channels()) {
            changes.channels.add(
                    new Channel(record, channel, preferred && channel.kind().isTelephone()));
            preferred &= !channel.kind().isTelephone();
        }
        line.nearKeys().forEach(key -> changes.nearKeys.add(new NearKey(record, key)));
        cars.own(line, record, alike.keySet(), changes);
        dealer(line, record);
        alike.forEach((other, likeness) -> changes.pairs.add(new Pair(record, other, likeness)));
        known.add(record, line);
        remember(line, record);
    }

    /** Adds what is new; true where something is. */
    private boolean add(PreparedCustomer line, KnownRecord record) {
        boolean news = false;
        for (PreparedChannel channel : line.channels()) {
            if (record.channel(channel.kind(), channel.value())) {
                changes.channels.add(new Channel(record, channel, false));
                news = true;
            }
        }
        boolean fills = record.identity() == null && line.read().identityNo() != null
                || record.city() == null && line.read().city() != null;
        boolean owns = cars.own(line, record, Set.of(), changes);
        if (fills || owns) {
            record.identity(line.read().identityNo());
            record.city(line.read().city());
            changes.changedCustomers.putIfAbsent(record, line);
        }
        if (news) {
            line.nearKeys().forEach(key -> changes.nearKeys.add(new NearKey(record, key)));
            known.add(record, line);
        }
        return news | fills | owns | dealer(line, record);
    }

    /** The dealer system itself says how its customer is called now. */
    private boolean rename(PreparedCustomer line, KnownRecord record) {
        boolean other = !line.record().traits().name().equals(record.traits().name());
        if (other) {
            changes.renamedCustomers.put(record, line);
        }
        return other;
    }

    private boolean dealer(PreparedCustomer line, KnownRecord record) {
        String code = line.read().dealerCode();
        return code != null
                && knownDealers.add(new Dealer(record, code))
                && changes.dealers.add(new Dealer(record, code));
    }

    /** The line shows that two written records are alike; they are compared again when all is written. */
    private void settleWith(KnownRecord record, Map<KnownRecord, Likeness> alike) {
        if (alike.keySet().stream().anyMatch(other -> other != record)) {
            changes.unsettled.add(record);
        }
    }

    private void remember(PreparedCustomer line, KnownRecord record) {
        String number = line.sourceNos().get(0);
        changes.sources.add(new Source(record, number, line.lineTokens().get(0)));
        sourcesOfLines.put(number, record);
    }

    private void count(boolean news) {
        if (news) {
            changes.changed++;
        } else {
            changes.same++;
        }
    }
}
