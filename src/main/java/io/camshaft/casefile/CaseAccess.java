package io.camshaft.casefile;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Visibility;
import io.camshaft.platform.journal.CaseFile;
import io.camshaft.platform.journal.CaseJournal;
import java.util.Collection;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who may see which case: people whose visibility covers the case's dealer. */
@Component
public class CaseAccess {

    private final CaseJournal journal;
    private final Organisation organisation;

    CaseAccess(CaseJournal journal, Organisation organisation) {
        this.journal = journal;
        this.organisation = organisation;
    }

    /** The case; "not found" also where it exists but is not theirs, so that numbers cannot be probed. */
    public CaseFile visible(String caseNo, String personId) {
        return journal.file(caseNo)
                .filter(file -> covers(file, personId))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    public boolean covers(CaseFile file, String personId) {
        return organisation.visibilityOf(personId).covers(file.dealerCode());
    }

    /** Those of the cases that the person may see; what they may see is asked once. */
    public List<CaseFile> covered(Collection<CaseFile> files, String personId) {
        Visibility sight = organisation.visibilityOf(personId);
        return files.stream().filter(file -> sight.covers(file.dealerCode())).toList();
    }
}
