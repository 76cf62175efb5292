package io.camshaft.customer;

import io.camshaft.customer.CustomerCard.CaseLine;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Visibility;
import io.camshaft.platform.journal.CaseFile;
import io.camshaft.platform.journal.CaseJournal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Works out who sees what of a customer; asks the organisation anew each time. */
@Service
@Transactional(readOnly = true)
class Sights implements CustomerRights {

    private final CustomerRepository customers;
    private final LinkRepository links;
    private final Organisation organisation;
    private final CaseJournal journal;

    Sights(CustomerRepository customers, LinkRepository links, Organisation organisation, CaseJournal journal) {
        this.customers = customers;
        this.links = links;
        this.organisation = organisation;
        this.journal = journal;
    }

    Reach reachOf(String personId) {
        return Reach.of(organisation.groupsOf(personId));
    }

    Sight of(List<Long> family, String personId) {
        return new Sight(reachOf(personId), links.dealersOf(family), cases(family, personId));
    }

    private List<CaseLine> cases(List<Long> family, String personId) {
        List<CaseFile> files = journal.files(links.casesOf(family));
        if (files.isEmpty()) {
            return List.of();
        }
        Visibility visibility = organisation.visibilityOf(personId);
        return files.stream()
                .filter(file -> visibility.covers(file.dealerCode()))
                .sorted(Comparator.comparing(CaseFile::startedAt).reversed())
                .map(file -> new CaseLine(file.caseNo(), file.processKey(), file.startedAt(), file.open()))
                .toList();
    }

    private Sight of(long customerId, String personId) {
        List<Long> family = customers
                .find(customerId)
                .map(row -> customers.familyIds(row.standing()))
                .orElse(List.of());
        return family.isEmpty() ? new Sight(Reach.NOBODYS, Set.of(), List.of()) : of(family, personId);
    }

    @Override
    public boolean mayFind(String personId) {
        return reachOf(personId).finds();
    }

    @Override
    public boolean mayOpen(long customerId, String personId) {
        return of(customerId, personId).mayOpen();
    }

    @Override
    public boolean mayWrite(String personId) {
        return reachOf(personId).writes();
    }

    @Override
    public boolean seesPurchases(long customerId, String personId) {
        return of(customerId, personId).purchases();
    }

    @Override
    public boolean seesVisits(long customerId, String personId) {
        return of(customerId, personId).visits();
    }

    @Override
    public List<String> casesFor(long customerId, String personId) {
        return of(customerId, personId).openCases();
    }
}
