package io.camshaft.revisit.quality;

import io.camshaft.platform.jdbc.RecordRows;
import io.camshaft.revisit.quality.DataQuality.Basics;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table buyer_count. */
@Repository
class BuyerCountRepository {

    private final JdbcClient jdbc;

    BuyerCountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Kept(LocalDate countedOn, long sold, long complete, long plausible, long wrong) {

        Basics basics() {
            return new Basics(sold, complete, plausible, wrong);
        }
    }

    Set<String> countedSince(LocalDate day) {
        List<String> dealers = jdbc.sql("select distinct dealer_code from buyer_count where counted_on >= :day")
                .param("day", day)
                .query(String.class)
                .list();
        return Set.copyOf(dealers);
    }

    /** The newest of the days. */
    Optional<Kept> newest(String dealer, LocalDate from, LocalDate until) {
        return jdbc.sql(
                        """
                        select counted_on, sold, complete, plausible, wrong from buyer_count
                        where dealer_code = :dealer and counted_on between :from and :until
                        order by counted_on desc fetch first 1 rows only
                        """)
                .param("dealer", dealer)
                .param("from", from)
                .param("until", until)
                .query(RecordRows.of(Kept.class))
                .optional();
    }

    void keep(String dealer, LocalDate day, Basics basics) {
        jdbc.sql(
                        """
                        insert into buyer_count (dealer_code, counted_on, sold, complete, plausible, wrong)
                        values (:dealer, :day, :sold, :complete, :plausible, :wrong)
                        """)
                .param("dealer", dealer)
                .param("day", day)
                .param("sold", basics.sold())
                .param("complete", basics.complete())
                .param("plausible", basics.plausible())
                .param("wrong", basics.wrong())
                .update();
    }
}
