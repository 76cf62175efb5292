package io.camshaft.complaint.web;

import io.camshaft.complaint.Complaint;
import io.camshaft.complaint.ComplaintCodes;
import io.camshaft.complaint.CustomerWriting;
import io.camshaft.complaint.SavedReply;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import io.camshaft.platform.web.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A letter to the customer of a case, as a part of its page: choose a saved reply, change it, send it. */
@Controller
@RequestMapping("/complaints/{complaintNo:CPL-[0-9]+-[0-9]+}/write")
class CustomerWritingController {

    private static final String ONCE = "[0-9a-f-]{36}";

    private final CaseHelpController.Worker worker;
    private final CustomerWriting writing;
    private final ComplaintCodes codes;
    private final Texts texts;

    CustomerWritingController(
            CaseHelpController.Worker worker, CustomerWriting writing, ComplaintCodes codes, Texts texts) {
        this.worker = worker;
        this.writing = writing;
        this.codes = codes;
        this.texts = texts;
    }

    /** @param sms true for a short message */
    public record Draft(String once, String reply, boolean sms, String text) {

        /** Without the text: objects end up in logs. */
        @Override
        public String toString() {
            return "Draft[" + reply + "]";
        }
    }

    @GetMapping
    String write(@PathVariable String complaintNo, Model model) {
        return show(worker.on(complaintNo), new Draft(fresh(), "", false, ""), model);
    }

    /** The text of the chosen reply; nothing is sent. */
    @PostMapping("/draft")
    String draft(
            @PathVariable String complaintNo,
            @RequestParam(defaultValue = "") String reply,
            @RequestParam(defaultValue = "false") boolean sms,
            @RequestParam(defaultValue = "") String text,
            Model model) {
        Complaint c = worker.on(complaintNo);
        String written = codes.reply(reply)
                .map(found -> writing.draft(complaintNo, found, CurrentUser.id()))
                .orElse(text);
        return show(c, new Draft(fresh(), reply, sms, written), model);
    }

    @PostMapping
    String send(
            @PathVariable String complaintNo,
            @RequestParam(defaultValue = "") String once,
            @RequestParam(defaultValue = "") String reply,
            @RequestParam(defaultValue = "false") boolean sms,
            @RequestParam(defaultValue = "") String text,
            Model model,
            HttpServletResponse answer,
            RedirectAttributes flash) {
        Complaint c = worker.on(complaintNo);
        Draft draft = new Draft(once.matches(ONCE) ? once : fresh(), reply, sms, text);
        try {
            sendOnce(complaintNo, draft);
        } catch (BusinessRefusal refusal) {
            boolean spent = refusal.textKey().equals("complaint.refusal.referenceTaken");
            model.addAttribute("wrong", spent ? texts.get("complaint.write.sentBefore") : texts.of(refusal));
            answer.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(c, spent ? new Draft(fresh(), reply, sms, text) : draft, model);
        }
        flash.addFlashAttribute("done", texts.get("complaint.write.sent"));
        return "redirect:/cases/" + complaintNo;
    }

    /** The second of two clicks waits for the first and then finds its letter. */
    private void sendOnce(String no, Draft draft) {
        try {
            writing.send(no, draft.sms(), draft.text(), draft.once(), CurrentUser.id());
        } catch (BusinessRefusal refusal) {
            if (!refusal.textKey().equals("complaint.refusal.referenceBusy")) {
                throw refusal;
            }
            writing.send(no, draft.sms(), draft.text(), draft.once(), CurrentUser.id());
        }
    }

    private String show(Complaint c, Draft draft, Model model) {
        List<SavedReply> fitting = codes.replies().stream()
                .filter(each -> each.problemType() == null || each.problemType().equals(c.problemType()))
                .toList();
        model.addAttribute("caseNo", c.complaintNo());
        model.addAttribute("draft", draft);
        model.addAttribute("replies", fitting);
        model.addAttribute("ways", writing.ways(c.complaintNo()));
        return "complaint/write";
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}
