package io.camshaft;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.campaign.AnnualPlan;
import io.camshaft.campaign.CampaignStatus;
import io.camshaft.campaign.CampaignType;
import io.camshaft.campaign.DecisionStep;
import io.camshaft.campaign.Kpi;
import io.camshaft.campaign.Outcome;
import io.camshaft.complaint.CallResult;
import io.camshaft.complaint.ComplaintChannel;
import io.camshaft.complaint.ComplaintKind;
import io.camshaft.complaint.ComplaintStatus;
import io.camshaft.complaint.Danger;
import io.camshaft.complaint.Satisfaction;
import io.camshaft.complaint.intake.MailRefusal;
import io.camshaft.customer.Card;
import io.camshaft.customer.CustomerState;
import io.camshaft.customer.MergeCandidate;
import io.camshaft.customer.PersonalField;
import io.camshaft.customer.Power;
import io.camshaft.customer.Purpose;
import io.camshaft.customer.ReadingFinding;
import io.camshaft.customer.RequestDecision;
import io.camshaft.customer.RequestKind;
import io.camshaft.customer.RequestStatus;
import io.camshaft.customer.VisitKind;
import io.camshaft.customer.exchange.ImportContent;
import io.camshaft.customer.exchange.ImportStatus;
import io.camshaft.customer.matching.Reason;
import io.camshaft.knowledge.ArticleReview;
import io.camshaft.knowledge.ArticleStatus;
import io.camshaft.knowledge.Audience;
import io.camshaft.platform.worklist.WorkTab;
import io.camshaft.revisit.CallActor;
import io.camshaft.revisit.CallState;
import io.camshaft.revisit.Department;
import io.camshaft.revisit.NoticeStatus;
import io.camshaft.revisit.ProblemClass;
import io.camshaft.revisit.RevisitResult;
import io.camshaft.revisit.Satisfied;
import io.camshaft.revisit.TimePoint;
import io.camshaft.revisit.quality.CheckKind;
import io.camshaft.revisit.quality.CheckResult;
import io.camshaft.revisit.quality.CheckState;
import io.camshaft.revisit.quality.CorrectionState;
import io.camshaft.revisit.quality.FindingKind;
import io.camshaft.revisit.quality.Period;
import io.camshaft.revisit.quality.RecordField;
import io.camshaft.revisit.report.Measure;
import io.camshaft.revisit.report.Timing;
import io.camshaft.survey.FollowUpResult;
import io.camshaft.survey.FollowUpState;
import io.camshaft.survey.ServiceStep;
import io.camshaft.survey.Subject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every sentence that a person reads is there in both languages, and nothing that nobody reads. */
class TextsTest {

    /** Words that are the same in Chinese. Keep it short: most words have a Chinese one. */
    private static final Set<String> SAME_IN_BOTH = Set.of("KPI", "VIN", "SMS", "Camshaft", "CSV");

