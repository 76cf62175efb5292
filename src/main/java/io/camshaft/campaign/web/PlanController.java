package io.camshaft.campaign.web;

import io.camshaft.campaign.AnnualPlanService;
import io.camshaft.campaign.SubmissionWindows;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.UnitKind;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import io.camshaft.platform.web.CurrentUser;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Plans, budgets and exceptions from the submission window. People see the budgets of the units they may see. */
@Controller
class PlanController {

    private final AnnualPlanService plans;
    private final PlanUpload upload;
    private final SubmissionWindows windows;
    private final BudgetTable budgets;
    private final Organisation organisation;
    private final Texts texts;
    private final Clock clock;

    PlanController(
            AnnualPlanService plans,
            PlanUpload upload,
            SubmissionWindows windows,
            BudgetTable budgets,
            Organisation organisation,
            Texts texts,
            Clock clock) {
        this.plans = plans;
        this.upload = upload;
        this.windows = windows;
        this.budgets = budgets;
        this.organisation = organisation;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/plans")
    String plans(@RequestParam(required = false) Integer year, Model model) {
        String person = CurrentUser.id();
        boolean headquarters = organisation.visibilityOf(person).everything();
        int shown = year == null ? LocalDate.now(clock).getYear() : year;
        model.addAttribute("year", shown);
        model.addAttribute("plan", plans.published(shown).orElse(null));
        model.addAttribute("accounts", budgets.visibleTo(person, shown));
        model.addAttribute("headquarters", headquarters);
        model.addAttribute("mayEnter", mayEnter(person));
        if (headquarters) {
            model.addAttribute("plans", plans.all());
            model.addAttribute("exceptions", windows.latest());
            model.addAttribute("dealers", organisation.units(UnitKind.DEALER));
        }
        return "campaign/plans";
    }

    @PostMapping("/plans/import")
    String importPlan(@RequestParam int year, @RequestParam MultipartFile file, RedirectAttributes flash)
            throws IOException {
        requireMarketing("campaign.plan.mayNotEnter");
        PlanUpload.Answer answer = upload.take(year, file.getInputStream(), CurrentUser.id());
        if (answer.planNo() == null) {
            flash.addFlashAttribute("refusedRows", answer.refusedRows());
        } else {
            flash.addFlashAttribute("done", texts.get("campaign.planFile.handedIn", answer.planNo()));
        }
        return "redirect:/plans?year=" + year;
    }

    @PostMapping("/plans/exceptions")
    String grantException(
            @RequestParam String dealer,
            @RequestParam String eventMonth,
            @RequestParam String until,
            @RequestParam String reason,
            RedirectAttributes flash) {
        requireMarketing("campaign.mayNotGrantException");
        try {
            organisation
                    .unit(dealer)
                    .filter(unit -> unit.kind() == UnitKind.DEALER)
                    .orElseThrow(() -> new BusinessRefusal("campaign.unknownDealer", dealer));
            windows.grantException(
                    dealer,
                    YearMonth.parse(eventMonth),
                    LocalDate.parse(until)
                            .plusDays(1)
                            .atStartOfDay(clock.getZone())
                            .toOffsetDateTime(),
                    reason,
                    CurrentUser.id());
            flash.addFlashAttribute("done", texts.get("campaign.exception.granted", dealer, eventMonth, until));
        } catch (BusinessRefusal refusal) {
            flash.addFlashAttribute("refused", texts.of(refusal));
        } catch (DateTimeException e) {
            flash.addFlashAttribute("refused", texts.get("campaign.exception.badDate"));
        }
        return "redirect:/plans";
    }

    @GetMapping("/plans/example.csv")
    ResponseEntity<String> example() {
        String file =
                """
                kind,name,kpi,q1,q2,q3,q4,amount
                purpose,Keep owners and win test drives,,,,,,
                total,,,,,,,4000000
                type,STANDARDISED,,,,,,
                model,C5,,,,,,
                budget,NORTH,,300000,300000,300000,300000,
                budget,D1001,,60000,60000,60000,60000,
                target,STANDARDISED,ATTENDANCE,,,,,100
                """;
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("annual-plan.csv")
                                .build()
                                .toString())
                .body(file);
    }

    private void requireMarketing(String refusal) {
        if (!mayEnter(CurrentUser.id())) {
            throw new BusinessRefusal(refusal);
        }
    }

    private boolean mayEnter(String personId) {
        return organisation.holds(personId, Role.HQ_MARKETING);
    }
}
