package io.camshaft.customer;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Role;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.protection.Protection;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sealed papers of a request: the person's words, the file and the letter. */
@Service
@Transactional
public class RequestPapers {

    private static final Set<PersonalField> EVERYTHING = Set.of(PersonalField.values());

    private final DataRequestRepository requests;
    private final PersonalFileWriter writer;
    private final Protection protection;
    private final Readings readings;
    private final Organisation organisation;

    RequestPapers(
            DataRequestRepository requests,
            PersonalFileWriter writer,
            Protection protection,
            Readings readings,
            Organisation organisation) {
        this.requests = requests;
        this.writer = writer;
        this.protection = protection;
        this.readings = readings;
        this.organisation = organisation;
    }

    /** What the person said; empty where they said nothing or were erased. Who reads it works on the case, which the caller checked. */
    @Transactional(readOnly = true)
    public String details(String requestNo) {
        String details = protection.open(SealedFields.REQUEST_DETAIL, requests.detail(requestNo));
        return details == null ? "" : details;
    }

    /** Writes everything that is kept about the person into the request, sealed. */
    public void makeFile(String requestNo) {
        DataRequest request = find(requestNo);
        String file = writer.write(request.customerId());
        requests.keepFile(requestNo, protection.seal(SealedFields.REQUEST_FILE, file));
    }

    /** The file as JSON, for those who answer for personal data; the reading is recorded. Empty where there is none. */
    public Optional<String> file(String requestNo, String readerId) {
        return opened(requestNo, readerId, SealedFields.REQUEST_FILE, requests.file(requestNo), EVERYTHING);
    }

    /** The letter that waits to be printed; the reading is recorded. Empty where there is none. */
    public Optional<String> letter(String requestNo, String readerId) {
        return opened(
                requestNo,
                readerId,
                SealedFields.REQUEST_LETTER,
                requests.letter(requestNo),
                Set.of(PersonalField.NAME, PersonalField.ADDRESS));
    }

    /** A letter that goes by post waits here until it is printed. */
    void keepLetter(String requestNo, String text) {
        requests.keepLetter(requestNo, protection.seal(SealedFields.REQUEST_LETTER, text));
    }

    /** The printed letter was posted: it is forgotten. */
    public void posted(String requestNo, String by) {
        checkPrivacy(by);
        find(requestNo);
        requests.keepLetter(requestNo, null);
    }

    private Optional<String> opened(
            String requestNo, String readerId, String field, byte[] sealed, Set<PersonalField> fields) {
        checkPrivacy(readerId);
        DataRequest request = find(requestNo);
        if (sealed == null) {
            return Optional.empty();
        }
        readings.record(readerId, request.customerId(), fields, requestNo, "LETTER");
        return Optional.of(protection.open(field, sealed));
    }

    private void checkPrivacy(String personId) {
        if (!organisation.holds(personId, Role.HQ_PRIVACY)) {
            throw new BusinessRefusal("customer.request.onlyPrivacy");
        }
    }

    private DataRequest find(String requestNo) {
        return requests.find(requestNo)
                .orElseThrow(() -> new BusinessRefusal("customer.request.unknown", String.valueOf(requestNo)));
    }
}
