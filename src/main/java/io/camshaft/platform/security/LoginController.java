package io.camshaft.platform.security;

import io.camshaft.platform.text.Texts;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ways in and out: the sign-in page, the start page, and the page that signs out. */
@Controller
class LoginController {

    private static final long LONGEST_WAIT_SECONDS = 3600;

    private final Texts texts;
    private final ObjectProvider<DemoPeople> demoPeople;

    LoginController(Texts texts, ObjectProvider<DemoPeople> demoPeople) {
        this.texts = texts;
        this.demoPeople = demoPeople;
    }

    @GetMapping("/")
    String start() {
        return "redirect:/cases";
    }

    @GetMapping("/login")
    String login(
            @RequestParam(name = "error", required = false) String error,
            @RequestParam(name = "wait", required = false) Long wait,
            Authentication current,
            CsrfToken token,
            Model model) {
        if (current != null && current.getPrincipal() instanceof SignedInPerson) {
            return "redirect:/";
        }
        long seconds = wait == null ? 0 : Math.max(0, Math.min(wait, LONGEST_WAIT_SECONDS));
        DemoPeople demo = demoPeople.getIfAvailable();
        model.addAttribute("error", error != null);
        model.addAttribute("throttled", seconds > 0);
        model.addAttribute("waitSeconds", seconds);
        model.addAttribute("demoPeople", demo == null ? List.of() : demo.people());
        return page(model, token, "platform/login");
    }

    /** Signs out by a form that sends itself: a link alone must not do it, or any site could sign people out. */
    @GetMapping("/signout")
    String signOut(CsrfToken token, Model model) {
        return page(model, token, "platform/signout");
    }

    private String page(Model model, CsrfToken token, String view) {
        model.addAttribute("_csrf", token);
        model.addAttribute("texts", texts);
        return view;
    }
}
