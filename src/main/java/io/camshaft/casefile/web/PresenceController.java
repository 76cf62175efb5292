package io.camshaft.casefile.web;

import io.camshaft.casefile.CaseAccess;
import io.camshaft.casefile.CasePresence;
import io.camshaft.casefile.People;
import io.camshaft.platform.web.CurrentUser;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The line on a case's page that tells of colleagues who look at the same case. */
@Controller
class PresenceController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final CaseAccess access;
    private final CasePresence presence;
    private final People people;
    private final Clock clock;

    PresenceController(CaseAccess access, CasePresence presence, People people, Clock clock) {
        this.access = access;
        this.presence = presence;
        this.people = people;
        this.clock = clock;
    }

    /** @param since "14:03", with the day where it is not today */
    public record Other(String name, String since) {}

    @PostMapping("/cases/{caseNo}/presence")
    String beat(@PathVariable String caseNo, Model model) {
        String person = CurrentUser.id();
        access.visible(caseNo, person);
        List<Other> others = presence.beat(caseNo, person).stream()
                .map(each -> new Other(people.name(each.personId()), since(each)))
                .toList();
        model.addAttribute("others", others);
        return "casefile/presence";
    }

    private String since(CasePresence.Present each) {
        ZonedDateTime opened = each.openedAt().atZoneSameInstant(clock.getZone());
        boolean today = opened.toLocalDate().equals(ZonedDateTime.now(clock).toLocalDate());
        return (today ? TIME : DAY_AND_TIME).format(opened);
    }
}
