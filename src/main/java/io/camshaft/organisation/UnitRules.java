package io.camshaft.organisation;

import io.camshaft.platform.BusinessRefusal;
import java.util.Map;
import java.util.regex.Pattern;

/** What makes a unit acceptable. Codes become parts of group and tenant ids, hence letters and digits only. */
final class UnitRules {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]{1,20}");

    private UnitRules() {}

    /** @param known the units that are there already or come before this one, by code */
    static void check(Unit unit, Map<String, Unit> known) {
        if (unit.code() == null || !CODE.matcher(unit.code()).matches()) {
            throw new BusinessRefusal("organisation.unit.code", String.valueOf(unit.code()));
        }
        Plain.require(unit.name(), 200, "organisation.unit.name");
        Plain.allow(unit.city(), 100, "organisation.unit.city");
        Unit before = known.get(unit.code());
        if (before != null && before.kind() != unit.kind()) {
            throw new BusinessRefusal("organisation.unit.kindChanged", unit.code());
        }
        if (unit.kind() == UnitKind.HEADQUARTERS) {
            checkHeadquarters(unit, known);
        } else {
            checkParent(unit, known);
        }
    }

    private static void checkHeadquarters(Unit unit, Map<String, Unit> known) {
        if (unit.parentCode() != null) {
            throw new BusinessRefusal("organisation.unit.headquartersParent", unit.code());
        }
        boolean second = known.values().stream()
                .anyMatch(other ->
                        other.kind() == UnitKind.HEADQUARTERS && !other.code().equals(unit.code()));
        if (second) {
            throw new BusinessRefusal("organisation.unit.secondHeadquarters", unit.code());
        }
    }

    private static void checkParent(Unit unit, Map<String, Unit> known) {
        if (unit.parentCode() == null) {
            throw new BusinessRefusal("organisation.unit.parentMissing", unit.code());
        }
        Unit parent = known.get(unit.parentCode());
        if (parent == null) {
            throw new BusinessRefusal("organisation.unit.unknown", unit.parentCode());
        }
        UnitKind above = unit.kind() == UnitKind.DEALER ? UnitKind.REGION : UnitKind.HEADQUARTERS;
        if (parent.kind() != above) {
            throw new BusinessRefusal("organisation.unit.parentKind", unit.code(), parent.code());
        }
    }
}
