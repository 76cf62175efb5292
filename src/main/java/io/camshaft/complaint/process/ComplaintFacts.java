package io.camshaft.complaint.process;

import io.camshaft.complaint.Complaint;
import io.camshaft.complaint.ComplaintCases;
import io.camshaft.complaint.ComplaintCodes;
import io.camshaft.complaint.ComplaintWords;
import io.camshaft.platform.form.MarkdownText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What the forms of a case show. Texts of people are escaped, because texts in forms are Markdown. What is personal is opened only
 * for the person who opens the form, and the reading of a customer's card is recorded.
 */
@Component
class ComplaintFacts {

    private final ComplaintCases cases;
    private final ComplaintCodes codes;
    private final CaseLines lines;
    private final Signer reader;
    private final ComplaintWording words;

    ComplaintFacts(ComplaintCases cases, ComplaintCodes codes, CaseLines lines, Signer reader, ComplaintWording words) {
        this.cases = cases;
        this.codes = codes;
        this.lines = lines;
        this.reader = reader;
        this.words = words;
    }

    ComplaintCases cases() {
        return cases;
    }

    Map<String, Object> of(String no) {
        Complaint c = cases.complaint(no);
        Map<String, Object> facts = new HashMap<>();
        facts.put("caseNo", no);
        facts.put("caseLink", "/cases/" + no);
        facts.put("caseKind", words.title(c));
        facts.put("gravityLine", gravity(c));
        facts.put("channelName", words.text("complaint.channel." + c.channel()));
        facts.put("receivedAt", words.moment(c.receivedAt()));
        facts.put("answerBy", words.moment(c.answerBy()));
        facts.put("solveBy", words.moment(c.solveBy()));
        facts.put("dealerName", MarkdownText.escape(words.unit(c.dealerCode())));
        facts.put("carLine", lines.car(c));
        facts.put("customerLine", lines.customer(c, reader.maybe().orElse(null)));
        facts.putAll(said(c));
        return facts;
    }

    /** Severity and what makes it grave. */
    private String gravity(Complaint c) {
        Stream<String> severity =
                c.severity() == null ? Stream.empty() : Stream.of(words.text("complaint.severity." + c.severity()));
        Stream<String> dangers = cases.dangers(c.complaintNo()).stream()
                .sorted()
                .map(danger -> words.text("complaint.danger." + danger));
        return ComplaintWording.orDash(Stream.concat(severity, dangers).collect(Collectors.joining(" · ")));
    }

    private Map<String, Object> said(Complaint c) {
        boolean opened = reader.maybe().isPresent();
        ComplaintWords said = opened ? cases.words(c.complaintNo()) : new ComplaintWords(null, null, null, null, null);
        Map<String, Object> facts = new HashMap<>();
        facts.put("subjectBlock", said.subject() == null ? "" : "**" + MarkdownText.escape(said.subject()) + "**\n\n");
        facts.put(
                "customerWords", shown(opened && said.words() == null ? words.text("complaint.erased") : said.words()));
        facts.put("contactLine", lines.contact(said));
        facts.put("detailsBlock", opened ? details(c) : "");
        return facts;
    }

    /** Fields of the kind below the words; nothing where there are none. */
    private String details(Complaint c) {
        Map<String, String> names = codes.fields(c.kind());
        String all = cases.details(c.complaintNo()).entrySet().stream()
                .map(detail -> names.getOrDefault(detail.getKey(), detail.getKey()) + ": " + detail.getValue())
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? "" : "\n\n" + MarkdownText.escape(all);
    }

    /** Rows for a table of the form: departments' answers of every round. */
    List<Map<String, Object>> answers(String no) {
        return cases.departments(no).stream()
                .map(part -> Map.<String, Object>of(
                        "department", words.text("complaint.department." + part.department()),
                        "finding", part.finding() == null ? "–" : words.text("complaint.finding." + part.finding()),
                        "answer", plain(part.answer()),
                        "by", words.person(part.answeredBy())))
                .toList();
    }

    /** Rows for a table of the form: what was said since. */
    List<Map<String, Object>> talk(String no) {
        return cases.entries(no).stream()
                .map(entry -> Map.<String, Object>of(
                        "at", words.moment(entry.at()),
                        "direction", words.text("complaint.direction." + entry.kind()),
                        "by", words.person(entry.by()),
                        "text", plain(entry.text())))
                .toList();
    }

    List<Map<String, Object>> calls(String no) {
        return cases.calls(no).stream()
                .map(call -> Map.<String, Object>of(
                        "at", words.moment(call.at()),
                        "result", words.text("complaint.callResult." + call.result()),
                        "by", words.person(call.by()),
                        "text", plain(call.words())))
                .toList();
    }

    static List<Map<String, String>> choices(Map<String, String> names) {
        return names.entrySet().stream()
                .map(name -> Map.of("label", name.getValue(), "value", name.getKey()))
                .toList();
    }

    private static String shown(Object value) {
        return MarkdownText.escape(ComplaintWording.orDash(value == null ? null : value.toString()));
    }

    private static String plain(String text) {
        return ComplaintWording.orDash(text);
    }
}
