package io.camshaft.survey.web;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.web.PageLanguage;
import io.camshaft.survey.Answering;
import io.camshaft.survey.Answering.Door;
import io.camshaft.survey.DealerNames;
import io.camshaft.survey.Survey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page behind the link of a mail: no account, one answer, in the reader's language. It tells the dealer and the day, nothing
 * about the customer. Search engines are kept out, and the address goes to no other site.
 */
@Controller
@RequestMapping("/survey/{token}")
class SurveyController {

    /** Seconds: a visitor who went away is forgotten soon, because everybody may be one. */
    private static final int VISIT = 2 * 60 * 60;

    private final Answering answering;
    private final SurveyVisitors visitors;
    private final Sheet sheet;

    SurveyController(Answering answering, SurveyVisitors visitors, Sheet sheet) {
        this.answering = answering;
        this.visitors = visitors;
        this.sheet = sheet;
    }

    @GetMapping
    String look(
            @PathVariable String token,
            @RequestParam(required = false) String lang,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        sheet.begin(token, lang, request, response, model);
        if (!visitors.mayLook(request.getRemoteAddr())) {
            return closed("BUSY", HttpStatus.TOO_MANY_REQUESTS, response, model);
        }
        Optional<Survey> survey = answering.survey(token);
        Door door = answering.door(survey);
        if (door != Door.OPEN) {
            return closed(door.name(), statusOf(door, HttpStatus.OK), response, model);
        }
        if (request.getUserPrincipal() == null) {
            request.getSession().setMaxInactiveInterval(VISIT);
        }
        return sheet.open(survey.get(), SurveyForm.empty(), model);
    }

    @PostMapping
    String answer(
            @PathVariable String token,
            @RequestParam(required = false) String lang,
            SurveyForm typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        String language = sheet.begin(token, lang, request, response, model);
        if (!visitors.mayAnswer(request.getRemoteAddr())) {
            return closed("BUSY", HttpStatus.TOO_MANY_REQUESTS, response, model);
        }
        try {
            Door door = answered(token, typed);
            if (door != Door.OPEN) {
                return closed(door.name(), statusOf(door, HttpStatus.CONFLICT), response, model);
            }
        } catch (BusinessRefusal refusal) {
            return again(token, typed, refusal, response, model);
        }
        flash.addFlashAttribute("thanks", answering.isDissatisfied(typed.answer()) ? "CALLED" : "THANKED");
        return "redirect:/survey/" + token + "?lang=" + language;
    }

    /** The second of two clicks may wait for the first longer than the database lets it; then it finds the answer. */
    private Door answered(String token, SurveyForm typed) {
        try {
            return answering.answer(token, typed.answer());
        } catch (TransientDataAccessException busy) {
            return answering.answer(token, typed.answer());
        }
    }

    /** Where the token of the form had run out: nothing is taken, everything is still there. */
    @PostMapping("/again")
    String stale(
            @PathVariable String token,
            @RequestParam(required = false) String lang,
            SurveyForm typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        sheet.begin(token, lang, request, response, model);
        if (!visitors.mayAnswer(request.getRemoteAddr())) {
            return closed("BUSY", HttpStatus.TOO_MANY_REQUESTS, response, model);
        }
        return again(token, typed, new BusinessRefusal("survey.page.sendAgain"), response, model);
    }

    private String again(
            String token, SurveyForm typed, BusinessRefusal refusal, HttpServletResponse response, Model model) {
        Optional<Survey> survey = answering.survey(token);
        Door door = answering.door(survey);
        if (door != Door.OPEN) {
            return closed(door.name(), statusOf(door, HttpStatus.CONFLICT), response, model);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("wrongKey", refusal.textKey());
        model.addAttribute("wrongArgs", List.of(refusal.args()));
        return sheet.open(survey.get(), typed, model);
    }

    private static HttpStatus statusOf(Door door, HttpStatus ofAnswered) {
        return switch (door) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case EXPIRED -> HttpStatus.GONE;
            default -> ofAnswered;
        };
    }

    private static String closed(String why, HttpStatus status, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("why", why);
        return "survey/closed";
    }

    /** What the page prints, and what every answer of this address carries. */
    @Component
    static class Sheet {

        private static final int BEST = 10;

        private final DealerNames dealers;
        private final PageLanguage languages;

        Sheet(DealerNames dealers, PageLanguage languages) {
            this.dealers = dealers;
            this.languages = languages;
        }

        String begin(String token, String lang, HttpServletRequest request, HttpServletResponse response, Model model) {
            response.setHeader("Referrer-Policy", "no-referrer");
            response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            String language = languages.of(lang, request);
            languages.speak(model, language);
            model.addAttribute("token", token);
            return language;
        }

        String open(Survey survey, SurveyForm typed, Model model) {
            model.addAttribute("subject", survey.subject());
            model.addAttribute("dealer", dealers.of(survey.dealerCode()));
            model.addAttribute("day", survey.happenedOn());
            model.addAttribute("steps", survey.subject().steps());
            model.addAttribute("scores", IntStream.rangeClosed(1, BEST).boxed().toList());
            model.addAttribute("typed", typed);
            model.addAttribute("longest", Answering.LONGEST);
            return "survey/survey";
        }
    }
}
