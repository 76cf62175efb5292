package io.camshaft.complaint.web;

import io.camshaft.complaint.ComplaintCodes;
import io.camshaft.complaint.SavedReplies;
import io.camshaft.complaint.SavedReplies.Reply;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import io.camshaft.platform.web.CurrentUser;
import io.camshaft.platform.web.PersonNames;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saved replies, kept by those who lead the call centre. */
@Controller
@RequestMapping("/complaints/replies")
class SavedReplyController {

    private final SavedReplies replies;
    private final ComplaintCodes codes;
    private final PersonNames names;
    private final Texts texts;

    SavedReplyController(SavedReplies replies, ComplaintCodes codes, PersonNames names, Texts texts) {
        this.replies = replies;
        this.codes = codes;
        this.names = names;
        this.texts = texts;
    }

    /** @param writer name of who wrote it last; null as delivered */
    public record Line(Reply reply, String problem, String writer) {}

    /** @param code of the reply to change; absent for a new one */
    @GetMapping
    String list(@RequestParam(defaultValue = "") String code, Model model) {
        requireSupervisor();
        Reply chosen = replies.all().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(new Reply("", null, "", "", "", "", true, null, null));
        return show(chosen, model);
    }

    @PostMapping
    String save(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String problemType,
            @RequestParam(defaultValue = "") String titleEn,
            @RequestParam(defaultValue = "") String bodyEn,
            @RequestParam(defaultValue = "") String titleZh,
            @RequestParam(defaultValue = "") String bodyZh,
            @RequestParam(defaultValue = "false") boolean active,
            Model model,
            HttpServletResponse answer,
            RedirectAttributes flash) {
        String person = requireSupervisor();
        Reply typed =
                new Reply(code.strip(), problemType.strip(), titleEn, bodyEn, titleZh, bodyZh, active, null, null);
        try {
            replies.save(typed, person);
        } catch (BusinessRefusal refusal) {
            model.addAttribute("wrong", texts.of(refusal));
            answer.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(typed, model);
        }
        flash.addFlashAttribute("done", texts.get("complaint.replies.saved", typed.code()));
        return "redirect:/complaints/replies";
    }

    private String show(Reply chosen, Model model) {
        List<Line> lines = replies.all().stream()
                .map(reply -> new Line(
                        reply,
                        codes.problem(reply.problemType()),
                        reply.changedBy() == null ? null : names.nameOf(reply.changedBy())))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("chosen", chosen);
        model.addAttribute("problems", codes.problems());
        model.addAttribute("placeholders", replies.placeholders());
        return "complaint/replies";
    }

    private String requireSupervisor() {
        String person = CurrentUser.id();
        if (!replies.mayEdit(person)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return person;
    }
}
