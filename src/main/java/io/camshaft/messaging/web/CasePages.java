package io.camshaft.messaging.web;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Visibility;
import io.camshaft.platform.journal.CaseFile;
import io.camshaft.platform.journal.CaseJournal;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which numbers lead to the page of a case. Reports and surveys have numbers too, and no such page; the mail itself leads to what it
 * is about.
 */
@Component
class CasePages {

    private final CaseJournal journal;
    private final Organisation organisation;

    CasePages(CaseJournal journal, Organisation organisation) {
        this.journal = journal;
        this.organisation = organisation;
    }

    /** Those of the numbers whose page the viewer may open: one question for a whole list. */
    Set<String> of(Collection<String> caseNos, String viewerId) {
        Visibility sight = organisation.visibilityOf(viewerId);
        return journal.files(Set.copyOf(caseNos)).stream()
                .filter(file -> sight.covers(file.dealerCode()))
                .map(CaseFile::caseNo)
                .collect(Collectors.toSet());
    }
}
