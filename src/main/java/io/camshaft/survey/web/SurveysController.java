package io.camshaft.survey.web;

import io.camshaft.organisation.Visibility;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import io.camshaft.platform.web.CurrentUser;
import io.camshaft.survey.DealerNames;
import io.camshaft.survey.Figures;
import io.camshaft.survey.SurveyFigures;
import io.camshaft.survey.SurveyFigures.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Satisfaction by dealer and period, down to the cases of those who were not content. */
@Controller
class SurveysController {

    private final SurveyFigures figures;
    private final SurveyRights rights;
    private final DealerNames dealers;
    private final Texts texts;
    private final Clock clock;

    SurveysController(SurveyFigures figures, SurveyRights rights, DealerNames dealers, Texts texts, Clock clock) {
        this.figures = figures;
        this.rights = rights;
        this.dealers = dealers;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param from and until: days, the last 30 by default, @param dealer whose follow-ups are listed below */
    @GetMapping("/surveys")
    String surveys(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            @RequestParam(defaultValue = "") String dealer,
            Model model) {
        String me = CurrentUser.id();
        Visibility sight = rights.sight(me);
        if (!rights.mayRead(me) || !dealer.isEmpty() && !sight.covers(dealer)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Period period = period(from, until, model);
        List<Figures> lines = figures.of(sight, period);
        model.addAttribute("promises", figures.promises());
        model.addAttribute("period", period);
        model.addAttribute("lines", lines);
        model.addAttribute("sum", SurveyFigures.sum(lines));
        model.addAttribute(
                "names", dealers.of(lines.stream().map(Figures::dealerCode).toList()));
        model.addAttribute("dealer", dealer);
        if (!dealer.isEmpty()) {
            model.addAttribute("dealerName", dealers.of(dealer));
            model.addAttribute("followUps", figures.followUps(dealer, period));
            model.addAttribute("words", figures.words(dealer, period));
        }
        return "survey/surveys";
    }

    private Period period(LocalDate from, LocalDate until, Model model) {
        LocalDate today = LocalDate.now(clock);
        Period usual = Period.before(today);
        try {
            return new Period(from == null ? usual.from() : from, until == null ? usual.until() : until);
        } catch (BusinessRefusal refusal) {
            model.addAttribute("refused", texts.of(refusal));
            return usual;
        }
    }
}
