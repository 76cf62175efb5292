package io.camshaft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.camshaft.conventions.Finding;
import io.camshaft.conventions.FormModel;
import io.camshaft.conventions.Surroundings;
import io.camshaft.conventions.Visits;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every form keeps every rule of the style guide; each rule has a twin that breaks it and only it. */
class FormConventionsTest {

    private static final Map<String, Function<FormModel, List<Finding>>> RULES = new LinkedHashMap<>();

    static {
        RULES.put("the file is named after its id", FormModel::theFileIsNamedAfterItsId);
        RULES.put("it is written for this Tasklist", FormModel::itIsWrittenForThisTasklist);
        RULES.put("the Tasklist knows every component", FormModel::theTasklistKnowsEveryComponent);
        RULES.put("every question has a label", FormModel::everyQuestionHasALabel);
        RULES.put("no id is generated", FormModel::noIdIsGenerated);
        RULES.put("keys are nouns and occur once", FormModel::keysAreNounsAndOccurOnce);
        RULES.put("texts and numbers have limits", FormModel::textsAndNumbersHaveLimits);
        RULES.put("a process uses it", FormModel::aProcessUsesIt);
        RULES.put("somebody reads every answer", FormModel::somebodyReadsEveryAnswer);
        RULES.put("somebody provides every fact", FormModel::somebodyProvidesEveryFact);
    }

    /** Rule, text to replace, replacement, element that the only finding names. */
    private record Twin(String rule, String from, String to, String element) {}

    private static final List<Twin> BAD_FORMS = List.of(
            new Twin("it is written for this Tasklist", "16", "18", "header"),
            new Twin("the Tasklist knows every component", "\"radio\"", "\"filepicker\"", "Field_VisitOutcome"),
            new Twin("every question has a label", "\"label\": \"Outcome\", ", "", "Field_VisitOutcome"),
            new Twin("no id is generated", "Field_VisitReason", "Field_0a1b2c3", "Field_0a1b2c3"),
            new Twin("keys are nouns and occur once", "\"visitReason\"", "\"visitOutcome\"", "Field_VisitReason"),
            new Twin("texts and numbers have limits", "\"maxLength\": 200", "", "Field_VisitReason"),
            new Twin("texts and numbers have limits", ", \"max\": 9", "", "Field_GuestCount"),
            new Twin("somebody reads every answer", "\"guestCount\"", "\"guestNumber\"", "Field_GuestCount"),
            new Twin("somebody provides every fact", "{{guestName}}", "{{guestPhone}}", "Text_Guest"),
            new Twin("somebody provides every fact", "visitChoices", "visitOptions", "Field_VisitOutcome"));

    private static final Path PROJECT = Path.of("");
    private static final Surroundings SURROUNDINGS =
            Surroundings.ofProject(PROJECT, new ClassFileImporter().importPath(PROJECT.resolve("target/classes")));

    @TestFactory
    Stream<DynamicNode> everyFormKeepsEveryRule() {
        return Surroundings.files(PROJECT.resolve("forms")).stream().map(file -> {
            FormModel form = model(file);
            return dynamicContainer(
                    form.file(),
                    RULES.entrySet().stream()
                            .map(rule -> dynamicTest(rule.getKey(), () -> assertThat(
                                            rule.getValue().apply(form))
                                    .isEmpty())));
        });
    }

    @Test
    void theGoodTwinKeepsEveryRule() {
        RULES.values().forEach(rule -> assertThat(rule.apply(Visits.form(text -> text)))
                .isEmpty());
    }

    @TestFactory
    Stream<DynamicNode> everyBadFormBreaksItsRuleAndNoOther() {
        return BAD_FORMS.stream()
                .map(twin -> dynamicTest(twin.rule() + ": " + twin.element(), () -> {
                    FormModel form = Visits.form(text -> {
                        assertThat(text).contains(twin.from());
                        return text.replace(twin.from(), twin.to());
                    });
                    assertThat(RULES.get(twin.rule()).apply(form))
                            .extracting(Finding::element)
                            .containsExactly(twin.element());
                    RULES.forEach((name, rule) -> {
                        if (!name.equals(twin.rule())) {
                            assertThat(rule.apply(form)).as(name).isEmpty();
                        }
                    });
                }));
    }

    @Test
    void anotherIdThanTheFileAndAFormThatNoProcessUsesAreFound() {
        FormModel form = Visits.form(text -> text.replace("\"visit-decide\"", "\"visit-judge\""));

        assertThat(FormModel.theFileIsNamedAfterItsId(form)).hasSize(1);
        assertThat(FormModel.aProcessUsesIt(form)).hasSize(1);
    }

    private static FormModel model(Path file) {
        String capability = file.getParent().getFileName().toString();
        String processes = Surroundings.files(PROJECT.resolve("processes").resolve(capability)).stream()
                .map(Surroundings::read)
                .collect(Collectors.joining());
        return FormModel.of(
                capability, file.getFileName().toString(), Surroundings.read(file), processes, SURROUNDINGS);
    }
}
