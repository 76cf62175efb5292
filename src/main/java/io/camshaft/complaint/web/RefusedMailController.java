package io.camshaft.complaint.web;

import io.camshaft.complaint.intake.RefusedMails;
import io.camshaft.platform.web.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** What the mailbox did not take, and why. */
@Controller
class RefusedMailController {

    private final RefusedMails mails;

    RefusedMailController(RefusedMails mails) {
        this.mails = mails;
    }

    @GetMapping("/complaints/mailbox")
    String list(Model model) {
        if (!mails.mayRead(CurrentUser.id())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("mails", mails.newest());
        return "complaint/mailbox";
    }
}
