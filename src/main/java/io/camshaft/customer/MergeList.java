package io.camshaft.customer;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Role;
import io.camshaft.platform.BusinessRefusal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Likely doubles that wait for somebody, for those who may compare them: privacy, and managers where both are their dealer's. */
@Service
public class MergeList {

    private static final int MOST = 50;

    private final MergeListRepository candidates;
    private final Organisation organisation;

    MergeList(MergeListRepository candidates, Organisation organisation) {
        this.candidates = candidates;
        this.organisation = organisation;
    }

    public boolean mayRead(String personId) {
        return organisation.holds(personId, Role.HQ_PRIVACY)
                || !managed(personId).isEmpty();
    }

    /** The likeliest first, at most 50. */
    public List<MergeCandidate> open(String personId) {
        return organisation.holds(personId, Role.HQ_PRIVACY)
                ? candidates.open(MOST)
                : candidates.openAt(managed(personId), MOST);
    }

    /** Refuses where the pair is not this person's to compare. */
    public void check(long candidateId, String personId) {
        if (!organisation.holds(personId, Role.HQ_PRIVACY) && !candidates.isAt(candidateId, managed(personId))) {
            throw new BusinessRefusal("customer.doubles.notYours");
        }
    }

    private Set<String> managed(String personId) {
        String prefix = Role.DEALER_MANAGER.id() + ".";
        return organisation.groupsOf(personId).stream()
                .filter(group -> group.startsWith(prefix))
                .map(group -> group.substring(prefix.length()))
                .collect(Collectors.toSet());
    }
}
