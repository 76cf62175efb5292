package io.camshaft.casefile.web;

import io.camshaft.casefile.CaseAccess;
import io.camshaft.platform.journal.CaseFile;
import io.camshaft.platform.journal.CaseJournal;
import io.camshaft.platform.web.CurrentUser;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** What waits for me, what I started, what I decided; and the way to a case by its number. */
@Controller
class CaseListController {

    private static final int PAGE = 20;

    private final CaseLists lists;
    private final CaseJournal journal;
    private final CaseAccess access;

    CaseListController(CaseLists lists, CaseJournal journal, CaseAccess access) {
        this.lists = lists;
        this.journal = journal;
        this.access = access;
    }

    /** @param waiting started and decided: number of the page of each list, from 0 */
    @GetMapping("/cases")
    String list(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "0") int waiting,
            @RequestParam(defaultValue = "0") int started,
            @RequestParam(defaultValue = "0") int decided,
            Model model) {
        String person = CurrentUser.id();
        String wanted = number.strip();
        if (!wanted.isEmpty()) {
            Optional<CaseFile> found = journal.file(wanted).filter(file -> access.covers(file, person));
            if (found.isPresent()) {
                return "redirect:/cases/" + UriUtils.encodePathSegment(wanted, StandardCharsets.UTF_8);
            }
        }
        model.addAttribute("number", wanted);
        model.addAttribute("notFound", !wanted.isEmpty());
        model.addAttribute(
                "waiting", CaseLists.Page.of(waiting, PAGE, (first, most) -> lists.waiting(person, first, most)));
        model.addAttribute(
                "started", CaseLists.Page.of(started, PAGE, (first, most) -> lists.started(person, first, most)));
        model.addAttribute(
                "decided", CaseLists.Page.of(decided, PAGE, (first, most) -> lists.decided(person, first, most)));
        return "casefile/list";
    }
}
