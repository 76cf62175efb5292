package io.camshaft.customer;

import io.camshaft.customer.CustomerCard.CaseLine;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Unit;
import io.camshaft.platform.text.Texts;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a form of a case shows of its customer: clear for those who work on the open case, masked for others. */
@Component
class CaseFacts {

    private final LinkRepository links;
    private final Dossiers dossiers;
    private final Sights sights;
    private final Readings readings;
    private final FactWords words;

    CaseFacts(LinkRepository links, Dossiers dossiers, Sights sights, Readings readings, FactWords words) {
        this.links = links;
        this.dossiers = dossiers;
        this.sights = sights;
        this.readings = readings;
        this.words = words;
    }

    void record(String readerId, long customerId, Set<PersonalField> fields, String caseNo, String place) {
        readings.record(readerId, customerId, fields, caseNo, place);
    }

    /** Of the first customer of the case; nothing where it is about nobody. */
    CustomerFacts of(String caseNo, String readerId) {
        List<Long> about = links.customersOf(caseNo);
        if (about.isEmpty()) {
            return new CustomerFacts(Map.of());
        }
        Dossier dossier =
                dossiers.complete(dossiers.named(about.subList(0, 1)).values()).get(0);
        Sight sight = sights.of(dossier.ids(), readerId);
        boolean clear = sight.needsPersons() && sight.openCases().contains(caseNo);
        if (clear && !dossier.standing().erased()) {
            readings.record(readerId, dossier.id(), fields(dossier), caseNo, "FORM");
        }
        return new CustomerFacts(values(dossier, sight, clear));
    }

    private static Set<PersonalField> fields(Dossier dossier) {
        Set<PersonalField> fields = EnumSet.of(PersonalField.NAME);
        if (dossier.phone() != null) {
            fields.add(PersonalField.PHONE);
        }
        if (dossier.mail() != null) {
            fields.add(PersonalField.MAIL);
        }
        if (dossier.ownedCars().stream().anyMatch(car -> car.plate() != null)) {
            fields.add(PersonalField.PLATE);
        }
        return fields;
    }

    private Map<String, Object> values(Dossier dossier, Sight sight, boolean clear) {
        CustomerRow standing = dossier.standing();
        String erased = standing.erased() ? words.erased() : null;
        String name = clear ? dossier.name() : Masked.name(standing.kind(), dossier.name());
        String phone = clear ? dossier.phone() : Masked.phone(dossier.phone());
        String mail = clear ? dossier.mail() : Masked.channel(ChannelKind.MAIL, dossier.mail(), null);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("customerNo", CustomerNo.of(standing.id()));
        values.put("customerName", shown(erased, name));
        values.put("customerPhone", shown(erased, phone));
        values.put("customerMail", shown(erased, mail));
        values.put("customerCity", shown(null, dossier.city()));
        values.put(
                "customerCars",
                dossier.ownedCars().stream().map(car -> car(car, clear)).collect(Collectors.joining("\n")));
        values.put("customerState", words.state(standing.state()));
        values.put("customerDealer", words.dealer(standing.dealerCode()));
        values.put(
                "customerOpenCases",
                sight.cases().stream()
                        .filter(CaseLine::open)
                        .map(CaseLine::caseNo)
                        .collect(Collectors.joining(", ")));
        values.put("customerLastVisit", Objects.toString(dossier.visitedOn(), ""));
        return values;
    }

    private static String shown(String erased, String value) {
        return erased != null ? erased : Objects.toString(value, "");
    }

    private static String car(Dossier.Car car, boolean clear) {
        return Stream.of(CarWords.of(car), clear ? car.plate() : Masked.plate(car.plate()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /** Words of the installation's language. */
    @Component
    static class FactWords {

        private final Texts texts;
        private final Organisation organisation;

        FactWords(Texts texts, Organisation organisation) {
            this.texts = texts;
            this.organisation = organisation;
        }

        String erased() {
            return texts.get("customer.erased");
        }

        String state(CustomerState state) {
            return texts.get("customer.state." + state);
        }

        String dealer(String code) {
            return code == null
                    ? ""
                    : organisation
                            .unit(code)
                            .map(Unit::name)
                            .map(name -> code + " " + name)
                            .orElse(code);
        }
    }
}
