package io.camshaft.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people find, and that every node finds the same whatever happened to its index. */
class KnowledgeSearchTest {

    @TempDir
    private Path directory;

    private KnowledgeRows rows;
    private final Map<String, String> names = new HashMap<>();

    @BeforeEach
    void theArticlesOfTheDemonstration() {
        rows = KnowledgeRows.onH2();
        int no = 0;
        for (DemoTexts each : DemoTexts.all()) {
            String number = "KNA-" + ++no;
            names.put(number, each.name());
            rows.draft(number, each.language(), each.text());
            rows.publish(number, 1);
        }
    }

    private KnowledgeSearch node(String directory) {
        return new KnowledgeSearch(index(directory), rows.articles, rows.editions);
    }

    private KnowledgeIndex index(String directory) {
        return new KnowledgeIndex(rows.editions, new KnowledgeSettings(directory, 3, 2));
    }

    private String first(KnowledgeSearch search, String words) {
        return search.find(words, null, 5).stream()
                .map(hit -> names.getOrDefault(hit.articleNo(), hit.articleNo()))
                .findFirst()
                .orElse("nothing");
    }

    @Test
    void chineseAndEnglishWordsFindTheirArticle() {
        KnowledgeSearch search = node("");
        Map<String, String> expected = Map.of(
                "漏油", "oil-leak_zh",
                "4S店", "dealer-service_zh",
                "刹车异响", "brake-noise_zh",
                "保修", "warranty_zh",
                "brake noise", "brake-noise_en",
                "BRAKES", "brake-noise_en",
                "leaking oil", "oil-leak_en",
                "WARRANTY", "warranty_en");
        expected.forEach(
                (words, name) -> assertThat(first(search, words)).as(words).isEqualTo(name));
        assertThat(search.find("漏油", "zh", 5).get(0).excerpt()).contains("油");
    }

    @Test
    void aWordInTheMakingFindsAndOneLetterDoesNot() {
        KnowledgeSearch search = node("");
        assertThat(first(search, "warr")).isEqualTo("warranty_en");
        assertThat(search.find("w", null, 5)).isEmpty();
        assertThat(search.find("  ", null, 5)).isEmpty();
        assertThat(search.find(null, null, 5)).isEmpty();
        assertThat(search.find("zzzzqqq", null, 5)).isEmpty();
    }

    @Test
    void whateverIsTypedIsLookedForAndNothingIsExecuted() {
        KnowledgeSearch search = node("");
        for (String words : List.of("title:x AND (", "\"", "*:*", "漏油\u0000", "😀😀", "<script>", "a".repeat(10_001))) {
            assertThat(search.find(words, "zh", 5)).as(words).hasSizeLessThanOrEqualTo(5);
        }
    }

    @Test
    void customersFindPublicArticlesOnly() {
        KnowledgeSearch search = node("");
        assertThat(first(search, "记者 曝光")).isEqualTo("media_zh");
        assertThat(search.findPublic("记者 曝光", null, 20))
                .allMatch(hit -> hit.audience() == Audience.PUBLIC)
                .noneMatch(hit -> names.get(hit.articleNo()).startsWith("media"));
    }

    @Test
    void whatIsPublishedOrTakenAwayOnOneNodeIsSoOnTheOther() {
        KnowledgeSearch one = node("");
        KnowledgeSearch other = node("");
        assertThat(first(one, "unicorn")).isEqualTo("nothing");
        rows.draft("KNA-99", "en", KnowledgeRows.text("Unicorn mode", "2026-05-25"));
        assertThat(first(other, "unicorn")).isEqualTo("nothing");

        rows.publish("KNA-99", 1);
        assertThat(first(one, "unicorn")).isEqualTo("KNA-99");
        assertThat(first(other, "unicorn")).isEqualTo("KNA-99");

        rows.expiry.expire(java.time.LocalDate.parse("2026-05-26"));
        rows.expiry.takeAwayExpired(rows.editions.next());
        assertThat(first(one, "unicorn")).isEqualTo("nothing");
        assertThat(first(other, "unicorn")).isEqualTo("nothing");
    }

    @Test
    void anIndexOnDiskIsGoneOnWithAndOfAnotherDatabaseMadeAnew() throws IOException {
        String place = directory.resolve("index").toString();
        KnowledgeIndex before = index(place);
        assertThat(new KnowledgeSearch(before, rows.articles, rows.editions).find("漏油", null, 5))
                .isNotEmpty();
        before.destroy();
        rows.draft("KNA-99", "en", KnowledgeRows.text("Unicorn mode", "2027-05-25"));
        rows.publish("KNA-99", 1);

        KnowledgeIndex after = index(place);
        KnowledgeSearch restarted = new KnowledgeSearch(after, rows.articles, rows.editions);
        assertThat(first(restarted, "unicorn")).isEqualTo("KNA-99");
        assertThat(first(restarted, "保修")).isEqualTo("warranty_zh");
        after.destroy();

        KnowledgeRows otherDatabase = KnowledgeRows.onH2();
        otherDatabase.draft("KNA-1", "en", KnowledgeRows.text("Dragon mode", "2027-05-25"));
        otherDatabase.publish("KNA-1", 1);
        rows = otherDatabase;
        KnowledgeIndex foreign = index(place);
        KnowledgeSearch search = new KnowledgeSearch(foreign, rows.articles, rows.editions);
        assertThat(search.find("unicorn", null, 5)).isEmpty();
        assertThat(search.find("dragon", null, 5)).hasSize(1);
        foreign.destroy();
    }

    @Test
    void aDirectoryInTheHandsOfAnotherNodeOrDamagedCostsNothingButMemory() throws IOException {
        String place = directory.resolve("index").toString();
        KnowledgeIndex holder = index(place);
        assertThat(new KnowledgeSearch(holder, rows.articles, rows.editions).find("漏油", null, 5))
                .isNotEmpty();
        assertThat(first(node(place), "漏油")).isEqualTo("oil-leak_zh");
        holder.destroy();

        try (Stream<Path> files = Files.list(Path.of(place))) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        assertThat(first(node(place), "漏油")).isEqualTo("oil-leak_zh");
    }

    @Test
    void aDatabaseSetBackToAnOlderCopyIsBelieved() {
        KnowledgeSearch search = node("");
        assertThat(first(search, "漏油")).isEqualTo("oil-leak_zh");
        rows.jdbc.sql("update knowledge_article set published_no = null").update();
        rows.jdbc.sql("update knowledge_edition set edition = 1").update();

        assertThat(first(search, "漏油")).isEqualTo("nothing");
    }

    @Test
    void whatHelpedComesFirstAmongEquals() {
        for (String no : List.of("KNA-71", "KNA-72")) {
            rows.draft(no, "en", KnowledgeRows.text("Unicorn mode", "2027-05-25"));
            rows.publish(no, 1);
        }
        rows.editions.solved("KNA-72", "CPL-1", "feng.yu", KnowledgeRows.NOW);

        List<ArticleHit> hits = node("").find("unicorn", "en", 5);

        assertThat(hits).extracting(ArticleHit::articleNo).containsExactly("KNA-72", "KNA-71");
        assertThat(hits.get(0).solved()).isEqualTo(1);
    }
}
