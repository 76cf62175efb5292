package io.camshaft.survey;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Unit;
import org.springframework.stereotype.Component;

/** How dealers are called towards customers. */
@Component
public class DealerNames {

    private final Organisation organisation;

    DealerNames(Organisation organisation) {
        this.organisation = organisation;
    }

    /** The code where nobody knows the dealer. */
    public String of(String dealerCode) {
        return organisation.unit(dealerCode).map(Unit::name).orElse(dealerCode);
    }
}
