package io.camshaft.customer.exchange;

import io.camshaft.customer.exchange.PreparedCustomer.PreparedChannel;
import io.camshaft.customer.matching.KnownRecord;
import io.camshaft.customer.matching.Likeness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a portion of lines changes in the tables; collected first, written together. */
final class ImportChanges {

    final List<Customer> newCustomers = new ArrayList<>();
    final Map<KnownRecord, PreparedCustomer> changedCustomers = new LinkedHashMap<>();
    final Map<KnownRecord, PreparedCustomer> renamedCustomers = new LinkedHashMap<>();
    final List<Channel> channels = new ArrayList<>();
    final List<NewCar> newCars = new ArrayList<>();
    final List<NewCar> changedCars = new ArrayList<>();
    final List<Owner> owners = new ArrayList<>();
    final List<Ended> endedOwnerships = new ArrayList<>();
    final Set<Dealer> dealers = new LinkedHashSet<>();
    final List<Source> sources = new ArrayList<>();
    final List<NearKey> nearKeys = new ArrayList<>();
    final List<Pair> pairs = new ArrayList<>();
    /** Records that two others turned out to be: they are compared with all others once everything is written. */
    final Set<KnownRecord> unsettled = new LinkedHashSet<>();

    final Map<Integer, RowRefused> refused = new LinkedHashMap<>();

    /** How many of the pairs nobody knew. */
    int pairsAdded;

    /** Purchases or visits that are new. */
    int added;

    int changed;
    int same;

    /** Written records to which something was added. */
    Set<KnownRecord> updated() {
        Set<KnownRecord> updated = new LinkedHashSet<>(changedCustomers.keySet());
        updated.addAll(renamedCustomers.keySet());
        channels.forEach(channel -> updated.add(channel.record()));
        newCustomers.forEach(created -> updated.remove(created.record()));
        return updated;
    }

    record Customer(KnownRecord record, PreparedCustomer line) {}

    record Channel(KnownRecord record, PreparedChannel channel, boolean preferred) {}

    record NewCar(CarState car, PreparedCustomer line) {}

    record Owner(CarState car, KnownRecord record, LocalDate since) {}

    record Ended(long ownershipId, LocalDate on) {}

    record Dealer(KnownRecord record, String code) {}

    record Source(KnownRecord record, String number, long lineToken) {}

    record NearKey(KnownRecord record, long token) {}

    record Pair(KnownRecord one, KnownRecord other, Likeness likeness) {}
}
