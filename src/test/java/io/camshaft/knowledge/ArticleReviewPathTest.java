package io.camshaft.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.casefile.CaseView;
import io.camshaft.platform.journal.CaseFile;
import io.camshaft.platform.journal.CaseJournal;
import io.camshaft.support.Desk;
import io.camshaft.support.EngineTime;
import io.camshaft.support.ModelCoverage;
import io.camshaft.support.Rows;
import io.camshaft.support.TakenFlows;
import io.camshaft.support.TestOrganisation;
import io.camshaft.support.WholeApplication;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of articleReview.bpmn. It is Tuesday 26 May 2026, 10:00 in Shanghai. */
@WholeApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ArticleReviewPathTest {

    private static final String TUESDAY = "2026-05-26T10:00+08:00";
    /** In every text that people type, so that a copy in an engine table is found. */
    private static final String TYPED = "Quokkaparade";

    @Autowired
    private Desk desk;

    @Autowired
    private EngineTime time;

    @Autowired
    private Rows rows;

    @Autowired
    private TestOrganisation people;

    @Autowired
    private TakenFlows flows;

    @Autowired
    private CaseJournal journal;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private List<CaseView> views;

    @Autowired
    private Articles articles;

    @Autowired
    private ArticleUse use;

    @Autowired
    private ReviewRequests requests;

    @Autowired
    private KnowledgeSearch search;

    private ModelCoverage coverage;
    private int run;

    @BeforeAll
    void beginToCount() {
        coverage = new ModelCoverage("knowledge", "articleReview", rows, flows);
    }

    @BeforeEach
    void aQuietTuesday() {
        people.ensure();
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("articleReview")
                .list()
                .forEach(left -> runtime.deleteProcessInstance(left.getId(), "left over"));
        rows.change("delete from message_outbox");
        time.set(TUESDAY);
    }

    @AfterEach
    void textsAreNotInTheEngine() {
        run++;
        assertThat(rows.engineColumnsHolding(TYPED)).isEmpty();
        time.reset();
    }

    @AfterAll
    void everyShapeAndFlowWasWalked() {
        long written = Arrays.stream(ArticleReviewPathTest.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
        if (run == written) {
            assertThat(coverage.nodesMissed()).as("shapes never entered").isEmpty();
            assertThat(coverage.flowsMissed()).as("flows never taken").isEmpty();
        }
    }

    private static ArticleText text(String title) {
        return new ArticleText(
                title,
                "narwhal",
                "OIL_LEAK",
                Audience.PUBLIC,
                "**" + TYPED + "**\n\n- item <script>",
                LocalDate.parse("2027-01-31"));
    }

    private String draftOf(String author, String title) {
        return articles.draft("en", text(title), author);
    }

    private String reviewOf(String article, String author) {
        return requests.ask(article, articles.find(article).orElseThrow().version(), author);
    }

    private String outcome(String no) {
        return journal.file(no).map(CaseFile::outcome).orElseThrow();
    }

    private List<String> mails(String no) {
        return rows.texts("select template || ' ' || person_id from message_outbox where case_no = ? order by id", no);
    }

    private CaseView view() {
        return views.stream()
                .filter(each -> each.processKey().equals("articleReview"))
                .findFirst()
                .orElseThrow();
    }

    private List<ArticleHit> found(String article, String words) {
        return search.find(words, "en", 20).stream()
                .filter(hit -> hit.articleNo().equals(article))
                .toList();
    }

    @Test
    void whatSomebodyElseApprovesIsFoundAndTheVersionBeforeIsKept() {
        String article = draftOf("feng.yu", "Narwhal first");
        String review = reviewOf(article, "feng.yu");
        assertThat(found(article, "narwhal")).isEmpty();
        assertThat(desk.sees("shen.bin", review)).isTrue();
        assertThat(desk.sees("gao.feng", review)).isFalse();
        assertThat(desk.task(review).getDueDate().toInstant())
                .isEqualTo(OffsetDateTime.parse("2026-05-29T10:00+08:00").toInstant());
        assertThat(desk.shown("shen.bin", review))
                .containsEntry("articleTitle", "Narwhal first")
                .containsEntry("authorName", "Feng Yu")
                .containsEntry("articleBody", "\\*\\*" + TYPED + "\\*\\*  \n  \n\\- item &lt;script&gt;");

        desk.complete("shen.bin", review, Map.of("reviewOutcome", "APPROVED"));

        assertThat(outcome(review)).isEqualTo("EndEvent_ArticlePublished");
        assertThat(mails(review)).containsExactly("knowledge/mail/published feng.yu");
        assertThat(found(article, "narwhal")).hasSize(1);
        assertThat(view().titleOf(review)).isEqualTo(article + " · Narwhal first");
        assertThat(view().decisionsOf(review)).singleElement().satisfies(decision -> {
            assertThat(decision.byPersonId()).isEqualTo("shen.bin");
            assertThat(decision.outcome()).isEqualTo("Published");
        });
        assertThat(view().factsOf(review).get(0).facts()).hasSize(5);

        articles.write(article, articles.find(article).orElseThrow().version(), text("Narwhal second"), "han.mei");
        assertThat(found(article, "narwhal").get(0).title()).isEqualTo("Narwhal first");
        desk.complete("shen.bin", reviewOf(article, "han.mei"), Map.of("reviewOutcome", "APPROVED"));

        assertThat(found(article, "narwhal").get(0).title()).isEqualTo("Narwhal second");
        assertThat(articles.versions(article))
                .extracting(version -> version.versionNo() + " " + version.status())
                .containsExactly("2 PUBLISHED", "1 REPLACED");
    }

    @Test
    void whatComesBackNeedsAReasonAndIsWrittenAnew() {
        String article = draftOf("feng.yu", "Walrus");
        String review = reviewOf(article, "feng.yu");
        assertThat(desk.refusal(() -> desk.complete("shen.bin", review, Map.of("reviewOutcome", "RETURNED"))))
                .isEqualTo("Please say what the author should change.");
        assertThat(desk.refusal(() -> articles.write(
                        article, articles.find(article).orElseThrow().version(), text("Walrus two"), "feng.yu")))
                .isEqualTo(article + " is under review. It can be changed afterwards.");

        desk.complete("shen.bin", review, Map.of("reviewOutcome", "RETURNED", "reviewReason", "No picture " + TYPED));

        assertThat(outcome(review)).isEqualTo("EndEvent_ArticleReturned");
        assertThat(mails(review)).containsExactly("knowledge/mail/returned feng.yu");
        assertThat(found(article, "walrus")).isEmpty();
        assertThat(desk.refusal(() -> reviewOf(article, "feng.yu")))
                .isEqualTo(article + " has no draft that could be reviewed.");
        articles.write(article, articles.find(article).orElseThrow().version(), text("Walrus again"), "feng.yu");
        assertThat(articles.versions(article))
                .extracting(version -> version.versionNo() + " " + version.status())
                .containsExactly("2 DRAFT", "1 RETURNED");
    }

    @Test
    void nobodyReviewsWhatTheyWroteEvenInPart() {
        String article = draftOf("shen.bin", "Manatee");
        articles.write(article, articles.find(article).orElseThrow().version(), text("Manatee, more"), "feng.yu");
        String review = reviewOf(article, "feng.yu");
        assertThat(desk.refusal(() -> desk.complete("shen.bin", review, Map.of("reviewOutcome", "APPROVED"))))
                .isEqualTo("You wrote this text. Somebody else has to review it.");
        assertThat(desk.waitsAt(review)).isEqualTo("Task_ReviewArticle");
        assertThat(found(article, "manatee")).isEmpty();

        String own = draftOf("shen.bin", "Dugong");
        String ownReview = reviewOf(own, "shen.bin");
        // The call centre has one lead only, so service reads what they wrote.
        assertThat(desk.sees("gao.feng", ownReview)).isTrue();
        assertThat(desk.sees("shen.bin", ownReview)).isFalse();
        desk.complete("gao.feng", ownReview, Map.of("reviewOutcome", "APPROVED"));
        assertThat(found(own, "dugong")).hasSize(1);
    }

    @Test
    void reviewersAreRemindedAfterTwoDaysTheAuthorIsNot() {
        String article = draftOf("jin.bo", "Beluga");
        String review = reviewOf(article, "jin.bo");

        time.fire(review, "Task_ReviewArticle");

        assertThat(time.now().toInstant())
                .isEqualTo(OffsetDateTime.parse("2026-05-28T10:00+08:00").toInstant());
        assertThat(mails(review)).containsExactly("knowledge/mail/reminder gao.feng");
        desk.complete("gao.feng", review, Map.of("reviewOutcome", "APPROVED"));
    }

    @Test
    void onlyWritersWriteAndWhoSawAnOlderCopyIsRefused() {
        assertThat(desk.refusal(() -> draftOf("bai.xue", "Orca")))
                .isEqualTo("Articles are written by the call centre, service and quality.");
        String article = draftOf("feng.yu", "Orca");
        int seen = articles.find(article).orElseThrow().version();
        articles.write(article, seen, text("Orca two"), "feng.yu");
        assertThat(articles.versions(article)).hasSize(1);
        assertThat(desk.refusal(() -> articles.write(article, seen, text("Orca three"), "feng.yu")))
                .contains("Somebody else changed this");
        assertThat(desk.refusal(() -> requests.ask(article, seen, "feng.yu"))).contains("Somebody else changed this");
        assertThat(desk.refusal(() -> use.solvedWith(article, " ", "feng.yu")))
                .isEqualTo("Please name the case that was solved.");
        use.solvedWith(article, "CPL-1", "feng.yu");
        use.solvedWith(article, "CPL-1", "han.mei");
        assertThat(use.solved(article)).isEqualTo(1);
    }
}
