package io.camshaft.complaint.intake;

import io.camshaft.complaint.Complaints;
import io.camshaft.complaint.Complaints.Receipt;
import io.camshaft.complaint.NewComplaint;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Person;
import io.camshaft.organisation.Role;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.journal.CaseFile;
import io.camshaft.platform.journal.CaseJournal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases from programs. The same key with the same content is one case; a program sees the cases that it brought. */
@Service
public class ProgramDesk {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,100}");
    private static final List<Role> DEALERS = List.of(Role.DEALER_SERVICE, Role.DEALER_SALES, Role.DEALER_MANAGER);
    private static final List<Role> HEADQUARTERS = List.of(Role.CALL_AGENT, Role.CALL_SUPERVISOR, Role.HQ_SERVICE);

    private final Complaints complaints;
    private final ApiCaseRepository cases;
    private final CaseJournal journal;
    private final Organisation organisation;

    ProgramDesk(Complaints complaints, ApiCaseRepository cases, CaseJournal journal, Organisation organisation) {
        this.complaints = complaints;
        this.cases = cases;
        this.journal = journal;
        this.organisation = organisation;
    }

    /** @param outcome null while it is open */
    public record State(
            String complaintNo,
            boolean open,
            OffsetDateTime takenAt,
            OffsetDateTime endedAt,
            OffsetDateTime answerBy,
            OffsetDateTime solveBy) {}

    /** The reference that a key becomes; refuses a missing or odd one. Keys of different callers never meet. */
    public String reference(String caller, String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw new BusinessRefusal("complaint.api.keyMissing");
        }
        return "api:" + caller + ":" + key;
    }

    @Transactional
    public Receipt take(NewComplaint complaint, String caller) {
        requireRight(complaint, caller);
        Receipt receipt = complaints.take(complaint, caller);
        if (!receipt.again()) {
            cases.add(receipt, caller);
        }
        return receipt;
    }

    /** Empty where there is no such case, or another program brought it. */
    public Optional<State> state(String complaintNo, String caller) {
        return cases.find(complaintNo, caller)
                .flatMap(brought -> journal.file(complaintNo).map(file -> stateOf(brought, file)));
    }

    private static State stateOf(ApiCaseRepository.Brought brought, CaseFile file) {
        return new State(
                brought.complaintNo(),
                file.open(),
                file.startedAt(),
                file.endedAt(),
                brought.answerBy(),
                brought.solveBy());
    }

    /** A dealer's program brings cases of its dealer. */
    private void requireRight(NewComplaint complaint, String caller) {
        if (HEADQUARTERS.stream().anyMatch(role -> organisation.holds(caller, role))) {
            return;
        }
        String own = organisation.person(caller).map(Person::unitCode).orElse("");
        boolean dealer = DEALERS.stream().anyMatch(role -> organisation.holds(caller, role));
        if (!dealer || !own.equals(complaint.dealerCode())) {
            throw new BusinessRefusal("complaint.api.notAllowed");
        }
    }
}
