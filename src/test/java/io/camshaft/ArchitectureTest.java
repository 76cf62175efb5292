package io.camshaft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.camshaft.conventions.Budgets;
import io.camshaft.conventions.Finding;
import io.camshaft.conventions.HouseRules;
import io.camshaft.conventions.Surroundings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The Java code keeps the rules of the house; each rule is broken by a class of package badtwins. */
class ArchitectureTest {

    private static final Map<ArchRule, String> RULES = new LinkedHashMap<>();

    static {
        RULES.put(HouseRules.onlyProcessPackagesAndThePlatformKnowTheEngine(), "BadDesk");
        RULES.put(HouseRules.onlyRepositoriesSpeakSql(), "BadDesk");
        RULES.put(HouseRules.repositoriesStayInTheirModule(), "OpenRepository");
        RULES.put(HouseRules.delegatesStayInTheirPackage(), "LoudDelegate");
        RULES.put(HouseRules.controllersStayInTheirPackage(), "OpenController");
        RULES.put(HouseRules.onlyProcessVariableTouchesVariables(), "BadDesk");
        RULES.put(HouseRules.nothingIsInjectedIntoFields(), "BadDesk");
        RULES.put(HouseRules.timeComesFromTheClock(), "BadDesk");
        RULES.put(HouseRules.nobodyPrints(), "BadDesk");
        RULES.put(HouseRules.hiddenStateIsListed(), "BadDesk");
        RULES.put(HouseRules.namesSayWhatAClassIs(), "OrderHelper");
        RULES.put(HouseRules.theRootOfAModuleKnowsNoEdge(), "RootKnowsDesk");
        RULES.put(HouseRules.constructorsAreShort(), "TooMany");
    }

    private static final JavaClasses MAIN = new ClassFileImporter().importPath(Path.of("target/classes"));
    private static final JavaClasses TWINS =
            new ClassFileImporter().importPath(Path.of("target/test-classes/badtwins"));

    @TestFactory
    Stream<DynamicTest> theCodeKeeps() {
        return RULES.keySet().stream().map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(MAIN)));
    }

    @TestFactory
    Stream<DynamicTest> theBadTwinBreaks() {
        return RULES.entrySet().stream()
                .map(rule -> dynamicTest(rule.getKey().getDescription(), () -> assertThat(
                                rule.getKey().evaluate(TWINS).getFailureReport().getDetails())
                        .isNotEmpty()
                        .allMatch(detail -> detail.contains(rule.getValue()))));
    }

    @TestFactory
    Stream<DynamicTest> everySourceKeepsItsBudget() {
        Map<String, BiFunction<Path, String, List<Finding>>> budgets = Map.of(
                "classes fit on a page", Budgets::classesFitOnAPage,
                "methods fit on a screen", Budgets::methodsFitOnAScreen);
        List<Path> sources = Surroundings.files(Path.of("src/main/java"));
        return budgets.entrySet().stream()
                .map(budget -> dynamicTest(budget.getKey(), () -> assertThat(sources.stream()
                                .flatMap(file -> budget.getValue().apply(file, Surroundings.read(file)).stream()))
                        .isEmpty()));
    }

    @Test
    void everyExceptionFromTheBudgetsIsStillNeeded() {
        Map<Path, String> sources = Surroundings.files(Path.of("src/main/java")).stream()
                .collect(Collectors.toMap(file -> file, Surroundings::read));

        assertThat(Budgets.entriesOutOfUse(sources)).isEmpty();
        assertThat(Budgets.entriesOutOfUse(Map.of())).isNotEmpty();
        assertThat(Budgets.MANY_COLLABORATORS).allSatisfy((name, most) -> assertThat(MAIN.stream()
                        .filter(type -> type.getSimpleName().equals(name))
                        .flatMap(type -> type.getConstructors().stream())
                        .mapToInt(made -> made.getRawParameterTypes().size())
                        .max())
                .as(name)
                .hasValue(most));
    }

    @Test
    void aLongClassALongMethodAndAnEntryOutOfUseAreFound() {
        String method = "    void tell(\n            int a) {\n" + "        a();\n".repeat(26) + "    }\n";

        assertThat(Budgets.methodsFitOnAScreen(Path.of("Long.java"), "class Long {\n" + method + "}\n"))
                .extracting(Finding::file)
                .containsExactly("Long.tell");
        assertThat(Budgets.classesFitOnAPage(Path.of("Long.java"), "line\n".repeat(201)))
                .hasSize(1);
        assertThat(Budgets.classesFitOnAPage(Path.of("CampaignRepository.java"), "line\n"))
                .hasSize(1);
        assertThat(Budgets.classesFitOnAPage(Path.of("CampaignRepository.java"), "line\n".repeat(251)))
                .hasSize(1);
    }
}
