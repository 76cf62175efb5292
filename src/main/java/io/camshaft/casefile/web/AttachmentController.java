package io.camshaft.casefile.web;

import io.camshaft.casefile.Attachment;
import io.camshaft.casefile.Attachments;
import io.camshaft.casefile.CaseAccess;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.journal.CaseFile;
import io.camshaft.platform.text.Texts;
import io.camshaft.platform.web.CurrentUser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files of a case: adding and fetching them. */
@Controller
class AttachmentController {

    private final CaseAccess access;
    private final Attachments attachments;
    private final CasePage page;
    private final Texts texts;

    AttachmentController(CaseAccess access, Attachments attachments, CasePage page, Texts texts) {
        this.access = access;
        this.attachments = attachments;
        this.page = page;
        this.texts = texts;
    }

    @PostMapping("/cases/{caseNo}/attachments")
    ModelAndView add(@PathVariable String caseNo, @RequestParam MultipartFile file, RedirectAttributes flash)
            throws IOException {
        String person = CurrentUser.id();
        CaseFile ofCase = access.visible(caseNo, person);
        try {
            attachments.add(ofCase, person, file.getOriginalFilename(), file.getBytes());
        } catch (BusinessRefusal refusal) {
            ExtendedModelMap model = new ExtendedModelMap();
            page.fill(model, ofCase, person);
            model.addAttribute("refusedFile", texts.of(refusal));
            ModelAndView again = new ModelAndView("casefile/case", model);
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        flash.addFlashAttribute("done", texts.get("casefile.attachment.added"));
        return new ModelAndView("redirect:/cases/{caseNo}#attachments", "caseNo", caseNo);
    }

    /** Always a download, never shown by the browser: what people upload does not run under our address. */
    @GetMapping("/cases/{caseNo}/attachments/{id}")
    ResponseEntity<byte[]> fetch(@PathVariable String caseNo, @PathVariable long id) {
        CaseFile ofCase = access.visible(caseNo, CurrentUser.id());
        Attachment attachment = attachments
                .find(ofCase.caseNo(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(attachment.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .contentType(MediaType.parseMediaType(attachment.contentType()))
                .body(attachments.content(attachment));
    }
}
