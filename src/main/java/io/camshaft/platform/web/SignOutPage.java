package io.camshaft.platform.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where Tasklist's log-out link leads: Tasklist has no token for our own sign-out form, this page has. */
@Controller
class SignOutPage {

    @GetMapping("/signout")
    String show() {
        return "platform/signout";
    }
}
