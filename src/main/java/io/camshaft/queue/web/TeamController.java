package io.camshaft.queue.web;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import io.camshaft.platform.web.CurrentUser;
import io.camshaft.queue.AssignmentSettings;
import io.camshaft.queue.AssignmentSettings.Member;
import io.camshaft.queue.TeamWork;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The team of a supervisor: who is there, who has how much, and where the work of an absent colleague goes. */
@Controller
@RequestMapping("/queue")
class TeamController {

    private static final String HERE = "redirect:/queue/team";

    private final TeamWork work;
    private final AssignmentSettings settings;
    private final OutlookWords outlook;
    private final Texts texts;

    TeamController(TeamWork work, AssignmentSettings settings, OutlookWords outlook, Texts texts) {
        this.work = work;
        this.settings = settings;
        this.outlook = outlook;
        this.texts = texts;
    }

    @GetMapping("/team")
    String team(Model model) {
        String me = CurrentUser.id();
        List<Member> members = settings.membersOf(me);
        model.addAttribute("members", members);
        if (!members.isEmpty()) {
            model.addAttribute("outlook", outlook.of(me));
        }
        model.addAttribute("rules", settings.rulesFor(me));
        model.addAttribute("choices", settings.choices());
        return "queue/team";
    }

    /** @param to a person, or nothing for the rule */
    @PostMapping("/team/{personId}/spread")
    String spread(
            @PathVariable String personId,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes after) {
        return told(after, () -> {
            var report = work.spread(personId, to, reason, CurrentUser.id());
            after.addFlashAttribute("spread", new ArrayList<>(report));
            return texts.get("queue.team.spreadDone", report.size());
        });
    }

    @PostMapping("/team/{personId}/settings")
    String settings(
            @PathVariable String personId,
            @RequestParam(defaultValue = "1") int weight,
            @RequestParam(defaultValue = "") String skills,
            RedirectAttributes after) {
        return told(after, () -> {
            settings.set(CurrentUser.id(), personId, weight, skills);
            return texts.get("queue.team.saved");
        });
    }

    /** @param task "process~element" */
    @PostMapping("/rules")
    String rule(
            @RequestParam(defaultValue = "") String task,
            @RequestParam(defaultValue = "false") boolean active,
            @RequestParam(defaultValue = "") String skill,
            @RequestParam(defaultValue = "20") int most,
            @RequestParam(required = false) Integer hours,
            RedirectAttributes after) {
        return told(after, () -> {
            settings.setRule(CurrentUser.id(), task, active, skill, most, hours);
            return texts.get("queue.rules.saved");
        });
    }

    private String told(RedirectAttributes after, java.util.function.Supplier<String> act) {
        try {
            after.addFlashAttribute("done", act.get());
        } catch (BusinessRefusal refusal) {
            after.addFlashAttribute("refused", texts.of(refusal));
        }
        return HERE;
    }
}
