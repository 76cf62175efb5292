package io.camshaft.organisation.web;

import io.camshaft.organisation.ImportReport;
import io.camshaft.organisation.OrganisationAdmin;
import io.camshaft.organisation.OrganisationChart;
import io.camshaft.organisation.OrganisationRights;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import io.camshaft.platform.web.CurrentUser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Units, people and their roles, for administrators only; files in and out. */
@Controller
@RequestMapping("/organisation")
class OrganisationController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final OrganisationRights rights;
    private final OrganisationChart chart;
    private final OrganisationAdmin admin;
    private final OrganisationFiles files;
    private final Texts texts;

    OrganisationController(
            OrganisationRights rights,
            OrganisationChart chart,
            OrganisationAdmin admin,
            OrganisationFiles files,
            Texts texts) {
        this.rights = rights;
        this.chart = chart;
        this.admin = admin;
        this.files = files;
        this.texts = texts;
    }

    @ModelAttribute
    void onlyAdministrators() {
        if (!rights.mayAdminister(CurrentUser.id())) {
            throw new AccessDeniedException("Only administrators see the organisation");
        }
    }

    @GetMapping
    String page(@RequestParam(required = false) String unit, Model model) {
        chart.page(unit).ifPresent(page -> model.addAttribute("page", page));
        return "organisation/organisation";
    }

    @PostMapping("/import")
    String take(@RequestParam String kind, @RequestParam MultipartFile file, RedirectAttributes after)
            throws IOException {
        try (InputStream csv = file.getInputStream()) {
            ImportReport report = files.take(kind, csv);
            after.addFlashAttribute("report", report);
        } catch (BusinessRefusal refusal) {
            after.addFlashAttribute("refused", texts.of(refusal));
        }
        return "redirect:/organisation";
    }

    @GetMapping("/files/{name}.csv")
    ResponseEntity<byte[]> download(@PathVariable String name) {
        String csv = files.named(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".csv")
                                .build()
                                .toString())
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/password")
    String setPassword(
            @RequestParam String person,
            @RequestParam String password,
            @RequestParam String unit,
            RedirectAttributes after) {
        try {
            admin.setPassword(person, password);
            after.addFlashAttribute("done", texts.get("organisation.page.passwordSet", person));
        } catch (BusinessRefusal refusal) {
            after.addFlashAttribute("refused", texts.of(refusal));
        }
        after.addAttribute("unit", unit);
        return "redirect:/organisation";
    }
}
