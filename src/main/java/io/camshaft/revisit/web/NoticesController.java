package io.camshaft.revisit.web;

import io.camshaft.revisit.Department;
import io.camshaft.revisit.NoticeStatus;
import io.camshaft.revisit.ProblemClass;
import io.camshaft.revisit.report.CasesOfReport;
import io.camshaft.revisit.report.NoticeLine;
import io.camshaft.revisit.report.NoticeQuery;
import io.camshaft.revisit.report.Timing;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Rectification notices, open and filed, found by what is known of them. */
@Controller
@RequestMapping("/revisits/notices")
class NoticesController {

    private final ReportPage page;
    private final CasesOfReport cases;

    NoticesController(ReportPage page, CasesOfReport cases) {
        this.page = page;
        this.cases = cases;
    }

    /**
     * What is looked for; null or empty for all.
     *
     * @param period "2026-W22" or "2026-05"; with a timing that of the deadline, else that of the issue
     * @param after number of the last notice of the page before
     */
    public record Filter(
            String number,
            String unit,
            Department department,
            ProblemClass problem,
            NoticeStatus status,
            String period,
            Timing timing,
            String after) {

        public Filter {
            number = number == null ? "" : number.strip().toUpperCase(Locale.ROOT);
            unit = unit == null ? "" : unit;
            period = period == null ? "" : period.strip();
            after = after == null ? "" : after;
        }
    }

    @GetMapping
    String notices(@ModelAttribute("filter") Filter filter, Model model) {
        return shown(cases.notices(query(filter)), filter, "", model);
    }

    /** Words are personal: they travel in the body, never in an address. */
    @PostMapping
    String withWords(
            @ModelAttribute("filter") Filter filter, @RequestParam(defaultValue = "") String words, Model model) {
        NoticeQuery query = query(filter);
        if (!page.mayFindWords()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return shown(words.isBlank() ? cases.notices(query) : cases.notices(query, words), filter, words, model);
    }

    private NoticeQuery query(Filter filter) {
        return new NoticeQuery(
                page.dealers(filter.unit()),
                filter.number().isEmpty() ? null : filter.number(),
                filter.department(),
                filter.problem(),
                filter.status(),
                filter.period().isEmpty() ? null : page.period(filter.period()),
                filter.timing(),
                filter.after().isEmpty() ? null : filter.after());
    }

    private String shown(CasesOfReport.Page<NoticeLine> found, Filter filter, String words, Model model) {
        page.frame(model, filter.unit());
        List<NoticeLine> lines = found.lines();
        model.addAttribute("lines", lines);
        model.addAttribute(
                "next",
                found.more() && words.isBlank() ? lines.get(lines.size() - 1).noticeNo() : "");
        model.addAttribute("more", found.more() && !words.isBlank());
        model.addAttribute("words", words);
        model.addAttribute("mayFindWords", page.mayFindWords());
        model.addAttribute("now", OffsetDateTime.now(page.clock()));
        model.addAttribute("departments", Department.values());
        model.addAttribute("problems", ProblemClass.values());
        model.addAttribute("statuses", NoticeStatus.values());
        model.addAttribute("timings", Timing.values());
        model.addAttribute("mostRead", CasesOfReport.MOST_READ);
        return "revisit/notices";
    }
}
