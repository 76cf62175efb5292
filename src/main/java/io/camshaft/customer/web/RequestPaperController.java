package io.camshaft.customer.web;

import io.camshaft.customer.PersonalDataRequests;
import io.camshaft.customer.RequestList;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import io.camshaft.platform.web.CurrentUser;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The papers of a request, for the privacy officer. POST, because each reading is recorded. */
@Controller
class RequestPaperController {

    private final PersonalDataRequests requests;
    private final RequestList list;
    private final Texts texts;

    RequestPaperController(PersonalDataRequests requests, RequestList list, Texts texts) {
        this.requests = requests;
        this.list = list;
        this.texts = texts;
    }

    @GetMapping("/customers/requests")
    String requests(Model model) {
        if (!list.mayRead(CurrentUser.id())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("requests", list.newest());
        return "customer/requests";
    }

    @PostMapping("/customers/requests/{requestNo}/file")
    ResponseEntity<String> file(@PathVariable String requestNo) {
        return download(refusable(() -> requests.file(requestNo, CurrentUser.id())), requestNo + ".json", "json");
    }

    @PostMapping("/customers/requests/{requestNo}/letter")
    ResponseEntity<String> letter(@PathVariable String requestNo) {
        return download(refusable(() -> requests.letter(requestNo, CurrentUser.id())), requestNo + ".txt", "plain");
    }

    @PostMapping("/customers/requests/{requestNo}/posted")
    String posted(@PathVariable String requestNo, RedirectAttributes flash) {
        refusable(() -> {
            requests.posted(requestNo, CurrentUser.id());
            return Optional.empty();
        });
        flash.addFlashAttribute("done", texts.get("customer.letter.posted"));
        return "redirect:/customers/requests";
    }

    private static Optional<String> refusable(java.util.function.Supplier<Optional<String>> reading) {
        try {
            return reading.get();
        } catch (BusinessRefusal refusal) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, refusal);
        }
    }

    private static ResponseEntity<String> download(Optional<String> paper, String name, String kind) {
        String body = paper.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        MediaType type = new MediaType("json".equals(kind) ? "application" : "text", kind, StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(body);
    }
}
