package io.camshaft.customer;

import io.camshaft.customer.CustomerLetters.RequestLetter;
import io.camshaft.customer.CustomerLetters.Subject;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.jdbc.StaleRecord;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests of persons about their data: taken in, checked, decided by a second person, answered with a letter. */
@Service
@Transactional
public class PersonalDataRequests {

    private final DataRequestRepository requests;
    private final RequestIntake intake;
    private final CustomerLetters letters;
    private final RequestPapers papers;
    private final Clock clock;

    PersonalDataRequests(
            DataRequestRepository requests,
            RequestIntake intake,
            CustomerLetters letters,
            RequestPapers papers,
            Clock clock) {
        this.requests = requests;
        this.intake = intake;
        this.letters = letters;
        this.papers = papers;
        this.clock = clock;
    }

    /** Takes the request in; refuses for a number that is unknown, erased, or not this person's to see. */
    public DataRequest open(NewDataRequest asked) {
        return request(intake.write(asked, OffsetDateTime.now(clock)));
    }

    @Transactional(readOnly = true)
    public DataRequest request(String requestNo) {
        return requests.find(requestNo)
                .orElseThrow(() -> new BusinessRefusal("customer.request.unknown", String.valueOf(requestNo)));
    }

    /** Nothing of the person is left, whoever asked for that. */
    @Transactional(readOnly = true)
    public boolean isErased(DataRequest request) {
        return requests.isErased(request.customerId());
    }

    /** @param proof "CALL_BACK", "DOCUMENT" or "CODE"; null where nothing proved it */
    public void identityChecked(String requestNo, boolean proved, String proof, String by) {
        expect(
                requests.checked(
                        request(requestNo),
                        proved ? RequestStatus.IDENTIFIED : RequestStatus.NOT_PROVED,
                        proved ? proof : null,
                        by),
                requestNo);
    }

    /**
     * The second person's word; never that of who took it in or checked the identity.
     *
     * @param purposes consents that will be withdrawn
     */
    public void decide(String requestNo, RequestDecision decision, List<Purpose> purposes, String reason, String by) {
        DataRequest request = request(requestNo);
        if (request.isOwnIntakeOf(by)) {
            throw new BusinessRefusal("customer.request.ownIntake");
        }
        if (decision != RequestDecision.GRANT && reason == null) {
            throw new BusinessRefusal("customer.request.reasonMissing");
        }
        boolean nothingToWithdraw = request.kind() == RequestKind.WITHDRAW_CONSENT
                && decision != RequestDecision.REFUSE
                && purposes.isEmpty();
        if (nothingToWithdraw) {
            throw new BusinessRefusal("customer.request.purposesMissing");
        }
        expect(requests.decided(request, decision, purposes, reason, by, OffsetDateTime.now(clock)), requestNo);
    }

    /** Tells the person that nothing will be done; the request's state says why. */
    public void tellNo(String requestNo) {
        DataRequest request = request(requestNo);
        boolean refused = request.status() == RequestStatus.REFUSED;
        letters.send(letters.compose(request, refused ? Subject.REFUSED : Subject.NOT_PROVED));
        expect(requests.closed(request, request.status(), null, OffsetDateTime.now(clock)), requestNo);
    }

    /** Tells the person what was done. */
    public void tellDone(String requestNo) {
        finish(requestNo, letters.compose(request(requestNo), Subject.FULFILLED));
    }

    /** The letter about an erasure, composed while there is still somebody to write to. */
    @Transactional(readOnly = true)
    public RequestLetter farewell(String requestNo) {
        return letters.compose(request(requestNo), Subject.ERASED);
    }

    /** Sends the letter; with it the request is done. */
    public void finish(String requestNo, RequestLetter letter) {
        letters.send(letter);
        expect(requests.closed(request(requestNo), RequestStatus.DONE, null, OffsetDateTime.now(clock)), requestNo);
    }

    /** The file for the person as JSON, for those who answer for personal data; the reading is recorded. Empty where there is none. */
    public Optional<String> file(String requestNo, String readerId) {
        return papers.file(requestNo, readerId);
    }

    /** The letter that waits to be printed, for the same people; the reading is recorded. Empty where there is none. */
    public Optional<String> letter(String requestNo, String readerId) {
        return papers.letter(requestNo, readerId);
    }

    /** The printed letter was posted: it is forgotten. */
    public void posted(String requestNo, String by) {
        papers.posted(requestNo, by);
    }

    /** The person takes the request back; possible until it was decided. */
    public void withdraw(String requestNo, String reason) {
        DataRequest request = request(requestNo);
        if (!request.status().canBeWithdrawn()) {
            throw new BusinessRefusal("customer.request.tooLateToWithdraw");
        }
        expect(requests.closed(request, RequestStatus.WITHDRAWN, reason, OffsetDateTime.now(clock)), requestNo);
    }

    private static void expect(boolean cameThrough, String requestNo) {
        if (!cameThrough) {
            throw new StaleRecord(requestNo);
        }
    }
}
