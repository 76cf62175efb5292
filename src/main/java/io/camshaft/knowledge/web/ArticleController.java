package io.camshaft.knowledge.web;

import io.camshaft.casefile.People;
import io.camshaft.knowledge.Article;
import io.camshaft.knowledge.ArticleUse;
import io.camshaft.knowledge.ArticleVersion;
import io.camshaft.knowledge.Articles;
import io.camshaft.knowledge.KnowledgeRights;
import io.camshaft.platform.web.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Reading an article and its versions. */
@Controller
class ArticleController {

    private final Articles articles;
    private final ArticleUse use;
    private final KnowledgeRights rights;
    private final People people;

    ArticleController(Articles articles, ArticleUse use, KnowledgeRights rights, People people) {
        this.articles = articles;
        this.use = use;
        this.rights = rights;
        this.people = people;
    }

    @GetMapping("/knowledge/{articleNo:KNA-[0-9]+-[0-9]+}")
    String read(@PathVariable String articleNo, Model model) {
        Article article = known(articleNo);
        ArticleVersion shown = articles.published(articleNo).orElse(null);
        if (shown == null && !rights.mayWrite(CurrentUser.id())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        ArticleVersion version =
                shown != null ? shown : articles.versions(articleNo).get(0);
        page(model, article, version);
        return "knowledge/read";
    }

    /** Drafts and what authors and reviewers said of them are for those who write; others see what was once published. */
    @GetMapping("/knowledge/{articleNo:KNA-[0-9]+-[0-9]+}/versions")
    String versions(@PathVariable String articleNo, @RequestParam(required = false) Integer no, Model model) {
        Article article = known(articleNo);
        if (!rights.mayWrite(CurrentUser.id())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        ArticleVersion version = no == null
                ? articles.versions(articleNo).get(0)
                : articles.version(articleNo, no).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page(model, article, version);
        model.addAttribute("versions", articles.versions(articleNo));
        model.addAttribute("reviews", articles.reviewsOf(articleNo));
        return "knowledge/versions";
    }

    private void page(Model model, Article article, ArticleVersion version) {
        String reader = CurrentUser.id();
        model.addAttribute("article", article);
        model.addAttribute("shown", version);
        model.addAttribute("author", people.name(version.authorId()));
        model.addAttribute("solved", use.solved(article.articleNo()));
        model.addAttribute("mayWrite", rights.mayWrite(reader));
        model.addAttribute("published", article.publishedNo() != null);
    }

    private Article known(String articleNo) {
        return articles.find(articleNo).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
