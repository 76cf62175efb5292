package io.camshaft.customer.exchange;

import io.camshaft.customer.exchange.ImportChanges.Customer;
import io.camshaft.customer.exchange.PreparedCustomer.PreparedChannel;
import io.camshaft.customer.matching.KnownRecord;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;

/** Writes what a portion of lines changes, table by table, in batches. */
@Repository
class CustomerWriteRepository {

    private static final String CUSTOMER =
            """
            insert into customer (kind, card, name_sealed, name_token, pinyin_token, initials_token, identity_sealed,
                identity_token, city, dealer_code, advisor_id, state, state_on, sold_on, source, generation, created_at,
                changed_at, changed_by, version)
            """;
    private static final String CUSTOMER_ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'IMPORT', ?, ?, ?, ?, 1)";

    private final BatchRepository batches;

    CustomerWriteRepository(BatchRepository batches) {
        this.batches = batches;
    }

    /** Who writes, and when. */
    record Stamp(String by, OffsetDateTime at, LocalDate today, int generation) {}

    void customers(List<Customer> customers, Stamp stamp) {
        batches.insert(
                CUSTOMER,
                CUSTOMER_ROW,
                customers.stream().map(each -> customer(each.line(), stamp)).toList(),
                customers,
                (customer, id) -> customer.record().id(id));
    }

    private static Object[] customer(PreparedCustomer line, Stamp stamp) {
        ReadCustomer read = line.read();
        boolean owner = read.car() != null;
        return new Object[] {
            read.kind().name(),
            owner ? "C" : "A",
            line.identity().name(),
            line.identity().nameToken(),
            line.identity().pinyinToken(),
            line.identity().initialsToken(),
            line.identity().number(),
            line.identity().numberToken(),
            read.city(),
            read.dealerCode(),
            read.advisorId(),
            owner ? "NEW" : "PROSPECT",
            stamp.today(),
            owner ? read.car().soldOn() : null,
            stamp.generation(),
            stamp.at(),
            stamp.at(),
            stamp.by()
        };
    }

    /** Fills what was empty; somebody who owns a car is no prospect any more. */
    void changedCustomers(Map<KnownRecord, PreparedCustomer> changed, Stamp stamp) {
        batches.batch(
                """
                update customer set identity_sealed = coalesce(identity_sealed, ?), identity_token = coalesce(identity_token, ?),
                    city = coalesce(city, ?), dealer_code = coalesce(dealer_code, ?), advisor_id = coalesce(advisor_id, ?),
                    card = case when ? then 'C' else card end,
                    state = case when ? and state = 'PROSPECT' then 'NEW' else state end,
                    sold_on = case when sold_on is null or sold_on < ? then ? else sold_on end,
                    changed_at = ?, changed_by = ?, version = version + 1
                where id = ? and erased_at is null
                """,
                changed.entrySet().stream()
                        .map(each -> changedCustomer(each.getKey(), each.getValue(), stamp))
                        .toList());
    }

    private static Object[] changedCustomer(KnownRecord record, PreparedCustomer line, Stamp stamp) {
        ReadCustomer read = line.read();
        boolean owner = read.car() != null;
        LocalDate sold = owner ? read.car().soldOn() : null;
        return new Object[] {
            line.identity().number(),
            line.identity().numberToken(),
            read.city(),
            read.dealerCode(),
            read.advisorId(),
            owner,
            owner,
            sold,
            sold,
            stamp.at(),
            stamp.by(),
            record.id()
        };
    }

    void renamedCustomers(Map<KnownRecord, PreparedCustomer> renamed, Stamp stamp) {
        batches.batch(
                """
                update customer set name_sealed = ?, name_token = ?, pinyin_token = ?, initials_token = ?, changed_at = ?,
                    changed_by = ?, version = version + 1
                where id = ? and erased_at is null
                """,
                renamed.entrySet().stream()
                        .map(each -> new Object[] {
                            each.getValue().identity().name(),
                            each.getValue().identity().nameToken(),
                            each.getValue().identity().pinyinToken(),
                            each.getValue().identity().initialsToken(),
                            stamp.at(),
                            stamp.by(),
                            each.getKey().id()
                        })
                        .toList());
    }

    void channels(List<ImportChanges.Channel> channels, Stamp stamp) {
        List<Object[]> rows = new ArrayList<>(channels.size());
        for (ImportChanges.Channel each : channels) {
            PreparedChannel channel = each.channel();
            rows.add(new Object[] {
                each.record().id(),
                channel.kind().name(),
                channel.sealed().bytes(),
                channel.sealed().token(),
                channel.sealed().tail(),
                each.preferred(),
                stamp.today(),
                stamp.generation()
            });
        }
        batches.insert(
                """
                insert into contact_channel (customer_id, kind, value_sealed, value_token, tail_token, preferred, source, since,
                    generation)
                """,
                "(?, ?, ?, ?, ?, ?, 'IMPORT', ?, ?)",
                rows);
    }
}
