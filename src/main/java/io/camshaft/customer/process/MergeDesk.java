package io.camshaft.customer.process;

import io.camshaft.customer.CustomerMerges;
import io.camshaft.customer.MergeCandidate;
import io.camshaft.customer.MergeCandidate.Status;
import io.camshaft.customer.MergeCases;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Role;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** Who may take a merge back, and until when. */
@Component
class MergeDesk {

    private final MergeCases cases;
    private final Organisation organisation;
    private final Clock clock;

    MergeDesk(MergeCases cases, Organisation organisation, Clock clock) {
        this.cases = cases;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Privacy, and the manager of the dealer whose review it was. */
    boolean mayUndo(MergeCandidate candidate, String personId) {
        boolean stands = candidate.status() == Status.MERGED
                && candidate.undoAskedBy() == null
                && candidate.decidedAt().plusDays(CustomerMerges.UNDO_DAYS).isAfter(OffsetDateTime.now(clock));
        return stands && (organisation.holds(personId, Role.HQ_PRIVACY) || isManager(candidate, personId));
    }

    private boolean isManager(MergeCandidate candidate, String personId) {
        return cases.onlyDealerOf(candidate.caseNo())
                .map(Role.DEALER_MANAGER::at)
                .filter(organisation.groupsOf(personId)::contains)
                .isPresent();
    }
}
