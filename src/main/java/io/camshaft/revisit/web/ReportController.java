package io.camshaft.revisit.web;

import io.camshaft.revisit.CallActor;
import io.camshaft.revisit.ProblemClass;
import io.camshaft.revisit.TimePoint;
import io.camshaft.revisit.report.CallLine;
import io.camshaft.revisit.report.CallQuery;
import io.camshaft.revisit.report.CasesOfReport;
import io.camshaft.revisit.report.Dealers;
import io.camshaft.revisit.report.Measure;
import io.camshaft.revisit.report.Period;
import io.camshaft.revisit.report.Report;
import io.camshaft.revisit.report.RevisitReports;
import io.camshaft.revisit.report.Span;
import io.camshaft.revisit.report.Timing;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reports of a week or a month, as a page and as files, and the calls behind each number. */
@Controller
class ReportController {

    private static final Pattern AFTER = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})_(\\d{1,18})");

    private final ReportPage page;
    private final RevisitReports reports;
    private final CasesOfReport cases;
    private final ReportSheet sheet;

    ReportController(ReportPage page, RevisitReports reports, CasesOfReport cases, ReportSheet sheet) {
        this.page = page;
        this.reports = reports;
        this.cases = cases;
        this.sheet = sheet;
    }

    /** @param period "2026-W22" or "2026-05", @param unit code of a region or dealer */
    @GetMapping("/revisits/reports")
    String report(
            @RequestParam(defaultValue = "") String period, @RequestParam(defaultValue = "") String unit, Model model) {
        Dealers dealers = page.dealers(unit);
        Period wanted = page.period(period);
        page.frame(model, unit);
        model.addAttribute("report", reports.report(wanted, dealers));
        model.addAttribute("week", Period.of(Span.WEEK, wanted.begins()));
        model.addAttribute("month", Period.of(Span.MONTH, wanted.begins()));
        model.addAttribute("problems", ProblemClass.values());
        model.addAttribute(
                "timings", Stream.of(Timing.values()).collect(Collectors.toMap(Timing::name, timing -> timing)));
        return "revisit/reports";
    }

    @GetMapping("/revisits/reports.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "UNITS") ReportSheet.Table table) {
        Dealers dealers = page.dealers(unit);
        Report report = reports.report(page.period(period), dealers);
        String name = "revisits-" + report.period().code() + "-" + table.name().toLowerCase(java.util.Locale.ROOT);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".csv")
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .body(sheet.of(report, table, page.names()));
    }

    /** @param after day and id of the last call of the page before */
    @GetMapping("/revisits/calls")
    String calls(
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "DUE") Measure what,
            @RequestParam(required = false) TimePoint point,
            @RequestParam(required = false) CallActor actor,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        Dealers dealers = page.dealers(unit);
        Period wanted = page.period(period);
        Matcher cursor = AFTER.matcher(after);
        boolean further = cursor.matches();
        CasesOfReport.Page<CallLine> found = cases.calls(new CallQuery(
                wanted,
                dealers,
                what,
                point,
                actor,
                further ? LocalDate.parse(cursor.group(1)) : null,
                further ? Long.parseLong(cursor.group(2)) : 0));
        page.frame(model, unit);
        model.addAttribute("period", wanted);
        model.addAttribute("what", what);
        model.addAttribute("point", point);
        model.addAttribute("actor", actor);
        model.addAttribute("lines", found.lines());
        model.addAttribute("next", found.more() ? cursor(found.lines()) : "");
        return "revisit/calls";
    }

    private static String cursor(List<CallLine> lines) {
        CallLine last = lines.get(lines.size() - 1);
        return last.dueOn() + "_" + last.id();
    }
}
