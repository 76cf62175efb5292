package io.camshaft.complaint.intake;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Role;
import io.camshaft.platform.protection.Protection;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Service;

/** What the mailbox did not take, for those who lead the call centre. */
@Service
public class RefusedMails {

    private static final int MOST = 200;

    private final SeenMailRepository seen;
    private final Protection protection;
    private final Organisation organisation;

    RefusedMails(SeenMailRepository seen, Protection protection, Organisation organisation) {
        this.seen = seen;
        this.protection = protection;
        this.organisation = organisation;
    }

    /** @param sender masked, for example "w…@mail.example" */
    public record Line(OffsetDateTime at, MailRefusal reason, String sender, long byteCount) {}

    public boolean mayRead(String personId) {
        return organisation.holds(personId, Role.CALL_SUPERVISOR);
    }

    /** Newest first. */
    public List<Line> newest() {
        return seen.refused(MOST).stream()
                .map(row -> new Line(
                        row.seenAt(),
                        MailRefusal.valueOf(row.reason()),
                        masked(protection.open(SealedIntake.SENDER, row.senderSealed())),
                        row.byteCount()))
                .toList();
    }

    private static String masked(String address) {
        return address == null ? "–" : address.charAt(0) + "…" + address.substring(address.lastIndexOf('@'));
    }
}
