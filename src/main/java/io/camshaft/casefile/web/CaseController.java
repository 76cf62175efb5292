package io.camshaft.casefile.web;

import io.camshaft.casefile.CaseAccess;
import io.camshaft.casefile.CaseViews;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.journal.CaseFile;
import io.camshaft.platform.text.Texts;
import io.camshaft.platform.web.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one case and the acts that Tasklist has no button for. */
@Controller
class CaseController {

    private final CaseAccess access;
    private final CasePage page;
    private final CaseViews views;
    private final Texts texts;

    CaseController(CaseAccess access, CasePage page, CaseViews views, Texts texts) {
        this.access = access;
        this.page = page;
        this.views = views;
        this.texts = texts;
    }

    @GetMapping("/cases/{caseNo}")
    String show(@PathVariable String caseNo, Model model) {
        String person = CurrentUser.id();
        page.fill(model, access.visible(caseNo, person), person);
        return "casefile/case";
    }

    @PostMapping("/cases/{caseNo}/actions/{actionId}")
    ModelAndView act(
            @PathVariable String caseNo,
            @PathVariable String actionId,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        String person = CurrentUser.id();
        CaseFile file = access.visible(caseNo, person);
        try {
            views.act(file, actionId, person, reason);
        } catch (RuntimeException e) {
            BusinessRefusal refusal = BusinessRefusal.in(e);
            if (refusal == null) {
                throw e;
            }
            return refused(file, person, actionId, reason, refusal);
        }
        flash.addFlashAttribute("done", texts.get("casefile.action.done"));
        return new ModelAndView("redirect:/cases/{caseNo}", "caseNo", caseNo);
    }

    /** The page again, with the sentence at the form and what was typed. */
    private ModelAndView refused(CaseFile file, String person, String actionId, String typed, BusinessRefusal refusal) {
        ExtendedModelMap model = new ExtendedModelMap();
        page.fill(model, file, person);
        model.addAttribute("refusedAction", actionId);
        model.addAttribute("typedReason", typed);
        model.addAttribute("refusal", texts.of(refusal));
        ModelAndView again = new ModelAndView("casefile/case", model);
        again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return again;
    }
}
