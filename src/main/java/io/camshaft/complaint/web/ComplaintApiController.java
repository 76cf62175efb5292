package io.camshaft.complaint.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.camshaft.complaint.ComplaintChannel;
import io.camshaft.complaint.ComplaintKind;
import io.camshaft.complaint.Complaints.Receipt;
import io.camshaft.complaint.Danger;
import io.camshaft.complaint.NewComplaint;
import io.camshaft.complaint.NewComplaint.Contact;
import io.camshaft.complaint.intake.ProgramDesk;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.web.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Complaints from programs. */
@RestController
@RequestMapping(path = "/api/v1/complaints", produces = "application/json")
@Tag(name = "Complaints", description = "Every call needs a header Idempotency-Key: sent again it gives the same case.")
class ComplaintApiController {

    private final ProgramDesk desk;

    ComplaintApiController(ProgramDesk desk) {
        this.desk = desk;
    }

    @Schema(description = "What the customer says. Phone or mail is needed, so that somebody can answer")
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Body(
            @Schema(
                            description =
                                    "PRE_SALES, AFTER_SALES, ON_SITE, MEDIA_WARNING, MEDIA, DANGEROUS_CUSTOMER, ENQUIRY, "
                                            + "SUGGESTION; absent: an agent classifies")
                    ComplaintKind kind,
            @Schema(description = "Code of the problem type, for example OIL_LEAK") String problemType,
            String name,
            String phone,
            String mail,
            @Schema(description = "17 characters without I, O, Q; a car that is not known is accepted") String vin,
            @Schema(description = "Code of the dealer it is about; people of one dealer name their own") String dealer,
            String city,
            @Schema(description = "One line without personal values, at most 120 characters") String subject,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "At most 10,000 characters")
                    String words,
            @Schema(description = "Fields of the kind") Map<String, String> details,
            @Schema(description = "INJURY, FIRE, LEGAL, MEDIA") Set<Danger> dangers) {

        NewComplaint complaint(String reference) {
            boolean silent = (phone == null || phone.isBlank()) && (mail == null || mail.isBlank());
            if (silent) {
                throw new BusinessRefusal("complaint.api.contactMissing");
            }
            return new NewComplaint(
                    kind,
                    ComplaintChannel.API,
                    problemType,
                    null,
                    new Contact(name, phone, mail),
                    vin,
                    dealer,
                    city,
                    subject,
                    words,
                    details == null ? Map.of() : details,
                    dangers == null ? Set.of() : dangers,
                    reference);
        }

        /** Without anything personal: objects end up in logs. */
        @Override
        public String toString() {
            return "Body[" + kind + "]";
        }
    }

    /** @param answerBy null where the case was answered at once */
    record Taken(String complaintNo, OffsetDateTime answerBy, OffsetDateTime solveBy) {}

    @PostMapping
    @Operation(
            summary = "Bring a complaint",
            description =
                    "201 for a new case, 200 where the key brought it before, 409 where the key brought other content.")
    ResponseEntity<Taken> take(
            @RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Body body) {
        String caller = CurrentUser.id();
        Receipt receipt = desk.take(body.complaint(desk.reference(caller, key)), caller);
        return ResponseEntity.status(receipt.again() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(new Taken(receipt.complaintNo(), receipt.answerBy(), receipt.solveBy()));
    }

    @GetMapping("/{complaintNo}")
    @Operation(summary = "How far a case is", description = "404 where there is none, or somebody else brought it.")
    ProgramDesk.State state(@PathVariable String complaintNo) {
        return desk.state(complaintNo, CurrentUser.id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
