package io.camshaft.revisit.quality;

import static java.util.Comparator.naturalOrder;

import io.camshaft.revisit.quality.DataQuality.Basics;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts a dealer's buyers by what their records hold. */
@Repository
class BuyerRepository {

    private static final String BUYERS =
            """
            select $numbers
            from (select customer_id, $bought from sale_occasion
                where dealer_code = :dealer and sold_on between :first and :last and cancelled_on is null
                group by customer_id) s
            left join record_basics b on b.customer_id = s.customer_id
            left join (select distinct customer_id from record_check
                where dealer_code = :dealer and state = 'CONFIRMED') w on w.customer_id = s.customer_id
            """;

    /** 1 where the customer bought in the period with the number. */
    private static final String BOUGHT =
            "max(case when sold_on between :from%1$d and :until%1$d then 1 else 0 end) as bought%1$d";

    /** As the components of {@link Basics}. */
    private static final String NUMBERS =
            """
            count(case when s.bought%1$d = 1 then 1 end) as sold%1$d,
            count(case when s.bought%1$d = 1 and b.has_name = 1 and b.has_phone = 1 and b.has_city = 1 and w.customer_id is null
                then 1 end) as complete%1$d,
            count(case when s.bought%1$d = 1 and b.has_name = 1 and b.has_phone = 1 then 1 end) as plausible%1$d,
            count(case when s.bought%1$d = 1 then w.customer_id end) as wrong%1$d""";

    private final JdbcClient jdbc;

    BuyerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param until last day */
    record Days(LocalDate from, LocalDate until) {}

    /** In the order of the periods, each buyer once in each. Records are looked up once, however many periods a sale is in. */
    List<Basics> basics(String dealer, List<Days> periods) {
        Map<String, Object> values = new HashMap<>();
        values.put("dealer", dealer);
        values.put("first", periods.stream().map(Days::from).min(naturalOrder()).orElseThrow());
        values.put("last", periods.stream().map(Days::until).max(naturalOrder()).orElseThrow());
        for (int i = 0; i < periods.size(); i++) {
            values.put("from" + i, periods.get(i).from());
            values.put("until" + i, periods.get(i).until());
        }
        String sql = BUYERS.replace("$numbers", ofEach(periods, NUMBERS)).replace("$bought", ofEach(periods, BOUGHT));
        return jdbc.sql(sql)
                .params(values)
                .query((row, number) -> all(row, periods.size()))
                .single();
    }

    Basics basics(String dealer, LocalDate from, LocalDate until) {
        return basics(dealer, List.of(new Days(from, until))).get(0);
    }

    private static String ofEach(List<Days> periods, String sql) {
        return IntStream.range(0, periods.size()).mapToObj(sql::formatted).collect(Collectors.joining(", "));
    }

    private static List<Basics> all(ResultSet row, int periods) throws SQLException {
        Basics[] all = new Basics[periods];
        for (int i = 0; i < periods; i++) {
            all[i] = new Basics(
                    row.getLong("sold" + i),
                    row.getLong("complete" + i),
                    row.getLong("plausible" + i),
                    row.getLong("wrong" + i));
        }
        return List.of(all);
    }
}