    /** Keys that code builds from a name, with every name that can occur. */
    private static final Map<String, Set<String>> FAMILIES = Map.ofEntries(
            entry("campaign.type.", names(CampaignType.values())),
            entry("campaign.kpi.", names(Kpi.values())),
            entry("campaign.status.", names(CampaignStatus.values())),
            entry("campaign.hint.", names(CampaignStatus.values())),
            entry("campaign.plan.hint.", names(AnnualPlan.PlanStatus.values())),
            entry("campaign.step.", names(DecisionStep.values())),
            entry("campaign.outcome.", names(Outcome.values())),
            entry("campaign.choice.", names(Outcome.values())),
            entry("campaign.plan.status.", names(AnnualPlan.PlanStatus.values())),
            entry("campaign.finding.", reasonsOfPlanCheck()),
            entry("queue.tab.", names(WorkTab.values())),
            entry("queue.empty.", joined(Set.of("search"), names(WorkTab.values()))),
            entry("queue.severity.", Set.of("1", "2", "3", "4")),
            entry(
                    "casefile.clock.state.",
                    Set.of("running", "soon", "over", "paused", "pausedLate", "kept", "endedLate")),
            entry("casefile.clock.stretch.", Set.of("working", "closed", "paused", "ahead")),
            entry("casefile.clock.calendar.", Set.of("WORKING", "ROUND_THE_CLOCK")),
            entry("customer.state.", names(CustomerState.values())),
            entry("complaint.mailRefusal.", names(MailRefusal.values())),
            entry("knowledge.status.", names(ArticleStatus.values())),
            entry("knowledge.audience.", names(Audience.values())),
            entry("knowledge.language.", Set.of("en", "zh")),
            entry("knowledge.review.outcome.", names(ArticleReview.Outcome.values())),
            entry("customer.cardKind.", names(Card.values())),
            entry("customer.power.", names(Power.values())),
            entry("customer.visitKind.", names(VisitKind.values())),
            entry("customer.reason.", names(Reason.values())),
            entry("customer.importContent.", names(ImportContent.values())),
            entry("customer.importStatus.", names(ImportStatus.values())),
            entry("customer.place.", Set.of("CARD", "FORM", "EXPORT", "API", "MERGE", "LETTER")),
            entry("customer.value.", Set.of("VIP", "DIAMOND", "GOLD", "SILVER", "STANDARD")),
            entry(
                    "customer.event.",
                    Set.of(
                            "REGISTERED",
                            "CORRECTED",
                            "IMPORTED",
                            "CHANNEL_ADDED",
                            "CHANNEL_ENDED",
                            "CONTACT_ADDED",
                            "CONSENT_GIVEN",
                            "CONSENT_REFUSED",
                            "LOOKED_AFTER",
                            "OWNS",
                            "DISOWNED",
                            "ERASED",
                            "MERGED",
                            "UNMERGED",
                            "PURCHASE_CHANGED",
                            "PURCHASE_CANCELLED",
                            "VISIT_CHANGED")),
            entry("customer.merge.status.", names(MergeCandidate.Status.values())),
            entry("customer.merge.outcome.", Set.of("MERGE", "KEEP", "NOTHING_LEFT")),
            entry(
                    "customer.field.",
                    joined(
                            Set.of(
                                    "NUMBER",
                                    "NAME",
                                    "PHONES",
                                    "MAILS",
                                    "PLATES",
                                    "CARS",
                                    "CITY",
                                    "DEALERS",
                                    "LAST_VISIT"),
                            names(PersonalField.values()))),
            entry("customer.requestKind.", names(RequestKind.values())),
            entry("customer.requestHint.", names(RequestStatus.values())),
            entry("customer.requestStatus.", names(RequestStatus.values())),
            entry("customer.requestDecision.", names(RequestDecision.values())),
            entry("customer.legalHint.", names(RequestKind.values())),
            entry("customer.purpose.", names(Purpose.values())),
            entry("customer.askedVia.", Set.of("PHONE", "MAIL", "COUNTER", "LETTER")),
            entry("customer.identityProof.", Set.of("CALL_BACK", "DOCUMENT", "CODE")),
            entry("customer.finding.rule.", names(ReadingFinding.Rule.values())),
            entry("customer.finding.hint.", names(ReadingFinding.Rule.values())),
            entry("customer.finding.result.", names(ReadingFinding.Result.values())),
            entry("revisit.point.", names(TimePoint.values())),
            entry("revisit.actor.", names(CallActor.values())),
            entry("revisit.state.", names(CallState.values())),
            entry("revisit.result.", names(RevisitResult.values())),
            entry("revisit.satisfaction.", names(Satisfied.values())),
            entry("revisit.department.", names(Department.values())),
            entry("revisit.class.", names(ProblemClass.values())),
            entry("revisit.notice.", names(NoticeStatus.values())),
            entry("revisit.script.", joined(Set.of("RECALL"), names(TimePoint.Occasion.values()))),
            entry("revisit.field.", names(RecordField.values())),
            entry("revisit.checkState.", names(CheckState.values())),
            entry("revisit.correctionState.", names(CorrectionState.values())),
            entry("revisit.finding.", names(FindingKind.values())),
            entry("revisit.check.kind.", names(CheckKind.values())),
            entry("revisit.check.origin.", Set.of("SAMPLE", "MARKED")),
            entry("revisit.check.state.", names(CheckResult.values())),
            entry("revisit.quality.period.", names(Period.values())),
            entry("revisit.voice.", Set.of("CALL", "DEALER", "SUPERVISOR")),
            entry("revisit.measure.", names(Measure.values())),
            entry("revisit.measureHint.", names(Measure.values())),
            entry("revisit.timing.", names(Timing.values())),
            entry("revisit.kind.", joined(Set.of("SALE"), names(VisitKind.values()))),
            entry("survey.step.", names(ServiceStep.values())),
            entry("survey.subject.", names(Subject.values())),
            entry("survey.page.lead.", names(Subject.values())),
            entry("survey.page.overall.", names(Subject.values())),
            entry("survey.page.explanation.", names(Subject.values())),
            entry("survey.result.", names(FollowUpResult.values())),
            entry("survey.followUp.", names(FollowUpState.values())),
            entry("survey.closed.", Set.of("ANSWERED", "BUSY", "CALLED", "EXPIRED", "THANKED", "UNKNOWN")),
            entry("survey.closedTitle.", Set.of("ANSWERED", "BUSY", "CALLED", "EXPIRED", "THANKED", "UNKNOWN")),
            entry(
                    "survey.list.head.",
                    Set.of(
                            "asked",
                            "late",
                            "answered",
                            "rate",
                            "average",
                            "silent",
                            "dissatisfied",
                            "open",
                            "solved",
                            "solvedInTime")),
            entry("complaint.kind.", names(ComplaintKind.values())),
            entry("complaint.channel.", names(ComplaintChannel.values())),
            entry("complaint.danger.", names(Danger.values())),
            entry("complaint.status.", names(ComplaintStatus.values())),
            entry("complaint.hint.", names(ComplaintStatus.values())),
            entry("complaint.satisfaction.", names(Satisfaction.values())),
            entry("complaint.callResult.", names(CallResult.values())),
            entry("complaint.severity.", Set.of("1", "2", "3", "4")),
            entry("complaint.level.", Set.of("0", "1", "2", "3")),
            entry("complaint.finding.", Set.of("OURS", "PARTLY", "NOT_OURS")),
            entry("complaint.direction.", Set.of("IN", "OUT", "NOTE")),
            entry("complaint.repeatRule.", Set.of("MONTH", "QUARTER", "LATE")),
            entry("complaint.repeatResult.", Set.of("CONFIRMED", "REJECTED")),
            entry("complaint.tie.", Set.of("MERGED", "LINKED", "SPLIT", "REOPENED")),
            entry(
                    "complaint.department.",
                    Set.of(
                            "dealer-service",
                            "dealer-sales",
                            "dealer-manager",
                            "region-manager",
                            "hq-service",
                            "hq-quality",
                            "hq-public-relations")));

