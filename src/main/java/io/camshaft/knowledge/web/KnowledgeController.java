package io.camshaft.knowledge.web;

import io.camshaft.knowledge.KnowledgeRights;
import io.camshaft.knowledge.KnowledgeSearch;
import io.camshaft.platform.text.Texts;
import io.camshaft.platform.web.CurrentUser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finding. */
@Controller
class KnowledgeController {

    private static final int MOST_HITS = 20;
    private static final int MOST_SUGGESTIONS = 5;

    private final KnowledgeSearch search;
    private final KnowledgeRights rights;
    private final Texts texts;

    KnowledgeController(KnowledgeSearch search, KnowledgeRights rights, Texts texts) {
        this.search = search;
        this.rights = rights;
        this.texts = texts;
    }

    @GetMapping("/knowledge")
    String start(Model model) {
        return answer("", model);
    }

    /** In the body: what people look for may say something about a customer, and addresses are kept in logs. */
    @PostMapping("/knowledge/search")
    String find(@RequestParam(defaultValue = "") String words, Model model) {
        return answer(words, model);
    }

    private String answer(String words, Model model) {
        model.addAttribute("words", words);
        model.addAttribute("asked", words.strip().length() > 1);
        model.addAttribute("hits", search.find(words, texts.language(), MOST_HITS));
        model.addAttribute("mayWrite", rights.mayWrite(CurrentUser.id()));
        return "knowledge/search";
    }

    /** A fragment that other pages load while somebody types; by POST the words stay out of addresses. */
    @GetMapping("/knowledge/suggest")
    String suggest(@RequestParam(defaultValue = "") String words, Model model) {
        model.addAttribute("hits", search.find(words, texts.language(), MOST_SUGGESTIONS));
        return "knowledge/suggest";
    }

    @PostMapping("/knowledge/suggest")
    String suggestForTyped(@RequestParam(defaultValue = "") String words, Model model) {
        return suggest(words, model);
    }
}
