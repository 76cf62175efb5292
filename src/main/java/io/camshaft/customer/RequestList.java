package io.camshaft.customer;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Role;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Service;

/** Requests of persons for the privacy officer, with the papers that wait to be handed out. */
@Service
public class RequestList {

    private static final int MOST = 50;

    private final RequestListRepository requests;
    private final Organisation organisation;

    RequestList(RequestListRepository requests, Organisation organisation) {
        this.requests = requests;
        this.organisation = organisation;
    }

    public boolean mayRead(String personId) {
        return organisation.holds(personId, Role.HQ_PRIVACY);
    }

    /** Newest first, at most 50. */
    public List<Line> newest() {
        return requests.newest(MOST);
    }

    /** @param hasLetter a letter waits to be printed and posted */
    public record Line(
            String requestNo,
            long customerId,
            RequestKind kind,
            RequestStatus status,
            OffsetDateTime askedAt,
            OffsetDateTime dueAt,
            boolean hasFile,
            boolean hasLetter) {}
}
