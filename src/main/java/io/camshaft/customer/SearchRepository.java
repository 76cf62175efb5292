package io.camshaft.customer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Look-ups of the search: each is one walk along one index, gives standing records that the reader may find, those of the reader's
 * own dealer first, then those heard of last.
 */
@Repository
class SearchRepository {

    private final JdbcClient jdbc;

    SearchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param dealers whose customers may be found; null for those of every dealer */
    record Scope(Set<String> dealers) {}

    private static final String OF_THE_DEALERS =
            """
             and (exists (select 1 from customer_dealer d where d.customer_id = c.id and d.dealer_code in (:dealers))
                or exists (select 1 from customer m join customer_dealer d on d.customer_id = m.id
                    where m.merged_into = coalesce(c.merged_into, c.id) and d.dealer_code in (:dealers))
                or exists (select 1 from customer_dealer d
                    where d.customer_id = c.merged_into and d.dealer_code in (:dealers)))
            """;

    private static final String BEST_FIRST =
            """
             order by case when c.dealer_code in (:dealers) then 0 else 1 end,
                coalesce(c.visited_on, c.sold_on) desc nulls last, c.id fetch first :most rows only
            """;

    List<Long> byId(long id, Scope scope) {
        return list(statement("customer c where c.id = :id", scope, 1).param("id", id));
    }

    List<Long> byChannel(List<Long> tokens, Scope scope, int most) {
        return list(statement(
                        "contact_channel h join customer c on c.id = h.customer_id"
                                + " where h.value_token in (:tokens) and h.ended_on is null",
                        scope,
                        most)
                .param("tokens", tokens));
    }

    List<Long> byTail(List<Long> tokens, Scope scope, int most) {
        return list(statement(
                        "contact_channel h join customer c on c.id = h.customer_id"
                                + " where h.tail_token in (:tokens) and h.ended_on is null",
                        scope,
                        most)
                .param("tokens", tokens));
    }

    private static final String OWNERS =
            """
            vehicle v join ownership o on o.vehicle_id = v.id and (o.ended_on is null or o.ended_on >= :today)
                join customer c on c.id = o.customer_id
            """;

    List<Long> byPlate(List<Long> tokens, LocalDate today, Scope scope, int most) {
        return list(statement(OWNERS + " where v.plate_token in (:tokens)", scope, most)
                .param("tokens", tokens)
                .param("today", today));
    }

    List<Long> byVin(String vin, LocalDate today, Scope scope, int most) {
        return list(statement(OWNERS + " where v.vin = :vin", scope, most)
                .param("vin", vin)
                .param("today", today));
    }

    /** A range of the reversed number instead of a pattern: an index of any collation serves it. */
    List<Long> byVinEnd(String end, LocalDate today, Scope scope, int most) {
        String reversed = new StringBuilder(end).reverse().toString();
        return list(statement(OWNERS + " where v.vin_reversed >= :low and v.vin_reversed <= :high", scope, most)
                .param("low", reversed)
                .param("high", reversed + "Z".repeat(Vin.LENGTH - reversed.length()))
                .param("today", today));
    }

    List<Long> byName(List<Long> tokens, Scope scope, int most) {
        return list(statement("customer c where c.name_token in (:tokens)", scope, most)
                .param("tokens", tokens));
    }

    List<Long> byPinyin(List<Long> tokens, Scope scope, int most) {
        return list(statement("customer c where c.pinyin_token in (:tokens)", scope, most)
                .param("tokens", tokens));
    }

    /**
     * Two letters fit a hundred thousand of ten million people. So dealers find those they look after, by the index on both; the
     * rest find some, in no order.
     */
    List<Long> byInitials(List<Long> tokens, Scope scope, int most) {
        String sql = "select coalesce(c.merged_into, c.id) from customer c where c.initials_token in (:tokens)"
                + (scope.dealers() == null ? "" : " and c.dealer_code in (:dealers)")
                + " fetch first :most rows only";
        StatementSpec statement = jdbc.sql(sql).param("most", most).param("tokens", tokens);
        return list(scope.dealers() == null ? statement : statement.param("dealers", scope.dealers()));
    }

    boolean hasCar(String vin) {
        return jdbc.sql("select count(*) from vehicle where vin = :vin")
                        .param("vin", vin)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The standing record of each record asked; unknown ones are absent. */
    Map<Long, Long> standing(Collection<Long> ids) {
        Map<Long, Long> standing = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, coalesce(merged_into, id) from customer where id in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        standing.put(row.getLong(1), row.getLong(2));
                    });
        }
        return standing;
    }

    private StatementSpec statement(String fromWhere, Scope scope, int most) {
        Collection<String> own = scope.dealers() == null ? Set.of("") : scope.dealers();
        return jdbc.sql("select coalesce(c.merged_into, c.id) from " + fromWhere
                        + (scope.dealers() == null ? "" : OF_THE_DEALERS) + BEST_FIRST)
                .param("dealers", own)
                .param("most", most);
    }

    private static List<Long> list(StatementSpec statement) {
        return statement.query(Long.class).list();
    }
}
