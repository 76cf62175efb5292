package io.camshaft.survey;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** By code, with one question to the database however many there are. */
    public Map<String, String> of(Collection<String> dealerCodes) {
        Map<String, String> all =
                organisation.units(UnitKind.DEALER).stream().collect(Collectors.toMap(Unit::code, Unit::name));
        return dealerCodes.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), code -> all.getOrDefault(code, code)));
    }
}
