package io.camshaft.casefile.web;

import io.camshaft.casefile.CaseAccess;
import io.camshaft.casefile.CaseViews;
import io.camshaft.platform.clock.ClockExplanation;
import io.camshaft.platform.clock.Clocks;
import io.camshaft.platform.journal.CaseFile;
import io.camshaft.platform.web.CurrentUser;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Why a clock of a case is due when it is. */
@Controller
class ClockController {

    private final CaseAccess access;
    private final CaseViews views;
    private final Clocks clocks;
    private final ClockWords words;

    ClockController(CaseAccess access, CaseViews views, Clocks clocks, ClockWords words) {
        this.access = access;
        this.views = views;
        this.clocks = clocks;
        this.words = words;
    }

    @GetMapping("/cases/{caseNo}/clocks/{clockId}")
    String explain(@PathVariable String caseNo, @PathVariable long clockId, Model model) {
        CaseFile file = access.visible(caseNo, CurrentUser.id());
        ClockExplanation told = explanation(clockId);
        if (!told.clock().caseNo().equals(file.caseNo())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("file", file);
        model.addAttribute("caseTitle", views.titleOf(file));
        model.addAttribute("clock", words.line(told.clock(), Map.of(), null));
        model.addAttribute("calendar", words.calendar(told.clock()));
        model.addAttribute(
                "stretches", told.stretches().stream().map(words::line).toList());
        model.addAttribute(
                "extensions", told.extensions().stream().map(words::extension).toList());
        return "casefile/clock";
    }

    private ClockExplanation explanation(long clockId) {
        try {
            return clocks.explain(clockId);
        } catch (NoSuchElementException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }
}
