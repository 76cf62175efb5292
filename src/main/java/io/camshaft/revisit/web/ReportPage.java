package io.camshaft.revisit.web;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import io.camshaft.platform.web.CurrentUser;
import io.camshaft.revisit.report.Dealers;
import io.camshaft.revisit.report.Measure;
import io.camshaft.revisit.report.Period;
import io.camshaft.revisit.report.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What the pages of reports have in common: the period, whose numbers they are, and the names of units. */
@Component
class ReportPage {

    private final ReportRights rights;
    private final MatrixRights matrixRights;
    private final Organisation organisation;
    private final Clock clock;

    ReportPage(ReportRights rights, MatrixRights matrixRights, Organisation organisation, Clock clock) {
        this.rights = rights;
        this.matrixRights = matrixRights;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** The week that is over, where nothing else is asked for. */
    Period period(String code) {
        return code.isEmpty()
                ? Period.of(Span.WEEK, LocalDate.now(clock)).previous()
                : Period.parse(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The page is not there for those to whom nothing of the unit belongs. */
    Dealers dealers(String unit) {
        return rights.dealers(CurrentUser.id(), unit)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    boolean mayFindWords() {
        return rights.mayFindWords(CurrentUser.id());
    }

    void frame(Model model, String unit) {
        String me = CurrentUser.id();
        model.addAttribute("unit", unit);
        model.addAttribute("units", rights.units(me));
        model.addAttribute("names", names());
        model.addAttribute("mayReadMatrix", matrixRights.mayRead(me));
        model.addAttribute(
                "m", Stream.of(Measure.values()).collect(Collectors.toMap(Measure::name, measure -> measure)));
    }

    /** Of regions and dealers, by code. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        List.of(UnitKind.REGION, UnitKind.DEALER).stream()
                .flatMap(kind -> organisation.units(kind).stream())
                .forEach((Unit each) -> names.put(each.code(), each.name()));
        return names;
    }

    Clock clock() {
        return clock;
    }
}
