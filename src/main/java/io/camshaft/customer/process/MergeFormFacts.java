package io.camshaft.customer.process;

import io.camshaft.customer.ComparedRecord;
import io.camshaft.customer.CustomerNo;
import io.camshaft.customer.MergeCandidate;
import io.camshaft.customer.MergeReviews;
import io.camshaft.customer.PersonalFiles;
import io.camshaft.platform.form.FormFacts;
import io.camshaft.platform.form.MarkdownText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The two records side by side; that somebody reads them is recorded. */
@Component
class MergeFormFacts implements FormFacts {

    private final MergeReviews reviews;
    private final PersonalFiles files;
    private final FormReader reader;
    private final CustomerWording words;

    MergeFormFacts(MergeReviews reviews, PersonalFiles files, FormReader reader, CustomerWording words) {
        this.reviews = reviews;
        this.files = files;
        this.reader = reader;
        this.words = words;
    }

    @Override
    public String formId() {
        return "customer-merge-compare";
    }

    @Override
    public Map<String, Object> factsOf(String caseNo) {
        MergeCandidate candidate = reviews.ofCase(caseNo);
        boolean open = reviews.isOpenQuestion(candidate);
        Map<String, Object> facts = new HashMap<>();
        facts.put("caseNo", caseNo);
        facts.put("caseLink", "/cases/" + caseNo);
        facts.put("likeness", candidate.score() + " / 100");
        facts.put("likenessReasons", MarkdownText.escape(words.reasons(candidate.reasons())));
        facts.put("goneNote", open ? "" : words.text("customer.merge.goneNote"));
        facts.put("reviewChoices", open ? choices("MERGE", "KEEP") : choices("NOTHING_LEFT"));
        facts.put("keptChoices", kept(candidate));
        reader.id().ifPresent(person -> facts.put("compareRows", rows(candidate, person)));
        return facts;
    }

    private List<Map<String, String>> choices(String... outcomes) {
        return List.of(outcomes).stream()
                .map(outcome -> Map.of("label", words.text("customer.merge.outcome." + outcome), "value", outcome))
                .toList();
    }

    private static List<Map<String, String>> kept(MergeCandidate candidate) {
        return List.of(candidate.firstId(), candidate.secondId()).stream()
                .map(CustomerNo::of)
                .map(number -> Map.of("label", number, "value", number))
                .toList();
    }

    private List<Map<String, String>> rows(MergeCandidate candidate, String readerId) {
        ComparedRecord first = files.compare(candidate.firstId(), readerId, candidate.caseNo());
        ComparedRecord second = files.compare(candidate.secondId(), readerId, candidate.caseNo());
        List<Map<String, String>> rows = new ArrayList<>();
        Map<String, Function<ComparedRecord, String>> fields = fields();
        for (String field : FIELDS) {
            Function<ComparedRecord, String> value = fields.get(field);
            rows.add(Map.of(
                    "field", words.text("customer.field." + field),
                    "first", value.apply(first),
                    "second", value.apply(second)));
        }
        return rows;
    }

    private static final List<String> FIELDS =
            List.of("NUMBER", "NAME", "PHONES", "MAILS", "PLATES", "CARS", "CITY", "DEALERS", "LAST_VISIT");

    private Map<String, Function<ComparedRecord, String>> fields() {
        return Map.of(
                "NUMBER", ComparedRecord::customerNo,
                "NAME",
                        record ->
                                record.erased() ? words.text("customer.erased") : CustomerWording.orDash(record.name()),
                "PHONES", record -> words.list(record.phones()),
                "MAILS", record -> words.list(record.mails()),
                "PLATES", record -> words.list(record.plates()),
                "CARS", record -> words.list(record.cars()),
                "CITY", record -> CustomerWording.orDash(record.city()),
                "DEALERS", record -> record.dealers().stream().map(words::unit).collect(Collectors.joining(", ")),
                "LAST_VISIT", record -> words.day(record.lastVisit()));
    }
}
