package io.camshaft.customer.web;

import io.camshaft.customer.CustomerNo;
import io.camshaft.customer.MergeList;
import io.camshaft.customer.MergeWork;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import io.camshaft.platform.web.CurrentUser;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Likely doubles that nobody has looked at yet; taking one starts its case. */
@Controller
class DoublesController {

    private final MergeList list;
    private final MergeWork work;
    private final Texts texts;

    DoublesController(MergeList list, MergeWork work, Texts texts) {
        this.list = list;
        this.work = work;
        this.texts = texts;
    }

    @GetMapping("/customers/doubles")
    String doubles(Model model) {
        String person = requireReader();
        model.addAttribute(
                "candidates",
                list.open(person).stream()
                        .map(pair -> new Pair(
                                pair.id(),
                                CustomerNo.of(pair.firstId()),
                                CustomerNo.of(pair.secondId()),
                                pair.score(),
                                pair.reasons(),
                                pair.foundAt()))
                        .toList());
        return "customer/doubles";
    }

    @PostMapping("/customers/doubles/{candidateId}/review")
    String review(@PathVariable long candidateId, RedirectAttributes flash) {
        String person = requireReader();
        try {
            list.check(candidateId, person);
            String caseNo = work.begin(candidateId, person);
            flash.addFlashAttribute("done", texts.get("customer.doubles.begun"));
            return "redirect:/cases/" + caseNo;
        } catch (BusinessRefusal refusal) {
            flash.addFlashAttribute("refused", texts.of(refusal));
            return "redirect:/customers/doubles";
        }
    }

    private String requireReader() {
        String person = CurrentUser.id();
        if (!list.mayRead(person)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return person;
    }

    /** @param reasons names of the rules that spoke for it */
    public record Pair(long id, String first, String second, int score, List<String> reasons, OffsetDateTime foundAt) {}
}
