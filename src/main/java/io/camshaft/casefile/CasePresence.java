package io.camshaft.casefile;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Who has a case open now, on any node. */
@Component
public class CasePresence {

    /** A page that says nothing for so long is closed: three beats of the page. */
    static final Duration SILENCE = Duration.ofSeconds(60);

    private final PresenceRepository present;
    private final Clock clock;

    CasePresence(PresenceRepository present, Clock clock) {
        this.present = present;
        this.clock = clock;
    }

    public record Present(String personId, OffsetDateTime openedAt) {}

    /** The person has the page open; the others who have. Each statement stands alone: a beat that fails is no harm. */
    public List<Present> beat(String caseNo, String personId) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        OffsetDateTime silent = now.minus(SILENCE);
        try {
            present.gone(silent);
            if (!present.stays(caseNo, personId, now)) {
                present.comes(caseNo, personId, now);
            }
        } catch (DataAccessException twoPagesOfOnePersonAtOnce) {
            // The other page has said it.
        }
        return present.of(caseNo, silent).stream()
                .filter(each -> !each.personId().equals(personId))
                .toList();
    }
}
