package io.camshaft.complaint.process;

import io.camshaft.casefile.CaseView.Fact;
import io.camshaft.casefile.CaseView.FactGroup;
import io.camshaft.complaint.Complaint;
import io.camshaft.complaint.ComplaintActs;
import io.camshaft.complaint.ComplaintCases;
import io.camshaft.complaint.ComplaintOwners;
import io.camshaft.complaint.ComplaintWords;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Facts of a case as its page prints them. Contacts are masked for everybody; words only for those who work on complaints. */
@Component
class CaseSheet {

    private final ComplaintCases cases;
    private final ComplaintActs acts;
    private final ComplaintOwners owners;
    private final ComplaintWording words;
    private final CaseLines lines;

    CaseSheet(
            ComplaintCases cases, ComplaintActs acts, ComplaintOwners owners, ComplaintWording words, CaseLines lines) {
        this.cases = cases;
        this.acts = acts;
        this.owners = owners;
        this.words = words;
        this.lines = lines;
    }

    List<FactGroup> of(Complaint c, String reader) {
        List<FactGroup> groups = new ArrayList<>();
        groups.add(new FactGroup(words.text("complaint.case.heading"), standing(c)));
        groups.add(new FactGroup(words.text("complaint.case.about"), about(c, reader)));
        if (owners.works(c, reader)) {
            groups.add(new FactGroup(words.text("complaint.case.said"), said(c)));
        }
        if (c.causeCode() != null) {
            groups.add(new FactGroup(words.text("complaint.case.closing"), closing(c)));
        }
        return groups.stream().filter(group -> !group.facts().isEmpty()).toList();
    }

    private List<Fact> standing(Complaint c) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("complaint.case.status", words.text("complaint.status." + c.status())));
        if (c.severity() != null) {
            facts.add(fact("complaint.case.severity", words.text("complaint.severity." + c.severity())));
        }
        facts.add(fact("complaint.case.level", words.text("complaint.level." + c.levelNo())));
        facts.add(fact("complaint.case.receivedAt", words.moment(c.receivedAt())));
        facts.add(fact("complaint.case.channel", words.text("complaint.channel." + c.channel())));
        if (c.takenBy() != null) {
            facts.add(fact("complaint.case.takenBy", words.person(c.takenBy())));
        }
        facts.add(fact("complaint.case.answerBy", words.moment(c.answerBy())));
        facts.add(fact("complaint.case.solveBy", words.moment(c.solveBy())));
        if (!c.status().isOver() || c.solvedAt() != null) {
            facts.add(fact(
                    "complaint.case.inTime",
                    words.text(words.isLate(c) ? "complaint.case.late" : "complaint.case.yes")));
        }
        return facts;
    }

    private List<Fact> about(Complaint c, String reader) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("complaint.case.kind", words.kind(c.kind())));
        facts.add(fact("complaint.case.problem", words.problem(c.problemType())));
        if (c.customerId() != null) {
            facts.add(fact("complaint.case.customer", lines.nameOf(c, reader)));
        } else {
            facts.add(fact("complaint.case.customer", lines.customer(c, reader)));
        }
        ComplaintWords contact = cases.words(c.complaintNo());
        facts.add(fact("complaint.case.contact", Blurred.contact(contact)));
        facts.add(fact("complaint.case.car", lines.car(c)));
        facts.add(fact("complaint.case.dealer", words.unit(c.dealerCode())));
        facts.add(fact("complaint.case.repeats", String.valueOf(c.repeatCount())));
        acts.ties(c.complaintNo())
                .forEach(tie -> facts.add(new Fact(words.text("complaint.tie." + tie.relation()), tie.complaintNo())));
        acts.mergeSuggestions(c.complaintNo()).forEach(other -> facts.add(fact("complaint.case.alike", other)));
        return facts;
    }

    private List<Fact> said(Complaint c) {
        List<Fact> facts = new ArrayList<>();
        ComplaintWords told = cases.words(c.complaintNo());
        facts.add(fact("complaint.case.words", told.words() == null ? words.text("complaint.erased") : told.words()));
        cases.entries(c.complaintNo())
                .forEach(entry -> facts.add(new Fact(
                        words.moment(entry.at()) + " · " + words.text("complaint.direction." + entry.kind()) + " · "
                                + words.person(entry.by()),
                        entry.text() == null ? words.text("complaint.erased") : entry.text())));
        return facts;
    }

    private List<Fact> closing(Complaint c) {
        return List.of(
                fact("complaint.case.satisfaction", words.text("complaint.satisfaction." + c.satisfaction())),
                fact("complaint.case.cause", words.cause(c.causeCode())),
                fact("complaint.case.measure", words.measure(c.measureCode())),
                fact("complaint.case.closedBy", words.person(c.closedBy())));
    }

    private Fact fact(String labelKey, String value) {
        return new Fact(words.text(labelKey), value);
    }

    /** Enough to know whom a colleague speaks of. */
    private static final class Blurred {

        static String contact(ComplaintWords contact) {
            String name = contact.name() == null ? "" : contact.name().substring(0, 1) + "*";
            String phone = contact.phone() == null || contact.phone().length() < 8
                    ? ""
                    : "****" + contact.phone().substring(contact.phone().length() - 4);
            return ComplaintWording.orDash((name + " " + phone).strip());
        }
    }
}
