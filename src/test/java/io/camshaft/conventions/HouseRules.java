package io.camshaft.conventions;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.Calendar;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

/** Rules of the Java code. Exceptions are named here, with the reason, and nowhere else. */
public final class HouseRules {

    /** They play people at their forms, so they speak the engine's language, not the module's. */
    private static final Set<String> PLAYERS = Set.of("DemoCampaigns", "DemoDesk", "DemoTimers");

    private static final Map<String, String> SQL_ELSEWHERE = Map.of(
            "ManyRows", "writes whatever its caller, a repository, names",
            "BusinessNumbers", "is the repository of its one table, with a name that says what it gives",
            "DayCounts", "counts for the repositories of the rows, which give it their names as constants",
            "DeploymentLock", "one statement that holds a row lock while models are deployed",
            "EngineHardening", "adds an index to a table of the engine, once, when the engine starts",
            "MessageFilter", "binds the values of its own conditions to the statement of OutboxRepository");

    private static final Map<String, String> HIDDEN_STATE = Map.of(
            "Submission", "what a person sent, for the length of one command, so that it never becomes a variable",
            "Caller", "tells calls of our own code from those of a person, for the length of one command",
            "StartedFor", "for which dealer a case is being started, until the engine asks for its tenant");

    /** Names that say nothing, and where they are a word of the trade. */
    private static final String EMPTY_NAMES = ".*(Impl|Helper|Utils?|Manager|Base|Common|Data|Info)";

    private static final Set<String> NAMES_OF_THE_TRADE = Set.of("GuardedExpressionManager", "EnteredData", "DemoData");

    private HouseRules() {}

    public static ArchRule onlyProcessPackagesAndThePlatformKnowTheEngine() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("..process..", "io.camshaft.platform..")
                .and(are(not(PLAYERS)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .because("an engine is replaced in one kind of package; move the call behind a …Workflow port");
    }

    public static ArchRule onlyRepositoriesSpeakSql() {
        return noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Repository")
                .and(are(not(SQL_ELSEWHERE.keySet())))
                .should()
                .dependOnClassesThat(assignableTo(JdbcClient.class)
                        .or(assignableTo(JdbcOperations.class))
                        .or(assignableTo(NamedParameterJdbcOperations.class)))
                .because("all SQL of a module is in its …Repository");
    }

    public static ArchRule repositoriesStayInTheirModule() {
        return classes().that().haveSimpleNameEndingWith("Repository").should().notBePublic();
    }

    public static ArchRule delegatesStayInTheirPackage() {
        return classes()
                .that(assignableTo(JavaDelegate.class)
                        .or(assignableTo(TaskListener.class))
                        .or(assignableTo(ExecutionListener.class)))
                .and()
                .resideInAPackage("..process..")
                .should()
                .notBePublic();
    }

    public static ArchRule controllersStayInTheirPackage() {
        return classes().that().areAnnotatedWith(Controller.class).should().notBePublic();
    }

    public static ArchRule onlyProcessVariableTouchesVariables() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("io.camshaft.platform.form..", "io.camshaft.platform.journal..")
                .and(are(not(Set.of("ProcessVariable"))))
                .should()
                .callMethodWhere(describe("touches engine variables", HouseRules::touchesVariables))
                .because("a variable is a reference or a routing fact, declared once as ProcessVariable");
    }

    public static ArchRule nothingIsInjectedIntoFields() {
        return noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .because("a constructor shows what a class needs");
    }

    public static ArchRule timeComesFromTheClock() {
        return noClasses()
                .should()
                .accessTargetWhere(describe("asks the machine for the time", HouseRules::asksTheMachine))
                .because("tests and the engine set the clock; inject java.time.Clock");
    }

    public static ArchRule nobodyPrints() {
        return noClasses()
                .should()
                .accessTargetWhere(describe(
                        "prints",
                        (JavaAccess<?> access) -> access instanceof JavaFieldAccess
                                && access.getTargetOwner().isEquivalentTo(System.class)))
                .because("there is a log");
    }

    public static ArchRule hiddenStateIsListed() {
        return fields().that()
                .haveRawType(ThreadLocal.class)
                .should()
                .beDeclaredInClassesThat(are(in(HIDDEN_STATE.keySet())))
                .because(
                        "a ThreadLocal outlives its command unless somebody clears it; name it in HouseRules, with reason");
    }

    public static ArchRule namesSayWhatAClassIs() {
        return noClasses()
                .that(are(not(NAMES_OF_THE_TRADE)))
                .should()
                .haveSimpleNameEndingWith("\u0000")
                .orShould()
                .haveNameMatching(EMPTY_NAMES)
                .because("the name says what it does or is");
    }

    public static ArchRule theRootOfAModuleKnowsNoEdge() {
        return classes().that().resideOutsideOfPackages("..platform..").should(new ArchCondition<>("know no edge") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String root = type.getPackageName();
                type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> use.getTargetClass().getPackageName().matches(root + "\\.(process|web|report)"))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
            }
        });
    }

    /** Records hold values, not collaborators; the larger ones are listed in Budgets and may not grow. */
    public static ArchRule constructorsAreShort() {
        return classes().that().areNotRecords().should(new ArchCondition<>("have few collaborators") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                int most = Budgets.collaboratorsOf(type.getSimpleName());
                type.getConstructors().stream()
                        .filter(constructor ->
                                constructor.getRawParameterTypes().size() > most)
                        .forEach(constructor -> events.add(SimpleConditionEvent.violated(
                                type,
                                constructor.getFullName() + " has "
                                        + constructor.getRawParameterTypes().size() + " collaborators, at most " + most
                                        + ": split the class")));
            }
        });
    }

    private static boolean touchesVariables(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        boolean engine = owner.isAssignableTo(VariableScope.class)
                || owner.isEquivalentTo(RuntimeService.class)
                || owner.isEquivalentTo(TaskService.class);
        return engine && call.getName().matches("(get|set|remove)Variables?(Local)?(Typed)?");
    }

    private static boolean asksTheMachine(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        if (!(access instanceof JavaCall<?> call)) {
            return false;
        }
        boolean noArguments = call.getTarget().getRawParameterTypes().isEmpty();
        return noArguments
                        && owner.isAssignableTo(Temporal.class)
                        && call.getName().equals("now")
                || noArguments
                        && owner.isEquivalentTo(Date.class)
                        && call.getName().equals("<init>")
                || noArguments
                        && owner.isEquivalentTo(Calendar.class)
                        && call.getName().equals("getInstance")
                || owner.isEquivalentTo(Clock.class) && call.getName().startsWith("system")
                || owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis");
    }

    private static DescribedPredicate<JavaClass> in(Set<String> names) {
        return describe("one of " + names, type -> names.contains(type.getSimpleName()));
    }

    private static DescribedPredicate<JavaClass> not(Set<String> names) {
        return describe("none of " + names, type -> !names.contains(type.getSimpleName()));
    }
}
