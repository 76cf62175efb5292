package io.camshaft.complaint.web;

import io.camshaft.complaint.ComplaintCodes;
import io.camshaft.complaint.Danger;
import io.camshaft.complaint.intake.ServiceDesk;
import io.camshaft.complaint.intake.ServiceDesk.Answer;
import io.camshaft.complaint.intake.ServiceForm;
import io.camshaft.platform.web.PageLanguage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The public form for customers, without sign-in, in their language. Whatever goes wrong, what they typed stays. */
@Controller
class ServiceFormController {

    /** Seconds: a visitor who went away is forgotten soon, because everybody may be one. */
    private static final int VISIT = 2 * 60 * 60;

    private final ServiceDesk desk;
    private final ComplaintCodes codes;
    private final PageLanguage languages;

    ServiceFormController(ServiceDesk desk, ComplaintCodes codes, PageLanguage languages) {
        this.desk = desk;
        this.codes = codes;
        this.languages = languages;
    }

    /** A choice that does not exist is no choice, and the page asks for one; Spring would answer with an error of its own. */
    @InitBinder
    void lenient(WebDataBinder binder) {
        binder.registerCustomEditor(
                io.camshaft.complaint.ComplaintKind.class, new Choice<>(io.camshaft.complaint.ComplaintKind.class));
        binder.registerCustomEditor(Danger.class, new Choice<>(Danger.class));
    }

    @GetMapping("/service")
    String form(@RequestParam(required = false) String lang, HttpServletRequest request, Model model) {
        if (request.getUserPrincipal() == null) {
            request.getSession().setMaxInactiveInterval(VISIT);
        }
        return page(languages.of(lang, request), desk.empty(), Map.of(), model);
    }

    @PostMapping("/service")
    ModelAndView send(
            @RequestParam(required = false) String lang,
            @ModelAttribute("typed") ServiceForm typed,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        String language = languages.of(lang, request);
        Answer answer = desk.send(typed, request.getRemoteAddr(), language);
        if (answer.receipt() != null) {
            flash.addFlashAttribute("receipt", answer.receipt());
            return new ModelAndView("redirect:/service/sent?lang=" + language);
        }
        HttpStatus status = answer.busy() ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_ENTITY;
        return new ModelAndView(page(language, answer.form(), answer.wrong(), model), model.asMap(), status);
    }

    /** Where the token of the form had run out: nothing is taken, everything is still there. */
    @PostMapping("/service/again")
    ModelAndView again(
            @RequestParam(required = false) String lang,
            @ModelAttribute("typed") ServiceForm typed,
            HttpServletRequest request,
            Model model) {
        String view = page(languages.of(lang, request), typed, Map.of("form", "complaint.service.sendAgain"), model);
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @GetMapping("/service/sent")
    String sent(@RequestParam(required = false) String lang, HttpServletRequest request, Model model) {
        String language = languages.of(lang, request);
        if (!model.containsAttribute("receipt")) {
            return "redirect:/service?lang=" + language;
        }
        languages.speak(model, language);
        return "complaint/service-sent";
    }

    private String page(String language, ServiceForm typed, Map<String, String> wrong, Model model) {
        languages.speak(model, language);
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", wrong);
        model.addAttribute("problems", codes.problems(language));
        model.addAttribute("kinds", java.util.List.of("AFTER_SALES", "PRE_SALES", "ENQUIRY", "SUGGESTION"));
        model.addAttribute("dangers", java.util.List.of("INJURY", "FIRE"));
        return "complaint/service";
    }
}
