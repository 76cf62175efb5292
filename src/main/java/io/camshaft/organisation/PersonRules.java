package io.camshaft.organisation;

import io.camshaft.platform.BusinessRefusal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What makes a person and their roles acceptable. */
final class PersonRules {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(\\.[a-z0-9]+)*");
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?"
                    + "(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?)+");
    /** ITU-T E.164: a plus sign, the country and at most 15 digits in all. */
    private static final Pattern MOBILE = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private PersonRules() {}

    static void check(Person person, Set<RoleAt> roles, Map<String, Unit> units) {
        if (person.id() == null
                || person.id().length() > 64
                || !ID.matcher(person.id()).matches()) {
            throw new BusinessRefusal("organisation.person.id");
        }
        Plain.require(person.name(), 200, "organisation.person.name");
        if (person.email() == null
                || person.email().length() > 254
                || !EMAIL.matcher(person.email()).matches()) {
            throw new BusinessRefusal("organisation.person.email");
        }
        if (person.mobile() != null && !MOBILE.matcher(person.mobile()).matches()) {
            throw new BusinessRefusal("organisation.person.mobile");
        }
        if (person.language() != null && !Set.of("en", "zh").contains(person.language())) {
            throw new BusinessRefusal("organisation.person.language");
        }
        Unit unit = known(person.unitCode(), units);
        roles.forEach(role -> checkRole(role, unit, units));
    }

    private static void checkRole(RoleAt role, Unit workplace, Map<String, Unit> units) {
        Unit unit = known(role.unitCode(), units);
        if (unit.kind() != role.role().kind()) {
            throw new BusinessRefusal("organisation.role.wrongKind", role.role().id(), unit.code());
        }
        // A dealer is another company: nobody there may look over the wall between dealers.
        if (workplace.kind() == UnitKind.DEALER && unit.kind() != UnitKind.DEALER) {
            throw new BusinessRefusal(
                    "organisation.role.notForDealer", role.role().id(), unit.code());
        }
    }

    private static Unit known(String code, Map<String, Unit> units) {
        Unit unit = code == null ? null : units.get(code);
        if (unit == null) {
            throw new BusinessRefusal("organisation.unit.unknown", String.valueOf(code));
        }
        return unit;
    }
}
