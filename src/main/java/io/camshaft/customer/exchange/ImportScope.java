package io.camshaft.customer.exchange;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Person;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Whose customers a file may be about; asks the organisation about each dealer and advisor once. */
final class ImportScope {

    private final Organisation organisation;
    private final String dealerCode;
    private final Map<String, Boolean> dealers = new ConcurrentHashMap<>();
    private final Map<String, Boolean> advisors = new ConcurrentHashMap<>();

    /** @param dealerCode the only dealer the file may be about, or null for all */
    ImportScope(Organisation organisation, String dealerCode) {
        this.organisation = organisation;
        this.dealerCode = dealerCode;
    }

    /** The dealer of a line: as it says, else the file's. */
    String dealer(String written) {
        if (written == null) {
            return dealerCode;
        }
        if (dealerCode != null && !dealerCode.equals(written)) {
            throw Cells.refused(ImportColumn.DEALER, "customer.import.otherDealer");
        }
        if (!dealers.computeIfAbsent(written, this::isDealer)) {
            throw Cells.refused(ImportColumn.DEALER, "customer.import.dealerUnknown");
        }
        return written;
    }

    String advisor(String dealer, String written) {
        if (written != null
                && (dealer == null
                        || !advisors.computeIfAbsent(dealer + " " + written, key -> worksAt(dealer, written)))) {
            throw Cells.refused(ImportColumn.ADVISOR, "customer.import.advisorUnknown");
        }
        return written;
    }

    private boolean isDealer(String code) {
        return organisation
                .unit(code)
                .filter(unit -> unit.kind() == UnitKind.DEALER)
                .filter(Unit::active)
                .isPresent();
    }

    private boolean worksAt(String dealer, String personId) {
        return organisation
                .person(personId)
                .filter(Person::active)
                .filter(person -> dealer.equals(person.unitCode()))
                .isPresent();
    }
}
