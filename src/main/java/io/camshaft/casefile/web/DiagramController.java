package io.camshaft.casefile.web;

import io.camshaft.casefile.CaseAccess;
import io.camshaft.casefile.RunningCases;
import io.camshaft.platform.journal.CaseFile;
import io.camshaft.platform.journal.CaseJournal;
import io.camshaft.platform.journal.JournalEntry;
import io.camshaft.platform.journal.JournalEntry.Model;
import io.camshaft.platform.web.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The diagram on the case page. */
@Controller
class DiagramController {

    private final CaseAccess access;
    private final CaseJournal journal;
    private final RunningCases running;

    DiagramController(CaseAccess access, CaseJournal journal, RunningCases running) {
        this.access = access;
        this.journal = journal;
        this.running = running;
    }

    /** The model as it was deployed, in the installation's language. */
    @GetMapping("/cases/{caseNo}/diagram")
    ResponseEntity<byte[]> diagram(@PathVariable String caseNo) {
        CaseFile file = access.visible(caseNo, CurrentUser.id());
        Model model = journal.of(file.caseNo()).stream()
                .map(JournalEntry::model)
                .filter(candidate -> candidate.instanceId().equals(file.processInstanceId()))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return running.model(model.deploymentId(), model.resource())
                .map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_XML)
                        .header("X-Content-Type-Options", "nosniff")
                        .body(bytes))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