    private static final Map<String, Function<TextRules, List<String>>> RULES = Map.of(
            "both languages have the same keys", TextRules::bothLanguagesHaveTheSameKeys,
            "keys start with their module", TextRules::keysStartWithTheirModule,
            "both languages have the same placeholders", TextRules::bothLanguagesHaveTheSamePlaceholders,
            "no text is empty or loses its quotes", TextRules::noTextIsEmptyOrLosesItsQuotes,
            "Chinese is Chinese", TextRules::chineseIsChinese,
            "every text is used", TextRules::everyTextIsUsed,
            "every used text exists", TextRules::everyUsedTextExists,
            "every model is translated", TextRules::everyModelIsTranslated,
            "every message is in both languages", TextRules::everyMessageIsInBothLanguages);

    @TestFactory
    Stream<DynamicTest> theProjectKeeps() {
        TextRules project = new TextRules(Path.of(""), SAME_IN_BOTH, FAMILIES);
        return RULES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> assertThat(rule.getValue().apply(project)).isEmpty()));
    }

    private static Set<String> names(Enum<?>... constants) {
        return Stream.of(constants).map(Enum::name).collect(Collectors.toSet());
    }

    private static Set<String> joined(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    /** What the decision table can answer, and the answer where there is no plan to ask. */
    private static Set<String> reasonsOfPlanCheck() {
        Set<String> reasons = Dmn.readModelFromFile(new File("processes/campaign/campaignPlanCheck.dmn"))
                .getModelElementsByType(OutputEntry.class)
                .stream()
                .map(entry -> entry.getTextContent().strip().replace("\"", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        reasons.add("NO_PLAN");
        return reasons;
    }

    @Nested
    class BadTwins {

        @TempDir
        Path project;

        private final String english = "src/main/resources/texts/visit/messages_en.properties";
        private final String chinese = "src/main/resources/texts/visit/messages_zh.properties";
        private final String models = "src/main/resources/texts/visit/models_zh.properties";

        @Test
        void aGoodProjectHasNoFindings() throws IOException {
            write(english, "visit.title=Visit of {0}", "visit.state.OPEN=Open");
            write(chinese, "visit.title={0} 的来访", "visit.state.OPEN=进行中");
            write(
                    "src/main/resources/templates/visit/page.ftlh",
                    "${text(\"visit.title\", name)}${text(\"visit.state.\" + state)}");
            write("src/main/resources/templates/visit/mail/told_en.ftl", "x");
            write("src/main/resources/templates/visit/mail/told_zh.ftl", "x");
            write("forms/visit/visit-note.form", form("Note about {{guest}}"));
            write(models, "visit-note.note.label={{guest}} 的备注");

            for (Function<TextRules, List<String>> rule : RULES.values()) {
                assertThat(findings(rule)).isEmpty();
            }
        }

        @Test
        void aKeyOfOneLanguageOnlyIsFound() throws IOException {
            write(english, "visit.title=Visit", "visit.only=Only");
            write(chinese, "visit.title=来访", "visit.more=更多");

            assertThat(findings(TextRules::bothLanguagesHaveTheSameKeys))
                    .containsExactly(
                            "add to texts/visit/messages_zh.properties: visit.only=Only",
                            "add to texts/visit/messages_en.properties: visit.more=更多");
        }

        @Test
        void aKeyOfAnotherModuleIsFound() throws IOException {
            write(english, "guest.title=Visit");

            assertThat(findings(TextRules::keysStartWithTheirModule)).hasSize(1);
        }

        @Test
        void aLostPlaceholderIsFound() throws IOException {
            write(english, "visit.title={0} of {1}");
            write(chinese, "visit.title={0} 的");

            assertThat(findings(TextRules::bothLanguagesHaveTheSamePlaceholders))
                    .hasSize(1);
        }

        @Test
        void anEmptyTextAndAnApostropheAreFound() throws IOException {
            write(english, "visit.title=", "visit.name={0}'s name");

            assertThat(findings(TextRules::noTextIsEmptyOrLosesItsQuotes)).hasSize(2);
        }

        @Test
        void englishAmongTheChineseIsFound() throws IOException {
            write(chinese, "visit.title=Visit", "visit.kpi=KPI", "visit.count={0} / {1}");
            write("forms/visit/visit-note.form", form("Note"));
            write(models, "visit-note.note.label=Note");

            assertThat(findings(TextRules::chineseIsChinese))
                    .containsExactly(
                            "texts/visit/messages_zh.properties: translate visit.title=Visit",
                            "texts/visit/models_zh.properties: translate visit-note.note.label=Note");
        }

        @Test
        void aTextThatNobodyUsesIsFound() throws IOException {
            write(english, "visit.title=Visit", "visit.titleOfOld=Old");
            write("src/main/java/visit/Page.java", "texts.get(\"visit.title\")");

            assertThat(findings(TextRules::everyTextIsUsed))
                    .singleElement()
                    .asString()
                    .contains("visit.titleOfOld");
        }

        @Test
        void aTextForANameThatCannotOccurIsFound() throws IOException {
            write(english, "visit.state.OPEN=Open", "visit.state.SHUT=Shut");
            write("src/main/java/visit/Page.java", "texts.get(\"visit.state.\" + state)");

            assertThat(findings(TextRules::everyTextIsUsed))
                    .singleElement()
                    .asString()
                    .contains("visit.state.SHUT");
        }

        @Test
        void aNameWithoutATextIsFound() throws IOException {
            write(english, "visit.state.SHUT=Shut");
            write("src/main/java/visit/Page.java", "texts.get(\"visit.state.\" + state)");

            assertThat(findings(TextRules::everyUsedTextExists))
                    .containsExactly("Page.java uses visit.state.OPEN, which no bundle has");
        }

        @Test
        void aBuiltKeyOfWhichNobodyKnowsTheNamesIsFound() throws IOException {
            write("src/main/java/visit/Page.java", "texts.get(\"visit.kind.\" + kind)");

            assertThat(findings(TextRules::everyUsedTextExists))
                    .singleElement()
                    .asString()
                    .contains("visit.kind.…");
        }

        @Test
        void aSentenceInsideATemplateIsTranslatedAndACodeStays() throws IOException {
            write("forms/visit/visit-note.form", form("{{if s = \\\"OPEN\\\" then \\\"Not yet\\\" else n}}"));
            write(models, "visit-note.note.label={{if s = \"OPEN\" then \"尚未\" else n}}");
            assertThat(findings(TextRules::everyModelIsTranslated)).isEmpty();

            write(models, "visit-note.note.label={{if s = \"SHUT\" then \"尚未\" else n}}");
            assertThat(findings(TextRules::everyModelIsTranslated)).hasSize(1);
        }

        @Test
        void aTextThatDoesNotExistIsFound() throws IOException {
            write(english, "visit.title=Visit");
            write(
                    "src/main/java/visit/Page.java",
                    "texts.get(\"visit.a\"); throw new BusinessRefusal(\n \"visit.b\", 1); texts.in(language, \"visit.c\");");
            write(
                    "src/main/resources/templates/visit/page.ftlh",
                    "${text(\"visit.d\")} ${text(\"visit.state.\" + s)} ${text(\"visit.title\")}");

            assertThat(findings(TextRules::everyUsedTextExists)).hasSize(5);
        }

        @Test
        void anUntranslatedAndALeftOverModelTextAreFoundReadyToPaste() throws IOException {
            write("forms/visit/visit-note.form", form("Note about {{guest}}"));
            write(models, "visit-note.gone.label=没有了");

            assertThat(findings(TextRules::everyModelIsTranslated))
                    .containsExactly(
                            "add to texts/visit/models_zh.properties: visit-note.note.label=Note about {{guest}}",
                            "delete from texts/visit/models_zh.properties, no model has it: visit-note.gone.label");

            write(models, "visit-note.note.label=备注");
            assertThat(findings(TextRules::everyModelIsTranslated))
                    .singleElement()
                    .asString()
                    .contains("[guest]");
        }

        @Test
        void aMessageInOneLanguageIsFound() throws IOException {
            write("src/main/resources/templates/visit/mail/told_en.ftl", "x");
            write("src/main/resources/templates/visit/sms/told.ftl", "x");

            assertThat(findings(TextRules::everyMessageIsInBothLanguages)).hasSize(2);
        }

        private List<String> findings(Function<TextRules, List<String>> rule) {
            return rule.apply(new TextRules(project, SAME_IN_BOTH, Map.of("visit.state.", Set.of("OPEN"))));
        }

        private String form(String label) {
            return "{\"id\":\"visit-note\",\"components\":[{\"type\":\"textarea\",\"key\":\"note\",\"label\":\"" + label
                    + "\"}]}";
        }

        private void write(String name, String... lines) throws IOException {
            Path file = project.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, List.of(lines));
        }
    }
}
