package io.camshaft.customer.exchange;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.protection.Protection;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Requests that programs may send again: the same key with the same content is done once and answered the same, for
 * {@link #REMEMBERED_DAYS} days. The row of the key and the work are one transaction, so of two at once one does the work and the
 * other waits for its answer; what was refused is not remembered.
 */
@Service
public class RequestKeys {

    static final int REMEMBERED_DAYS = 30;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,100}");
    private static final String CONTENT = "api.request";

    private final RequestKeyRepository requests;
    private final Protection protection;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RequestKeys(
            RequestKeyRepository requests,
            Protection protection,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.requests = requests;
        this.protection = protection;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @param body JSON without personal values, at most 2,000 characters */
    public record Answer(int status, String body) {}

    /** The key was used for something else. */
    public static class KeyReused extends BusinessRefusal {
        private static final long serialVersionUID = 1L;

        KeyReused() {
            super("customer.api.keyReused");
        }
    }

    /**
     * Does the work unless it was done under this key.
     *
     * @param content method, path and body; kept as a keyed token only
     * @throws KeyReused where the key belongs to other content
     */
    public Answer once(String caller, String key, String content, Supplier<Answer> work) {
        if (key == null || !FORM.matcher(key).matches()) {
            throw new BusinessRefusal("customer.api.keyMissing");
        }
        Optional<Answer> known = answered(caller, key, content);
        if (known.isPresent()) {
            return known.get();
        }
        try {
            return transaction.execute(status -> {
                requests.claim(caller, key, token(content), OffsetDateTime.now(clock));
                Answer answer = work.get();
                requests.answer(caller, key, answer);
                return answer;
            });
        } catch (DuplicateKeyException | PessimisticLockingFailureException e) {
            return answered(caller, key, content).orElseThrow(() -> new BusinessRefusal("customer.api.keyInUse"));
        }
    }

    private Optional<Answer> answered(String caller, String key, String content) {
        return requests.find(caller, key).map(row -> {
            boolean same = protection.tokens(CONTENT, content).stream()
                    .map(Long::toHexString)
                    .anyMatch(row.contentHash()::equals);
            if (!same) {
                throw new KeyReused();
            }
            return new Answer(row.httpStatus(), row.answer());
        });
    }

    private String token(String content) {
        return Long.toHexString(protection.token(CONTENT, content));
    }

    @Scheduled(cron = "0 40 3 * * *")
    void forgetOldOnes() {
        requests.forgetBefore(OffsetDateTime.now(clock).minusDays(REMEMBERED_DAYS));
    }
}
