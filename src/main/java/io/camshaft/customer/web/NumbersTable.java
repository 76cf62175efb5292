package io.camshaft.customer.web;

import io.camshaft.customer.CustomerNumbers;
import io.camshaft.customer.CustomerState;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.Visibility;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Customers by dealer and state, for the dealers that a reader may see. */
@Component
class NumbersTable {

    private static final List<Role> READERS = List.of(
            Role.HQ_MARKETING,
            Role.HQ_APPROVER,
            Role.HQ_DIRECTOR,
            Role.HQ_PRIVACY,
            Role.CALL_SUPERVISOR,
            Role.REGION_MANAGER,
            Role.DEALER_MANAGER);
    private static final List<CustomerState> STATES = Arrays.stream(CustomerState.values())
            .filter(state -> state != CustomerState.ERASED)
            .toList();

    private final CustomerNumbers numbers;
    private final Organisation organisation;

    NumbersTable(CustomerNumbers numbers, Organisation organisation) {
        this.numbers = numbers;
        this.organisation = organisation;
    }

    boolean mayRead(String personId) {
        return READERS.stream().anyMatch(role -> organisation.holds(personId, role));
    }

    Table visibleTo(String personId) {
        Visibility visible = organisation.visibilityOf(personId);
        Map<String, Map<CustomerState, Long>> byDealer = new LinkedHashMap<>();
        OffsetDateTime countedAt = null;
        for (CustomerNumbers.Count count : numbers.all()) {
            if (visible.covers(count.dealerCode())) {
                byDealer.computeIfAbsent(count.dealerCode(), code -> new LinkedHashMap<>())
                        .merge(count.state(), count.persons(), Long::sum);
                countedAt = count.countedAt();
            }
        }
        return new Table(
                STATES,
                byDealer.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .toList(),
                countedAt);
    }

    private Row row(String dealerCode, Map<CustomerState, Long> counts) {
        String name = organisation
                .unit(dealerCode)
                .map(unit -> dealerCode + " " + unit.name())
                .orElse(null);
        List<Long> cells =
                STATES.stream().map(state -> counts.getOrDefault(state, 0L)).toList();
        return new Row(name, cells, cells.stream().mapToLong(Long::longValue).sum());
    }

    /** @param countedAt null where nothing was counted yet */
    public record Table(List<CustomerState> states, List<Row> rows, OffsetDateTime countedAt) {

        public List<Long> totals() {
            return java.util.stream.IntStream.range(0, states.size())
                    .mapToObj(i ->
                            rows.stream().mapToLong(row -> row.cells().get(i)).sum())
                    .toList();
        }

        public long total() {
            return rows.stream().mapToLong(Row::total).sum();
        }
    }

    /** @param dealer null for customers nobody looks after yet */
    public record Row(String dealer, List<Long> cells, long total) {}
}
