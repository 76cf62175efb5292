package io.camshaft.queue.web;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import io.camshaft.platform.web.CurrentUser;
import io.camshaft.queue.Presence;
import io.camshaft.queue.QueueActs;
import io.camshaft.queue.QueueActs.Outcome;
import io.camshaft.queue.SavedViews;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queue: what to work on next, and the acts on it. */
@Controller
@RequestMapping("/queue")
class QueueController {

    private final QueuePage page;
    private final QueueActs acts;
    private final SavedViews views;
    private final Presence presence;
    private final Texts texts;

    QueueController(QueuePage page, QueueActs acts, SavedViews views, Presence presence, Texts texts) {
        this.page = page;
        this.acts = acts;
        this.views = views;
        this.presence = presence;
        this.texts = texts;
    }

    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String tab,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String process,
            @RequestParam(defaultValue = "") String severity,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        page.fill(model, QueueAddress.of(tab, sort, process, severity, q, after), CurrentUser.id());
        return "queue/queue";
    }

    /** What an open page asks every few seconds: one read of one page's rows, no counts, no words. */
    @GetMapping("/marker")
    ResponseEntity<String> marker(
            @RequestParam(defaultValue = "") String tab,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String process,
            @RequestParam(defaultValue = "") String severity,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after) {
        QueueAddress address = QueueAddress.of(tab, sort, process, severity, q, after);
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(page.marker(address, CurrentUser.id()));
    }

    /** @param act "take", "back" or "over"; @param query where the person was */
    @PostMapping("/acts")
    String act(
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") Set<String> task,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String query,
            RedirectAttributes after) {
        String me = CurrentUser.id();
        Set<String> tasks = new LinkedHashSet<>(task);
        tasks.removeIf(String::isBlank);
        if (tasks.isEmpty()) {
            after.addFlashAttribute("refused", texts.get("queue.refused.nothing"));
            return back(query);
        }
        List<Outcome> outcomes =
                switch (act) {
                    case "take" -> acts.take(tasks, me);
                    case "back" -> acts.giveBack(tasks, me);
                    default -> acts.handOver(tasks, me, person.strip(), reason);
                };
        long done = outcomes.stream().filter(Outcome::done).count();
        if (done > 0) {
            after.addFlashAttribute("done", texts.get("queue.acts.done", done));
        }
        if (done < outcomes.size()) {
            after.addFlashAttribute("report", new ArrayList<>(outcomes));
            after.addFlashAttribute("refused", texts.get("queue.acts.refused", outcomes.size() - done));
        }
        return back(query);
    }

    @PostMapping("/views")
    String keep(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String query,
            RedirectAttributes after) {
        try {
            views.keep(CurrentUser.id(), name, clean(query));
            after.addFlashAttribute("done", texts.get("queue.view.kept"));
        } catch (BusinessRefusal refusal) {
            after.addFlashAttribute("refused", texts.of(refusal));
        }
        return back(query);
    }

    @PostMapping("/views/{viewId}/forget")
    String forget(@PathVariable long viewId, RedirectAttributes after) {
        views.forget(CurrentUser.id(), viewId);
        after.addFlashAttribute("done", texts.get("queue.view.forgotten"));
        return "redirect:/queue";
    }

    /** The switch people set themselves: who is not there gets no work by rule. */
    @PostMapping("/presence")
    String presence(@RequestParam(defaultValue = "false") boolean present, RedirectAttributes after) {
        presence.set(CurrentUser.id(), present);
        after.addFlashAttribute("done", texts.get(present ? "queue.presence.nowHere" : "queue.presence.nowAway"));
        return "redirect:/queue";
    }

    /** What came from an address goes into one only as parameters that we would have written ourselves. */
    private static String clean(String query) {
        return QueueAddresses.parse(query).query();
    }

    private static String back(String query) {
        return "redirect:/queue?" + clean(query);
    }
}
