package io.camshaft.revisit.web;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import io.camshaft.platform.web.CurrentUser;
import io.camshaft.revisit.CallActor;
import io.camshaft.revisit.RevisitMatrix;
import io.camshaft.revisit.TimePoint;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Headquarters sees and sets who calls which customers when, and what that gives. */
@Controller
class MatrixController {

    private final MatrixPage page;
    private final RevisitMatrix matrix;
    private final MatrixRights rights;
    private final Texts texts;

    MatrixController(MatrixPage page, RevisitMatrix matrix, MatrixRights rights, Texts texts) {
        this.page = page;
        this.matrix = matrix;
        this.rights = rights;
        this.texts = texts;
    }

    /**
     * @param dealer whose days are shown beside all, @param point and actor: cell to change
     * @param preview with the days to come, which take a moment; the page asks for them when it is there
     */
    @GetMapping("/revisits/matrix")
    String matrix(
            @RequestParam(defaultValue = "") String dealer,
            @RequestParam(defaultValue = "DAY_3") TimePoint point,
            @RequestParam(defaultValue = "DEALER") CallActor actor,
            @RequestParam(defaultValue = "false") boolean preview,
            Model model) {
        if (!rights.mayRead(CurrentUser.id())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("mayReadMatrix", true);
        model.addAttribute("lines", page.lines());
        model.addAttribute("planned", page.planned());
        model.addAttribute("dealers", page.dealers());
        model.addAttribute("dealer", dealer);
        if (preview) {
            model.addAttribute("days", page.days(dealer));
        }
        model.addAttribute("mayChange", rights.mayChange(CurrentUser.id()));
        model.addAttribute("points", TimePoint.values());
        model.addAttribute("actors", CallActor.values());
        model.addAttribute("tomorrow", page.today().plusDays(1));
        matrix.cell(point, actor, page.today()).ifPresent(cell -> model.addAttribute("cell", cell));
        page.reportedOn().ifPresent(day -> {
            model.addAttribute("reportedOn", day);
            model.addAttribute("teams", page.report(day));
        });
        return "revisit/matrix";
    }

    @PostMapping("/revisits/matrix")
    String change(
            @RequestParam TimePoint point,
            @RequestParam CallActor actor,
            @RequestParam(defaultValue = "false") boolean active,
            @RequestParam int share,
            @RequestParam int daysAfter,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            RedirectAttributes flash) {
        if (!rights.mayChange(CurrentUser.id())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            matrix.change(point, actor, active, share, daysAfter, from, CurrentUser.id());
            flash.addFlashAttribute("done", texts.get("revisit.matrix.changed", from.toString()));
        } catch (BusinessRefusal refusal) {
            flash.addFlashAttribute("refused", texts.of(refusal));
        }
        return "redirect:/revisits/matrix";
    }
}
