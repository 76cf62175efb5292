package io.camshaft.revisit.web;

import io.camshaft.organisation.Visibility;
import io.camshaft.platform.web.CurrentUser;
import io.camshaft.revisit.quality.DataQuality.Looked;
import io.camshaft.revisit.quality.Period;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** How good the dealers' records and calls are. */
@Controller
class QualityController {

    private static final String CALL_CENTRE = "HQ";

    private final QualityPage page;
    private final QualityRights rights;
    private final MatrixRights matrix;

    QualityController(QualityPage page, QualityRights rights, MatrixRights matrix) {
        this.page = page;
        this.rights = rights;
        this.matrix = matrix;
    }

    @ModelAttribute("mayReadMatrix")
    boolean mayReadMatrix() {
        return matrix.mayRead(CurrentUser.id());
    }

    /** @param on a day of the period, today if nothing is said, @param dealer whose details are shown; empty for none */
    @GetMapping("/revisits/quality")
    String quality(
            @RequestParam(defaultValue = "MONTH") Period period,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @RequestParam(defaultValue = "") String dealer,
            Model model) {
        if (!rights.mayRead(CurrentUser.id())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Visibility sight = rights.sightOf(CurrentUser.id());
        String shown = shown(dealer, sight);
        LocalDate day = on == null ? page.today() : on;
        model.addAttribute("period", period);
        model.addAttribute("periods", Period.values());
        model.addAttribute("on", day);
        model.addAttribute("from", period.from(day));
        model.addAttribute("until", period.until(day));
        List<Looked> looked = page.looked(period, day);
        model.addAttribute("lines", page.lines(period, day, sight, looked));
        model.addAttribute("everything", sight.everything());
        if (sight.everything()) {
            model.addAttribute("callCentre", page.callCentre(looked));
            model.addAttribute("callCentreFindings", page.findings(CALL_CENTRE, period, day));
        }
        if (!shown.isEmpty()) {
            details(shown, period, day, model);
        }
        return "revisit/quality";
    }

    private void details(String dealer, Period period, LocalDate day, Model model) {
        model.addAttribute("dealer", dealer);
        model.addAttribute("dealerName", page.nameOf(dealer));
        model.addAttribute("indicators", page.indicators(dealer, period, day));
        model.addAttribute("checks", page.checks(dealer, period, day));
        model.addAttribute("findings", page.findings(dealer, period, day));
    }

    /** Who sees one dealer only need not choose it. */
    private static String shown(String dealer, Visibility sight) {
        if (dealer.isEmpty()) {
            return !sight.everything() && sight.dealerCodes().size() == 1
                    ? sight.dealerCodes().iterator().next()
                    : "";
        }
        if (!sight.covers(dealer)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return dealer;
    }
}
