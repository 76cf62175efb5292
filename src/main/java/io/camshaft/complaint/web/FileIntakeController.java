package io.camshaft.complaint.web;

import io.camshaft.complaint.intake.FileColumn;
import io.camshaft.complaint.intake.FileIntake;
import io.camshaft.complaint.intake.FileIntake.Report;
import io.camshaft.complaint.intake.RefusedMails;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import io.camshaft.platform.web.CurrentUser;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files with complaints, for those who lead the call centre: send, look, take. */
@Controller
class FileIntakeController {

    private final FileIntake files;
    private final RefusedMails supervisors;
    private final Texts texts;

    FileIntakeController(FileIntake files, RefusedMails supervisors, Texts texts) {
        this.files = files;
        this.supervisors = supervisors;
        this.texts = texts;
    }

    /** A refused line as the page prints it. */
    public record Wrong(int number, String sentence) {}

    @GetMapping("/complaints/import")
    String form(Model model) {
        requireSupervisor();
        model.addAttribute("columns", FileColumn.values());
        return "complaint/import";
    }

    @PostMapping("/complaints/import")
    String send(@RequestParam MultipartFile file, RedirectAttributes flash) throws IOException {
        String person = requireSupervisor();
        try {
            return "redirect:/complaints/import/" + files.keep(file.getOriginalFilename(), file.getBytes(), person);
        } catch (BusinessRefusal refusal) {
            flash.addFlashAttribute("refused", texts.of(refusal));
            return "redirect:/complaints/import";
        }
    }

    @GetMapping("/complaints/import/{importId}")
    String look(@PathVariable long importId, Model model) {
        requireSupervisor();
        model.addAttribute("looked", files.look(importId));
        return "complaint/import-look";
    }

    @PostMapping("/complaints/import/{importId}/take")
    String take(@PathVariable long importId, RedirectAttributes flash) {
        String person = requireSupervisor();
        try {
            Report report = files.take(importId, person);
            flash.addFlashAttribute("done", texts.get("complaint.file.done", report.taken(), report.again()));
            List<Wrong> wrong = report.wrong().stream()
                    .map(each -> new Wrong(each.number(), texts.of(each.why())))
                    .toList();
            flash.addFlashAttribute("wrong", wrong);
        } catch (BusinessRefusal refusal) {
            flash.addFlashAttribute("refused", texts.of(refusal));
        }
        return "redirect:/complaints/import/" + importId;
    }

    private String requireSupervisor() {
        String person = CurrentUser.id();
        if (!supervisors.mayRead(person)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return person;
    }
}
