package io.camshaft.customer.exchange;

import io.camshaft.customer.CustomerRights;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.UnitKind;
import io.camshaft.organisation.Visibility;
import io.camshaft.platform.BusinessRefusal;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Who may bring in which files. */
@Component
class ImportDesk {

    private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9_-]{1,16}");

    private final CustomerRights rights;
    private final Organisation organisation;

    ImportDesk(CustomerRights rights, Organisation organisation) {
        this.rights = rights;
        this.organisation = organisation;
    }

    boolean mayImport(String personId) {
        return rights.mayWrite(personId);
    }

    /** Dealers whose files the person sees; null for all. */
    java.util.Set<String> dealersOf(String personId) {
        Visibility visibility = organisation.visibilityOf(personId);
        return visibility.everything() ? null : visibility.dealerCodes();
    }

    /** The dealer a file is about: as the sender says, or the only one that is theirs. */
    String dealer(String personId, String written) {
        if (!mayImport(personId)) {
            throw new BusinessRefusal("customer.import.notAllowed");
        }
        Visibility visibility = organisation.visibilityOf(personId);
        String dealer = written == null || written.isBlank() ? null : written.strip();
        if (dealer == null && !visibility.everything()) {
            if (visibility.dealerCodes().size() != 1) {
                throw new BusinessRefusal("customer.import.whichDealer");
            }
            dealer = visibility.dealerCodes().iterator().next();
        }
        if (dealer != null) {
            checkDealer(visibility, dealer);
        }
        return dealer;
    }

    private void checkDealer(Visibility visibility, String dealer) {
        boolean known = organisation
                .unit(dealer)
                .filter(unit -> unit.kind() == UnitKind.DEALER)
                .isPresent();
        if (!visibility.covers(dealer) || !known) {
            throw new BusinessRefusal("customer.import.otherDealer");
        }
    }

    String source(String written) {
        String source = written == null ? "" : written.strip();
        if (!SOURCE.matcher(source).matches()) {
            throw new BusinessRefusal("customer.import.source");
        }
        return source;
    }

    /** Refuses people who may not see the file as if there were none. */
    void checkMay(ImportBatch batch, String personId) {
        Visibility visibility = organisation.visibilityOf(personId);
        boolean theirs = batch.dealerCode() == null ? visibility.everything() : visibility.covers(batch.dealerCode());
        if (!mayImport(personId) || !theirs) {
            throw new BusinessRefusal("customer.import.unknown");
        }
    }
}
