package io.camshaft.messaging.web;

import io.camshaft.messaging.Mailbox;
import io.camshaft.messaging.MessageLine;
import io.camshaft.messaging.MessageStatus;
import io.camshaft.messaging.OpenedMessage;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import io.camshaft.platform.web.CurrentUser;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The outbox page; without a mail server it is everybody's mailbox. */
@Controller
class OutboxController {

    private final Mailbox mailbox;
    private final CasePages pages;
    private final Texts texts;
    private final Clock clock;

    OutboxController(Mailbox mailbox, CasePages pages, Texts texts, Clock clock) {
        this.mailbox = mailbox;
        this.pages = pages;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/outbox")
    String list(
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) MessageStatus status,
            @RequestParam(required = false) Long before,
            Model model) {
        String viewer = CurrentUser.id();
        boolean seesAll = mailbox.seesAll(viewer);
        Mailbox.Stretch stretch = mailbox.read(viewer, mine, status, before);
        Set<String> cases =
                pages.of(stretch.lines().stream().map(MessageLine::caseNo).toList(), viewer);
        model.addAttribute("list", OutboxView.of(stretch, cases, seesAll, mine || !seesAll, status, before, moments()));
        return "messaging/outbox";
    }

    @GetMapping("/outbox/{id}")
    String open(@PathVariable long id, Model model) {
        String viewer = CurrentUser.id();
        OpenedMessage message = mailbox.open(viewer, id)
                // The same answer as for no such message: ids tell nothing.
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean failed = message.status() == MessageStatus.FAILED;
        boolean hasPage = pages.of(List.of(message.caseNo()), viewer).contains(message.caseNo());
        model.addAttribute(
                "message", MessageView.of(message, hasPage, failed && mailbox.maySendAgain(viewer), moments()));
        return "messaging/message";
    }

    @PostMapping("/outbox/{id}/send-again")
    String sendAgain(@PathVariable long id, RedirectAttributes redirect) {
        String viewer = CurrentUser.id();
        if (!mailbox.maySendAgain(viewer)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        try {
            mailbox.sendAgain(viewer, id);
            redirect.addFlashAttribute("done", texts.get("messaging.message.sendingAgain"));
        } catch (BusinessRefusal refusal) {
            redirect.addFlashAttribute("refused", texts.of(refusal));
        }
        return "redirect:/outbox/" + id;
    }

    private Moments moments() {
        return new Moments(texts.locale(), clock.getZone());
    }
}
