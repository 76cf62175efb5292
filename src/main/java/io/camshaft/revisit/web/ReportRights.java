package io.camshaft.revisit.web;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import io.camshaft.organisation.Visibility;
import io.camshaft.revisit.report.Dealers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who reads reports, and of which dealers: people of a dealer of their own, region managers of their region, headquarters of all. */
@Component
class ReportRights {

    private static final List<Role> READERS = List.of(
            Role.HQ_SERVICE,
            Role.HQ_QUALITY,
            Role.HQ_DIRECTOR,
            Role.CALL_SUPERVISOR,
            Role.REGION_MANAGER,
            Role.DEALER_MANAGER,
            Role.DEALER_SALES,
            Role.DEALER_SERVICE);
    /** Those who answer for notices; what customers said may be looked for by its words. */
    private static final List<Role> WORD_READERS =
            List.of(Role.HQ_SERVICE, Role.HQ_QUALITY, Role.CALL_SUPERVISOR, Role.DEALER_MANAGER);

    private final Organisation organisation;

    ReportRights(Organisation organisation) {
        this.organisation = organisation;
    }

    boolean mayRead(String personId) {
        return READERS.stream().anyMatch(role -> organisation.holds(personId, role));
    }

    boolean mayFindWords(String personId) {
        return WORD_READERS.stream().anyMatch(role -> organisation.holds(personId, role));
    }

    /** @param unit code of a region or dealer, empty for all that the person sees; empty where there is nothing of theirs */
    Optional<Dealers> dealers(String personId, String unit) {
        if (!mayRead(personId)) {
            return Optional.empty();
        }
        Visibility visibility = organisation.visibilityOf(personId);
        if (unit.isEmpty()) {
            return Optional.of(visibility.everything() ? Dealers.ALL : new Dealers(visibility.dealerCodes()));
        }
        Set<String> codes =
                dealersAt(unit).map(Unit::code).filter(visibility::covers).collect(Collectors.toSet());
        return codes.isEmpty() ? Optional.empty() : Optional.of(new Dealers(codes));
    }

    private Stream<Unit> dealersAt(String unit) {
        return organisation.units(UnitKind.DEALER).stream()
                .filter(dealer -> dealer.code().equals(unit) || unit.equals(dealer.parentCode()));
    }

    /** Regions and dealers that the person may choose among; empty where there is one only. */
    List<Unit> units(String personId) {
        Visibility visibility = organisation.visibilityOf(personId);
        List<Unit> dealers = organisation.units(UnitKind.DEALER).stream()
                .filter(dealer -> visibility.covers(dealer.code()))
                .toList();
        if (dealers.size() < 2) {
            return List.of();
        }
        Set<String> regions = dealers.stream().map(Unit::parentCode).collect(Collectors.toSet());
        Stream<Unit> above = regions.size() < 2
                ? Stream.of()
                : organisation.units(UnitKind.REGION).stream().filter(region -> regions.contains(region.code()));
        return Stream.concat(above, dealers.stream()).toList();
    }
}
