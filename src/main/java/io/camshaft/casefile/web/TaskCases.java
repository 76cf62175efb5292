package io.camshaft.casefile.web;

import io.camshaft.casefile.CaseAccess;
import io.camshaft.casefile.CaseViews;
import io.camshaft.platform.journal.CaseJournal;
import io.camshaft.platform.web.CurrentUser;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Which case a task in Tasklist's list belongs to: without it, five tasks of five campaigns look the same. */
@RestController
class TaskCases {

    private final CaseJournal journal;
    private final CaseAccess access;
    private final CaseViews views;

    TaskCases(CaseJournal journal, CaseAccess access, CaseViews views) {
        this.journal = journal;
        this.access = access;
        this.views = views;
    }

    /** "Not found" also where the case exists but is not theirs to see. */
    @GetMapping("/tasks/{taskId}/case-name")
    CaseName caseName(@PathVariable String taskId) {
        String caseNo = journal.casesOfTasks(List.of(taskId)).get(taskId);
        if (caseNo == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new CaseName(caseNo, views.titleOf(access.visible(caseNo, CurrentUser.id())));
    }

    /** @param title number again where the capability has no name for its cases */
    record CaseName(String caseNo, String title) {}
}
