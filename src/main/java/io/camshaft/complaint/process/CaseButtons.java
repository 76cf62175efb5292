package io.camshaft.complaint.process;

import io.camshaft.casefile.CaseView.CaseAction;
import io.camshaft.complaint.Complaint;
import io.camshaft.complaint.ComplaintActs;
import io.camshaft.complaint.ComplaintExtension;
import io.camshaft.complaint.ComplaintNotes;
import io.camshaft.complaint.ComplaintOwners;
import io.camshaft.platform.BusinessRefusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What people do on the page of a case. Where a button needs a number or words, the reason carries them. */
@Component
class CaseButtons {

    private static final String MERGE = "merge-";
    private static final String EXTEND = "extend-";
    private static final int[] MORE_HOURS = {24, 72};

    private final ComplaintActs acts;
    private final ComplaintNotes notes;
    private final ComplaintExtension extension;
    private final ComplaintOwners owners;
    private final ComplaintWording words;

    CaseButtons(
            ComplaintActs acts,
            ComplaintNotes notes,
            ComplaintExtension extension,
            ComplaintOwners owners,
            ComplaintWording words) {
        this.acts = acts;
        this.notes = notes;
        this.extension = extension;
        this.owners = owners;
        this.words = words;
    }

    List<CaseAction> of(Complaint c, String personId) {
        List<CaseAction> offered = new ArrayList<>();
        if (!owners.works(c, personId)) {
            return offered;
        }
        offered.add(new CaseAction("note", words.text("complaint.action.note"), true));
        if (c.status().isOver()) {
            if (acts.mayReopen(c)) {
                offered.add(new CaseAction("reopen", words.text("complaint.action.reopen"), true));
            }
            return offered;
        }
        offered.add(new CaseAction("said", words.text("complaint.action.said"), true));
        acts.mergeSuggestions(c.complaintNo())
                .forEach(other -> offered.add(
                        new CaseAction(MERGE + other, words.text("complaint.action.mergeInto", other), false)));
        offered.add(new CaseAction("merge", words.text("complaint.action.merge"), true));
        offered.add(new CaseAction("link", words.text("complaint.action.link"), true));
        offered.add(new CaseAction("split", words.text("complaint.action.split"), true));
        if (c.customerId() == null) {
            offered.add(new CaseAction("customer", words.text("complaint.action.customer"), true));
        }
        offered.addAll(extensions(personId));
        offered.add(new CaseAction("withdraw", words.text("complaint.action.withdraw"), true));
        return offered;
    }

    private List<CaseAction> extensions(String personId) {
        List<CaseAction> offered = new ArrayList<>();
        if (owners.supervises(personId)) {
            for (int hours : MORE_HOURS) {
                offered.add(new CaseAction(EXTEND + hours, words.text("complaint.action.extend", hours), true));
            }
        }
        return offered;
    }

    boolean worksOn(Complaint c, String personId) {
        return owners.works(c, personId);
    }

    void press(Complaint c, String actionId, String personId, String reason) {
        String no = c.complaintNo();
        if (!owners.works(c, personId)) {
            throw new BusinessRefusal("complaint.refusal.notYours");
        }
        if (actionId.startsWith(MERGE)) {
            acts.merge(no, actionId.substring(MERGE.length()), personId);
            return;
        }
        if (actionId.startsWith(EXTEND)) {
            extend(no, actionId.substring(EXTEND.length()), reason, personId);
            return;
        }
        switch (actionId) {
            case "note" -> notes.add(no, reason, personId);
            case "said" -> acts.said(no, reason, personId);
            case "merge" -> acts.merge(no, number(reason), personId);
            case "link" -> acts.link(no, number(reason), personId);
            case "customer" -> acts.belongs(c, reason, personId);
            case "split" -> acts.split(no, reason, personId);
            case "reopen" -> acts.reopen(no, reason, personId);
            case "withdraw" -> acts.withdraw(no, reason, personId);
            default -> throw new BusinessRefusal("complaint.refusal.unknownAction");
        }
    }

    private void extend(String no, String hours, String reason, String personId) {
        if (!owners.supervises(personId)) {
            throw new BusinessRefusal("complaint.refusal.notYours");
        }
        extension.extend(no, Duration.ofHours(Long.parseLong(hours)), reason, personId);
    }

    private static String number(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }
}
