package io.camshaft.customer.web;

import io.camshaft.customer.exchange.CustomerImports;
import io.camshaft.customer.exchange.ImportBatch;
import io.camshaft.customer.exchange.ImportColumn;
import io.camshaft.customer.exchange.ImportContent;
import io.camshaft.customer.exchange.ImportFile;
import io.camshaft.customer.exchange.ImportPreview;
import io.camshaft.customer.exchange.ImportStatus;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import io.camshaft.platform.web.CurrentUser;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files from dealer systems: sent, looked at, taken or thrown away, corrected line by line. */
@Controller
class ImportController {

    private final CustomerImports imports;
    private final Texts texts;

    ImportController(CustomerImports imports, Texts texts) {
        this.imports = imports;
        this.texts = texts;
    }

    @GetMapping("/customers/imports")
    String list(Model model) {
        String person = requireImporter();
        model.addAttribute("batches", imports.list(person));
        model.addAttribute("contents", ImportContent.values());
        return "customer/imports";
    }

    @PostMapping("/customers/imports")
    String send(
            @RequestParam MultipartFile file,
            @RequestParam ImportContent content,
            @RequestParam String source,
            @RequestParam(defaultValue = "") String dealer,
            RedirectAttributes flash)
            throws IOException {
        String person = requireImporter();
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        try {
            ImportPreview preview = imports.preview(
                    new ImportFile(name, file.getBytes()),
                    content,
                    source.strip(),
                    dealer.isBlank() ? null : dealer.strip(),
                    person);
            if (preview.known()) {
                flash.addFlashAttribute("done", texts.get("customer.imports.known"));
            }
            return "redirect:/customers/imports/" + preview.batch().id();
        } catch (BusinessRefusal refusal) {
            flash.addFlashAttribute("refused", texts.of(refusal));
            return "redirect:/customers/imports";
        }
    }

    @GetMapping("/customers/imports/{batchId}")
    String show(@PathVariable long batchId, Model model) {
        ImportPreview preview = imports.shown(batchId, requireImporter());
        model.addAttribute("unknown", preview.unknownColumns());
        model.addAttribute(
                "refusedRows", preview.refused().stream().map(Wrong::of).toList());
        model.addAttribute(
                "firstRows",
                preview.firstRows().stream().map(row -> Shown.of(row, preview)).toList());
        model.addAttribute("batch", preview.batch());
        model.addAttribute("waiting", preview.batch().status() == ImportStatus.PREVIEW);
        model.addAttribute("running", preview.batch().status() == ImportStatus.RUNNING);
        return "customer/import";
    }

    @PostMapping("/customers/imports/{batchId}/{act:go|discard}")
    String act(@PathVariable long batchId, @PathVariable String act, RedirectAttributes flash) {
        String person = requireImporter();
        try {
            ImportBatch batch = "go".equals(act) ? imports.go(batchId, person) : imports.discard(batchId, person);
            flash.addFlashAttribute("done", texts.get("customer.importStatus." + batch.status()));
        } catch (BusinessRefusal refusal) {
            flash.addFlashAttribute("refused", texts.of(refusal));
        }
        return "redirect:/customers/imports/" + batchId;
    }

    @PostMapping("/customers/imports/{batchId}/rows/{rowNo}")
    String correct(
            @PathVariable long batchId,
            @PathVariable int rowNo,
            @RequestParam ImportColumn column,
            @RequestParam(defaultValue = "") String value,
            RedirectAttributes flash) {
        String person = requireImporter();
        try {
            Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);
            cells.put(column, value);
            imports.correctRow(batchId, rowNo, cells, person);
            flash.addFlashAttribute("done", texts.get("customer.imports.corrected", rowNo));
        } catch (BusinessRefusal refusal) {
            flash.addFlashAttribute("refused", texts.of(refusal));
        }
        return "redirect:/customers/imports/" + batchId;
    }

    private String requireImporter() {
        String person = CurrentUser.id();
        if (!imports.mayImport(person)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return person;
    }

    /** A line of the preview, a cell for each column. */
    public record Shown(int rowNo, List<String> cells) {

        static Shown of(ImportPreview.PreviewRow row, ImportPreview preview) {
            return new Shown(
                    row.rowNo(),
                    preview.batch().content().columns().stream()
                            .map(column -> row.cells().getOrDefault(column, ""))
                            .toList());
        }
    }

    /** A line in quarantine. @param column null where the whole line is wrong @param value what stands there now */
    public record Wrong(int rowNo, ImportColumn column, String sentence, List<String> cells, String value) {

        static Wrong of(ImportPreview.RefusedRow row) {
            return new Wrong(
                    row.rowNo(),
                    row.column(),
                    row.sentence(),
                    List.copyOf(row.cells().values()),
                    row.column() == null ? "" : row.cells().getOrDefault(row.column(), ""));
        }
    }
}
