package io.camshaft.organisation.web;

import io.camshaft.organisation.Absence;
import io.camshaft.organisation.Absences;
import io.camshaft.organisation.OrganisationAdmin;
import io.camshaft.organisation.OrganisationRights;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import io.camshaft.platform.web.CurrentUser;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When I am away and who stands in; administrators enter it for others too. */
@Controller
@RequestMapping("/absence")
class AbsenceController {

    private final Absences absences;
    private final OrganisationAdmin admin;
    private final OrganisationRights rights;
    private final Texts texts;

    AbsenceController(Absences absences, OrganisationAdmin admin, OrganisationRights rights, Texts texts) {
        this.absences = absences;
        this.admin = admin;
        this.rights = rights;
        this.texts = texts;
    }

    @GetMapping
    String page(Model model) {
        String me = CurrentUser.id();
        boolean administrator = rights.mayAdminister(me);
        model.addAttribute("me", me);
        model.addAttribute("today", absences.today());
        model.addAttribute("administrator", administrator);
        model.addAttribute("absences", administrator ? absences.all() : absences.of(me));
        return "organisation/absence";
    }

    /** Choices for the deputy's field while somebody types. */
    @GetMapping("/deputies")
    String deputies(
            @RequestParam(required = false) String person,
            @RequestParam(defaultValue = "") String deputy,
            Model model) {
        model.addAttribute("people", absences.deputiesFor(allowed(person), deputy));
        return "organisation/deputies";
    }

    @PostMapping
    String enter(
            @RequestParam(required = false) String person,
            @RequestParam(defaultValue = "") String deputy,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate fromOn,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate toOn,
            RedirectAttributes after) {
        String absent = allowed(person);
        try {
            admin.enterAbsence(absent, deputy.strip(), fromOn, toOn, CurrentUser.id());
            after.addFlashAttribute("done", texts.get("organisation.absence.entered"));
        } catch (BusinessRefusal refusal) {
            after.addFlashAttribute("refused", texts.of(refusal));
            after.addFlashAttribute("entered", new Entered(absent, deputy, fromOn, toOn));
        }
        return "redirect:/absence";
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable long id, RedirectAttributes after) {
        try {
            Absence absence = absences.find(id).orElseThrow(() -> new BusinessRefusal("organisation.absence.unknown"));
            allowed(absence.personId());
            admin.cancelAbsence(id, CurrentUser.id());
            after.addFlashAttribute("done", texts.get("organisation.absence.cancelled"));
        } catch (BusinessRefusal refusal) {
            after.addFlashAttribute("refused", texts.of(refusal));
        }
        return "redirect:/absence";
    }

    /** Oneself, or somebody else where the reader is an administrator. */
    private String allowed(String person) {
        String me = CurrentUser.id();
        if (person == null || person.isBlank() || person.strip().equals(me)) {
            return me;
        }
        if (!rights.mayAdminister(me)) {
            throw new AccessDeniedException("Only administrators enter absences of others");
        }
        return person.strip();
    }

    /** What was typed, shown again after a refusal. */
    public record Entered(String person, String deputy, LocalDate fromOn, LocalDate toOn) {}
}
