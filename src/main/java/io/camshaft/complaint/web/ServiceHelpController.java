package io.camshaft.complaint.web;

import io.camshaft.complaint.intake.IntakeLimits;
import io.camshaft.complaint.intake.IntakeLimits.Act;
import io.camshaft.knowledge.Article;
import io.camshaft.knowledge.ArticleVersion;
import io.camshaft.knowledge.Articles;
import io.camshaft.knowledge.Audience;
import io.camshaft.knowledge.KnowledgeSearch;
import io.camshaft.platform.web.PageLanguage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Public articles for customers, before they write. */
@Controller
class ServiceHelpController {

    private static final int MOST = 4;

    private final Articles articles;
    private final KnowledgeSearch search;
    private final IntakeLimits limits;
    private final PageLanguage languages;

    ServiceHelpController(Articles articles, KnowledgeSearch search, IntakeLimits limits, PageLanguage languages) {
        this.articles = articles;
        this.search = search;
        this.limits = limits;
        this.languages = languages;
    }

    /** A fragment for the form. Who asks too often sees nothing new, and can still write. */
    @PostMapping("/service/suggest")
    String suggest(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) String lang,
            HttpServletRequest request,
            Model model) {
        String language = languages.of(lang, request);
        languages.speak(model, language);
        boolean allowed = limits.allow(Act.SUGGEST, request.getRemoteAddr());
        model.addAttribute("hits", allowed ? search.findPublic(words, language, MOST) : List.of());
        return "complaint/service-suggest";
    }

    @GetMapping("/service/help/{articleNo}")
    String read(
            @PathVariable String articleNo,
            @RequestParam(required = false) String lang,
            HttpServletRequest request,
            Model model) {
        ArticleVersion shown = articles.published(articleNo)
                .filter(version -> version.audience() == Audience.PUBLIC)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        languages.speak(model, languages.of(lang, request));
        model.addAttribute("shown", shown);
        model.addAttribute(
                "articleLanguage",
                articles.find(articleNo).map(Article::language).orElse("en"));
        return "complaint/service-help";
    }
}
