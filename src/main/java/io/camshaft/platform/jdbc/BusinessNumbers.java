package io.camshaft.platform.jdbc;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Hands out case numbers such as "CMP-2026-000123": unique over all prefixes and years, not gapless. */
@Component
public class BusinessNumbers {

    private final JdbcClient jdbc;
    private final Clock clock;

    BusinessNumbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The next number with the prefix, in the caller's transaction. */
    public String next(String prefix) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into business_number (prefix, taken_at) values (:prefix, :now)")
                .param("prefix", prefix)
                .param("now", now)
                .update(key, "id");
        Number id = key.getKey();
        if (id == null) {
            throw new IllegalStateException("The database gave no number");
        }
        return "%s-%d-%06d".formatted(prefix, now.getYear(), id.longValue());
    }
}
