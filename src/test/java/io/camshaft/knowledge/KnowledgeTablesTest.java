package io.camshaft.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camshaft.knowledge.ArticleReview.Outcome;
import io.camshaft.platform.jdbc.StaleRecord;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** Every statement of the module. */
abstract class KnowledgeTablesTest {

    private KnowledgeRows rows;

    abstract KnowledgeRows fresh();

    @BeforeEach
    void empty() {
        rows = fresh();
    }

    @Test
    void whatWasWrittenComesBackAndADraftIsRewritten() {
        Article article = rows.draft("KNA-1", "zh", KnowledgeRows.text("漏油 <b>😀</b>", "2027-01-31"));

        assertThat(article.openNo()).isEqualTo(1);
        assertThat(article.shown()).isEmpty();
        ArticleVersion written = rows.articles.version("KNA-1", 1).orElseThrow();
        assertThat(written.title()).isEqualTo("漏油 <b>😀</b>");
        assertThat(written.expiresOn()).isEqualTo(LocalDate.parse("2027-01-31"));

        rows.articles.rewrite(KnowledgeRows.version(
                "KNA-1", 1, KnowledgeRows.text("Other title", "2027-02-01"), ArticleStatus.DRAFT));
        assertThat(rows.articles.versions("KNA-1"))
                .extracting(ArticleVersion::title)
                .containsExactly("Other title");
        assertThat(rows.articles.openOf("feng.yu")).hasSize(1);
        assertThat(rows.articles.openOf("han.mei")).isEmpty();
    }

    @Test
    void whoSavesAnOlderCopyIsRefused() {
        Article seen = rows.draft("KNA-1", "en", KnowledgeRows.text("Title", "2027-01-31"));
        rows.articles.point(seen, null, 1);

        assertThatThrownBy(() -> rows.articles.point(seen, 1, null)).isInstanceOf(StaleRecord.class);
    }

    @Test
    void onlyThePublishedVersionIsFoundAndEditionsTellWhatChanged() {
        rows.draft("KNA-1", "en", KnowledgeRows.text("One", "2027-01-31"));
        rows.draft("KNA-2", "en", KnowledgeRows.text("Two", "2027-01-31"));
        assertThat(rows.articles.published(List.of("KNA-1", "KNA-2"))).isEmpty();
        long before = rows.editions.now().edition();

        rows.publish("KNA-2", 1);

        assertThat(rows.editions.changedAfter(before)).containsExactly("KNA-2");
        assertThat(rows.editions.changedAfter(-1)).containsExactlyInAnyOrder("KNA-1", "KNA-2");
        assertThat(rows.editions.published(List.of("KNA-1", "KNA-2")))
                .extracting(EditionRepository.Text::title)
                .containsExactly("Two");
        assertThat(rows.editions.nameDatabase("first")).isEqualTo("first");
        assertThat(rows.editions.nameDatabase("second")).isEqualTo("first");
    }

    @Test
    void onTheDayAfterTheLastAnArticleExpiresAndOthersStay() {
        rows.draft("KNA-1", "en", KnowledgeRows.text("Over", "2026-05-25"));
        rows.draft("KNA-2", "en", KnowledgeRows.text("Last day", "2026-05-26"));
        rows.draft("KNA-3", "en", KnowledgeRows.text("Draft", "2026-05-01"));
        rows.publish("KNA-1", 1);
        rows.publish("KNA-2", 1);
        assertThat(rows.articles.expiringBy(LocalDate.parse("2026-05-26")))
                .extracting(ArticleVersion::articleNo)
                .containsExactly("KNA-1", "KNA-2");

        assertThat(rows.expiry.expire(LocalDate.parse("2026-05-26"))).isEqualTo(1);
        rows.expiry.takeAwayExpired(77);

        assertThat(rows.statusOf("KNA-1")).containsExactly("1 EXPIRED");
        assertThat(rows.articles.find("KNA-1").orElseThrow().publishedNo()).isNull();
        assertThat(rows.articles.find("KNA-2").orElseThrow().publishedNo()).isEqualTo(1);
        assertThat(rows.statusOf("KNA-3")).containsExactly("1 DRAFT");
        assertThat(rows.editions.changedAfter(76)).containsExactly("KNA-1");
        assertThat(rows.expiry.expire(LocalDate.parse("2026-05-26"))).isZero();
    }

    @Test
    void aCaseCountsOnceForAnArticle() {
        rows.draft("KNA-1", "en", KnowledgeRows.text("One", "2027-01-31"));
        rows.editions.solved("KNA-1", "CPL-1", "feng.yu", KnowledgeRows.NOW);
        rows.editions.solved("KNA-1", "CPL-1", "han.mei", KnowledgeRows.NOW);
        rows.editions.solved("KNA-1", "CPL-2", "han.mei", KnowledgeRows.NOW);

        assertThat(rows.editions.solved(List.of("KNA-1", "KNA-2"))).containsOnlyKeys("KNA-1");
        assertThat(rows.editions.solved(List.of("KNA-1"))).containsEntry("KNA-1", 2L);
    }

    @Test
    void aReviewIsDecidedOnceAndNeverByTheAuthor() {
        rows.draft("KNA-1", "en", KnowledgeRows.text("One", "2027-01-31"));
        rows.reviews.add(new ArticleReview("KNR-1", "KNA-1", 1, "feng.yu", KnowledgeRows.NOW, null, null, null, null));
        assertThat(rows.reviews.open()).hasSize(1);
        assertThatThrownBy(() -> rows.reviews.decide("KNR-1", Outcome.APPROVED, null, "feng.yu", KnowledgeRows.NOW))
                .isInstanceOf(DataIntegrityViolationException.class);

        rows.reviews.decide("KNR-1", Outcome.RETURNED, "too short", "shen.bin", KnowledgeRows.NOW);

        assertThat(rows.reviews.find("KNR-1").orElseThrow().outcome()).isEqualTo(Outcome.RETURNED);
        assertThat(rows.reviews.ofArticle("KNA-1")).hasSize(1);
        assertThat(rows.reviews.open()).isEmpty();
        assertThatThrownBy(() -> rows.reviews.decide("KNR-1", Outcome.APPROVED, null, "gao.feng", KnowledgeRows.NOW))
                .isInstanceOf(StaleRecord.class);
    }

    @Test
    void whoWroteSomethingSinceTheLastPublicationIsKnown() {
        Article article = rows.draft("KNA-1", "en", KnowledgeRows.text("One", "2027-01-31"));
        assertThat(rows.articles.wroteSincePublished(article, "feng.yu")).isTrue();
        rows.publish("KNA-1", 1);
        assertThat(rows.articles.wroteSincePublished(rows.articles.find("KNA-1").orElseThrow(), "feng.yu"))
                .isFalse();
    }
}
