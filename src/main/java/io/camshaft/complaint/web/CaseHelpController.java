package io.camshaft.complaint.web;

import io.camshaft.casefile.CaseAccess;
import io.camshaft.complaint.Complaint;
import io.camshaft.complaint.ComplaintCases;
import io.camshaft.complaint.ComplaintOwners;
import io.camshaft.knowledge.ArticleUse;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import io.camshaft.platform.web.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Articles that may help with a case, as a part of its page. */
@Controller
@RequestMapping("/complaints/{complaintNo:CPL-[0-9]+-[0-9]+}/help")
class CaseHelpController {

    private final Worker worker;
    private final CaseArticles articles;
    private final ArticleUse use;
    private final Texts texts;

    CaseHelpController(Worker worker, CaseArticles articles, ArticleUse use, Texts texts) {
        this.worker = worker;
        this.articles = articles;
        this.use = use;
        this.texts = texts;
    }

    /** Those that fit what the customer said. */
    @GetMapping
    String help(@PathVariable String complaintNo, Model model) {
        return show(worker.on(complaintNo), "", model);
    }

    @PostMapping
    String find(@PathVariable String complaintNo, @RequestParam(defaultValue = "") String words, Model model) {
        return show(worker.on(complaintNo), words, model);
    }

    /** Counted once for the case, however often somebody says so. */
    @PostMapping("/solved")
    String solved(
            @PathVariable String complaintNo,
            @RequestParam(defaultValue = "") String articleNo,
            @RequestParam(defaultValue = "") String words,
            Model model) {
        Complaint c = worker.on(complaintNo);
        try {
            use.solvedWith(articleNo, c.complaintNo(), CurrentUser.id());
            model.addAttribute("done", texts.get("complaint.help.counted", articleNo));
        } catch (BusinessRefusal refusal) {
            model.addAttribute("refused", texts.of(refusal));
        }
        return show(c, words, model);
    }

    private String show(Complaint c, String words, Model model) {
        model.addAttribute("caseNo", c.complaintNo());
        model.addAttribute("words", words);
        model.addAttribute("hits", articles.fitting(c, words));
        model.addAttribute("solvedWith", use.solving(c.complaintNo()));
        return "complaint/help";
    }

    /** People who work on the case; for others it is not there. */
    @Component
    static class Worker {

        private final CaseAccess access;
        private final ComplaintCases cases;
        private final ComplaintOwners owners;

        Worker(CaseAccess access, ComplaintCases cases, ComplaintOwners owners) {
            this.access = access;
            this.cases = cases;
            this.owners = owners;
        }

        Complaint on(String complaintNo) {
            String person = CurrentUser.id();
            access.visible(complaintNo, person);
            Complaint c = cases.complaint(complaintNo);
            if (!owners.works(c, person)) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            return c;
        }
    }
}
