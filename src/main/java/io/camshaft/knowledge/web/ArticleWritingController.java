package io.camshaft.knowledge.web;

import io.camshaft.knowledge.Article;
import io.camshaft.knowledge.Articles;
import io.camshaft.knowledge.KnowledgeRights;
import io.camshaft.knowledge.ReviewRequests;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import io.camshaft.platform.web.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing, asking for a review, and what waits for one. What was typed stays on the page until it is saved. */
@Controller
class ArticleWritingController {

    private static final int EXPIRING_DAYS = 30;

    private final Articles articles;
    private final ReviewRequests reviews;
    private final KnowledgeRights rights;
    private final Texts texts;
    private final Clock clock;

    ArticleWritingController(
            Articles articles, ReviewRequests reviews, KnowledgeRights rights, Texts texts, Clock clock) {
        this.articles = articles;
        this.reviews = reviews;
        this.rights = rights;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/knowledge/mine")
    String mine(Model model) {
        String person = requireWriter();
        model.addAttribute("open", articles.openOf(person));
        model.addAttribute("mayReview", rights.mayReview(person));
        model.addAttribute("waiting", rights.mayReview(person) ? reviews.waitingFor(person) : List.of());
        model.addAttribute("expiring", articles.expiringWithin(EXPIRING_DAYS));
        return "knowledge/mine";
    }

    @GetMapping("/knowledge/new")
    String empty(Model model) {
        requireWriter();
        model.addAttribute(
                "typed",
                TypedArticle.empty(texts.language(), LocalDate.now(clock).plusYears(1)));
        return "knowledge/write";
    }

    @PostMapping("/knowledge/new")
    ModelAndView draft(@ModelAttribute TypedArticle typed, Model model, RedirectAttributes flash) {
        String person = requireWriter();
        return save(null, typed, model, flash, () -> articles.draft(typed.language(), typed.text(), person));
    }

    @GetMapping("/knowledge/{articleNo:KNA-[0-9]+-[0-9]+}/write")
    String change(@PathVariable String articleNo, Model model) {
        requireWriter();
        Article article = articles.find(articleNo).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("articleNo", articleNo);
        model.addAttribute(
                "typed", TypedArticle.of(articles.versions(articleNo).get(0), article.language(), article.version()));
        return "knowledge/write";
    }

    @PostMapping("/knowledge/{articleNo:KNA-[0-9]+-[0-9]+}/write")
    ModelAndView write(
            @PathVariable String articleNo, @ModelAttribute TypedArticle typed, Model model, RedirectAttributes flash) {
        String person = requireWriter();
        return save(articleNo, typed, model, flash, () -> {
            articles.write(articleNo, typed.seen() == null ? -1 : typed.seen(), typed.text(), person);
            return articleNo;
        });
    }

    @PostMapping("/knowledge/{articleNo:KNA-[0-9]+-[0-9]+}/review")
    String review(@PathVariable String articleNo, @RequestParam int seen, RedirectAttributes flash) {
        String person = requireWriter();
        try {
            flash.addFlashAttribute("done", texts.get("knowledge.review.asked", reviews.ask(articleNo, seen, person)));
        } catch (BusinessRefusal refusal) {
            flash.addFlashAttribute("refused", texts.of(refusal));
        }
        return "redirect:/knowledge/" + articleNo + "/versions";
    }

    private ModelAndView save(
            String articleNo,
            TypedArticle typed,
            Model model,
            RedirectAttributes flash,
            java.util.function.Supplier<String> work) {
        try {
            String saved = work.get();
            flash.addFlashAttribute("done", texts.get("knowledge.saved", saved));
            return new ModelAndView("redirect:/knowledge/" + saved + "/versions");
        } catch (BusinessRefusal refusal) {
            model.addAttribute("articleNo", articleNo);
            model.addAttribute("typed", typed);
            model.addAttribute("refused", texts.of(refusal));
            return new ModelAndView("knowledge/write", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private String requireWriter() {
        String person = CurrentUser.id();
        if (!rights.mayWrite(person)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return person;
    }
}
