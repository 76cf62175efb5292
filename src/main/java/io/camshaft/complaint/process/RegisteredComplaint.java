package io.camshaft.complaint.process;

import io.camshaft.complaint.ComplaintChannel;
import io.camshaft.complaint.ComplaintKind;
import io.camshaft.complaint.Danger;
import io.camshaft.complaint.NewComplaint;
import io.camshaft.customer.CustomerNo;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.form.Submission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an agent entered in the form complaint-register. */
final class RegisteredComplaint {

    /** Fields of the kinds, as in the table complaint_kind_field. */
    private static final List<String> DETAILS = List.of(
            "orderNo",
            "promised",
            "mileageKm",
            "repairOrderNo",
            "place",
            "contactOnSite",
            "medium",
            "publicationDay",
            "link",
            "threat",
            "deadline",
            "about");

    private RegisteredComplaint() {}

    static NewComplaint of(Submission form) {
        return new NewComplaint(
                ComplaintKind.valueOf(form.text("complaintKind")),
                ComplaintChannel.valueOf(form.text("complaintChannel")),
                form.text("problemType"),
                customer(form.text("customerNumber")),
                new NewComplaint.Contact(form.text("contactName"), form.text("contactPhone"), form.text("contactMail")),
                form.text("vin"),
                form.text("dealerCode"),
                form.text("city"),
                form.text("subject"),
                form.text("words"),
                details(form),
                form.choices("dangers").stream().map(Danger::valueOf).collect(Collectors.toSet()),
                null);
    }

    private static Long customer(String number) {
        return number == null
                ? null
                : CustomerNo.parse(number).orElseThrow(() -> new BusinessRefusal("complaint.refusal.customerUnknown"));
    }

    private static Map<String, String> details(Submission form) {
        Map<String, String> details = new LinkedHashMap<>();
        for (String field : DETAILS) {
            String value = form.text(field);
            if (value != null) {
                details.put(field, value);
            }
        }
        return details;
    }
}
