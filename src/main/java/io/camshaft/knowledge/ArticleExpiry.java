package io.camshaft.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is out of date is not found any more. Three statements however many articles there are; no process waits for the day. */
@Component
public class ArticleExpiry {

    private static final Logger LOG = LoggerFactory.getLogger(ArticleExpiry.class);

    private final ExpiryRepository articles;
    private final EditionRepository editions;
    private final Clock clock;

    ArticleExpiry(ExpiryRepository articles, EditionRepository editions, Clock clock) {
        this.articles = articles;
        this.editions = editions;
        this.clock = clock;
    }

    /** Every night; several nodes may do it at once. Gives how many expired. */
    @Scheduled(cron = "0 20 0 * * *")
    @Transactional
    public int expire() {
        long edition = editions.next();
        int expired = articles.expire(LocalDate.now(clock));
        if (expired > 0) {
            articles.takeAwayExpired(edition);
            LOG.info("{} articles expired", expired);
        }
        return expired;
    }
}
