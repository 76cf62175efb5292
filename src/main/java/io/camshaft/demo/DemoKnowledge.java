package io.camshaft.demo;

import io.camshaft.knowledge.Article;
import io.camshaft.knowledge.ArticleText;
import io.camshaft.knowledge.Articles;
import io.camshaft.knowledge.Audience;
import io.camshaft.knowledge.ReviewRequests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Articles about twelve subjects in Chinese and English, written by an agent and approved by the lead of the call centre. */
@Component
@Profile("demo")
class DemoKnowledge {

    private static final String AUTHOR = "feng.yu";
    private static final String REVIEWER = "shen.bin";

    private final Articles articles;
    private final ReviewRequests reviews;
    private final DemoDesk desk;
    private final Clock clock;

    DemoKnowledge(Articles articles, ReviewRequests reviews, DemoDesk desk, Clock clock) {
        this.articles = articles;
        this.reviews = reviews;
        this.desk = desk;
        this.clock = clock;
    }

    void create() {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:demo/knowledge/*.txt")) {
                publish(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Title, keywords, problem types, audience, a blank line, text; the language ends the file's name. */
    private void publish(Resource file) throws IOException {
        String[] lines = file.getContentAsString(StandardCharsets.UTF_8).split("\n", 6);
        String language = String.valueOf(file.getFilename()).endsWith("_zh.txt") ? "zh" : "en";
        ArticleText text = new ArticleText(
                lines[0],
                lines[1],
                lines[2],
                Audience.valueOf(lines[3]),
                lines[5],
                LocalDate.now(clock).plusYears(1));
        String number = articles.draft(language, text, AUTHOR);
        int seen = articles.find(number).map(Article::version).orElseThrow();
        desk.complete(REVIEWER, reviews.ask(number, seen, AUTHOR), Map.of("reviewOutcome", "APPROVED"));
    }
}
