package io.camshaft.revisit.quality;

import io.camshaft.platform.jdbc.DayCounts;
import io.camshaft.platform.jdbc.DayCounts.Source;
import io.camshaft.revisit.quality.DataQuality.Counted;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Checks of records by dealer and day. Whoever changes a check says so here. */
@Repository
class CheckCountRepository {

    private final DayCounts counts;

    CheckCountRepository(JdbcClient jdbc) {
        LinkedHashMap<String, String> sums = new LinkedHashMap<>();
        sums.put("found_right", "case when s.state in ('RIGHT', 'DISMISSED') then 1 else 0 end");
        sums.put("suspected", "case when s.state = 'SUSPECTED' then 1 else 0 end");
        sums.put("confirmed", "case when s.state = 'CONFIRMED' then 1 else 0 end");
        counts = new DayCounts(
                jdbc, new Source("record_check", "record_check_run", "checked_on", "record_check s", sums, true));
    }

    void changed(String condition, Map<String, ?> values) {
        counts.changed(condition, values);
    }

    void count(LocalDate today) {
        counts.count(today);
    }

    /** Dealers with anything decided or suspected. @param dealers null for all */
    List<Counted> counted(LocalDate from, LocalDate until, Collection<String> dealers) {
        return counts.sums(from, until, dealers, Counted.class).stream()
                .filter(line -> line.verified() + line.suspected() > 0)
                .toList();
    }
}
