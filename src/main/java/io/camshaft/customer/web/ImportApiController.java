package io.camshaft.customer.web;

import io.camshaft.customer.exchange.CustomerImports;
import io.camshaft.customer.exchange.ImportBatch;
import io.camshaft.customer.exchange.ImportContent;
import io.camshaft.customer.exchange.ImportFile;
import io.camshaft.customer.exchange.ImportPreview;
import io.camshaft.customer.exchange.ImportStatus;
import io.camshaft.customer.web.ApiDesk.Reply;
import io.camshaft.platform.web.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files from dealer systems: sent, taken in the background, asked about. */
@RestController
@RequestMapping(path = "/api/v1/imports", produces = "application/json")
@Tag(
        name = "Imports",
        description = "CSV or XLSX with a header; the same file, or the same lines again, change nothing.")
class ImportApiController {

    private static final int ACCEPTED = 202;

    private final CustomerImports imports;
    private final ApiDesk desk;

    ImportApiController(CustomerImports imports, ApiDesk desk) {
        this.imports = imports;
        this.desk = desk;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Send a file and begin taking it",
            description =
                    "202 with the number of the import. Lines that cannot be taken wait in quarantine for people.")
    ResponseEntity<String> send(
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestPart MultipartFile file,
            @RequestParam ImportContent content,
            @RequestParam String source,
            @RequestParam(required = false) String dealer)
            throws IOException {
        String name = file.getOriginalFilename();
        ImportFile sent = new ImportFile(name == null ? "" : name, file.getBytes());
        Map<String, Object> said = new HashMap<>();
        said.put("file", sent.content());
        said.put("content", content);
        said.put("source", source);
        said.put("dealer", dealer);
        ResponseEntity<String> answer = desk.once("POST /imports", key, said, by -> {
            ImportPreview preview = imports.preview(sent, content, source, dealer, by);
            return new Reply(ACCEPTED, facts(preview.batch()));
        });
        begin(sent, content, source, dealer);
        return answer;
    }

    /** After the batch is written, so that the thread that takes it finds it; for a file that is known this does nothing. */
    private void begin(ImportFile sent, ImportContent content, String source, String dealer) {
        ImportBatch batch =
                imports.preview(sent, content, source, dealer, CurrentUser.id()).batch();
        if (batch.status() == ImportStatus.PREVIEW) {
            imports.go(batch.id(), CurrentUser.id());
        }
    }

    @GetMapping
    @Operation(summary = "The newest imports, at most 50")
    List<Map<String, Object>> list() {
        return imports.list(CurrentUser.id()).stream()
                .map(ImportApiController::facts)
                .toList();
    }

    @GetMapping("/{importId}")
    @Operation(summary = "How far an import is", description = "status: PREVIEW, RUNNING, DONE, FAILED or DISCARDED.")
    Map<String, Object> one(@PathVariable long importId) {
        return facts(imports.batch(importId, CurrentUser.id()));
    }

    @GetMapping("/{importId}/refused")
    @Operation(summary = "Lines in quarantine, at most 200", description = "Personal cells are masked.")
    List<ImportPreview.RefusedRow> refused(@PathVariable long importId) {
        return imports.quarantine(importId, CurrentUser.id());
    }

    private static Map<String, Object> facts(ImportBatch batch) {
        return ApiBodies.answer(
                "importId",
                batch.id(),
                "content",
                batch.content().name(),
                "source",
                batch.source(),
                "status",
                batch.status().name(),
                "rows",
                batch.rowsTotal(),
                "created",
                batch.rowsNew(),
                "changed",
                batch.rowsChanged(),
                "same",
                batch.rowsSame(),
                "refused",
                batch.rowsRefused(),
                "doubles",
                batch.doublesFound());
    }
}
