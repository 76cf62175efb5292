package io.camshaft.complaint.web;

import io.camshaft.complaint.ComplaintChannel;
import io.camshaft.complaint.ComplaintKind;
import io.camshaft.complaint.Complaints.Receipt;
import io.camshaft.complaint.Danger;
import io.camshaft.complaint.intake.AgentDesk;
import io.camshaft.complaint.intake.AgentDesk.Answer;
import io.camshaft.complaint.intake.AgentForm;
import io.camshaft.complaint.intake.AgentRights;
import io.camshaft.knowledge.KnowledgeSearch;
import io.camshaft.platform.web.CurrentUser;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A case is taken while the customer speaks. Everything travels in the body: addresses are kept in too many places. */
@Controller
class NewComplaintController {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9() .-]{7,30}");
    private static final int MOST_ARTICLES = 5;

    private final AgentDesk desk;
    private final AgentRights agents;
    private final NewComplaintPage page;
    private final KnowledgeSearch knowledge;
    private final TakenWords words;

    NewComplaintController(
            AgentDesk desk, AgentRights agents, NewComplaintPage page, KnowledgeSearch knowledge, TakenWords words) {
        this.desk = desk;
        this.agents = agents;
        this.page = page;
        this.knowledge = knowledge;
        this.words = words;
    }

    /** A choice that does not exist is no choice, and the page asks for one. */
    @InitBinder
    void lenient(WebDataBinder binder) {
        binder.registerCustomEditor(ComplaintKind.class, new Choice<>(ComplaintKind.class));
        binder.registerCustomEditor(ComplaintChannel.class, new Choice<>(ComplaintChannel.class));
        binder.registerCustomEditor(Danger.class, new Choice<>(Danger.class));
    }

    @GetMapping("/complaints/new")
    String form(Model model) {
        page.fill(model, desk.empty(), Map.of(), requireAgent());
        return "complaint/new";
    }

    /** The page again with what it can tell now: customers found, the one chosen, the fields of the kind. Nothing is checked. */
    @PostMapping("/complaints/new/form")
    String look(
            @ModelAttribute("typed") AgentForm typed,
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "") String chosen,
            Model model) {
        String person = requireAgent();
        AgentForm form = typed;
        if (!chosen.isBlank()) {
            boolean calledFrom = PHONE.matcher(find.strip()).matches();
            form = chosen.equals("-")
                    ? typed.of("", "", "")
                    : typed.of(chosen, calledFrom ? find.strip() : "", page.onlyCar(chosen, person));
        }
        page.fill(model, form, Map.of(), person);
        model.addAttribute("find", find);
        if (chosen.isBlank() && !find.isBlank()) {
            model.addAttribute("hits", page.found(find, person));
        }
        return "complaint/new";
    }

    /** Articles that may help, while the words are typed. */
    @PostMapping("/complaints/new/articles")
    String articles(@ModelAttribute("typed") AgentForm typed, Model model) {
        requireAgent();
        model.addAttribute(
                "hits", knowledge.find(typed.subject() + " " + typed.words(), words.language(), MOST_ARTICLES));
        return "knowledge/suggest";
    }

    @PostMapping("/complaints/new")
    ModelAndView take(@ModelAttribute("typed") AgentForm typed, Model model, RedirectAttributes flash) {
        String person = requireAgent();
        Answer answer = desk.take(typed, person);
        Receipt receipt = answer.receipt();
        if (receipt != null) {
            flash.addFlashAttribute("done", words.taken(receipt));
            return new ModelAndView("redirect:/cases/" + receipt.complaintNo());
        }
        page.fill(model, answer.form(), answer.wrong(), person);
        return new ModelAndView("complaint/new", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private String requireAgent() {
        String person = CurrentUser.id();
        if (!agents.mayTake(person)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return person;
    }
}
