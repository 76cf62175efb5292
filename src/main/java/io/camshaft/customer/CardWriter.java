package io.camshaft.customer;

import io.camshaft.customer.ChannelRepository.ContactRow;
import io.camshaft.customer.CustomerCard.Car;
import io.camshaft.customer.CustomerCard.Contact;
import io.camshaft.customer.CustomerCard.PersonalValue;
import io.camshaft.customer.Dossier.Reached;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes a card from what is known, masked or clear, with the sections that the reader may see. */
@Component
class CardWriter {

    private final ChannelRepository channels;
    private final ConsentRepository consents;
    private final CardRepository sections;
    private final PersonalValues values;
    private final CardSettings settings;

    CardWriter(
            ChannelRepository channels,
            ConsentRepository consents,
            CardRepository sections,
            PersonalValues values,
            CardSettings settings) {
        this.channels = channels;
        this.consents = consents;
        this.sections = sections;
        this.values = values;
        this.settings = settings;
    }

    CustomerCard card(Dossier dossier, Sight sight, boolean clear) {
        CustomerRow standing = dossier.standing();
        return new CustomerCard(
                standing.id(),
                CustomerNo.of(standing.id()),
                standing.kind(),
                dossier.card(),
                standing.state(),
                standing.valueTier(),
                dossier.city(),
                standing.dealerCode(),
                standing.advisorId(),
                standing.erased(),
                clear,
                personal(dossier, clear),
                contacts(dossier, clear),
                consents.newest(dossier.ids()),
                dossier.cars().stream().map(car -> car(car, clear)).toList(),
                sight.purchases() ? sections.purchases(dossier.ids()) : List.of(),
                sight.visits() ? sections.visits(dossier.ids()) : List.of(),
                sections.events(dossier.ids()),
                sight.cases(),
                NextMaintenance.of(dossier.ownedCars(), settings.maintenanceDays(), settings.today()),
                dossier.ids().stream().skip(1).map(CustomerNo::of).toList(),
                hidden(sight),
                standing.erased() ? List.of() : sight.openCases());
    }

    private static Set<String> hidden(Sight sight) {
        Set<String> hidden = new LinkedHashSet<>();
        if (!sight.purchases()) {
            hidden.add("customer.section.purchases");
        }
        if (!sight.visits()) {
            hidden.add("customer.section.visits");
        }
        return hidden;
    }

    private List<PersonalValue> personal(Dossier dossier, boolean clear) {
        CustomerRow standing = dossier.standing();
        List<PersonalValue> personal = new ArrayList<>();
        if (dossier.name() != null) {
            String name = clear ? dossier.name() : Masked.name(standing.kind(), dossier.name());
            personal.add(new PersonalValue(PersonalField.NAME, null, name, false));
        }
        String number = values.identityNumber(standing.identitySealed());
        if (number != null) {
            personal.add(
                    new PersonalValue(PersonalField.IDENTITY, null, clear ? number : Masked.identity(number), false));
        }
        dossier.own().forEach(channel -> personal.add(shown(channel, dossier.city(), clear)));
        return personal;
    }

    private List<Contact> contacts(Dossier dossier, boolean clear) {
        List<Contact> contacts = new ArrayList<>();
        for (ContactRow row : channels.contactsOf(dossier.ids())) {
            String name = values.contactName(row.nameSealed());
            contacts.add(new Contact(
                    row.id(),
                    clear ? name : Masked.name(CustomerKind.PERSON, name),
                    row.duty(),
                    dossier.ofContact(row.id()).stream()
                            .map(channel -> shown(channel, dossier.city(), clear))
                            .toList()));
        }
        return contacts;
    }

    private static PersonalValue shown(Reached channel, String city, boolean clear) {
        String value = clear ? channel.value() : Masked.channel(channel.kind(), channel.value(), city);
        return new PersonalValue(field(channel.kind()), channel.id(), value, channel.preferred());
    }

    static PersonalField field(ChannelKind kind) {
        return PersonalField.valueOf(kind.name());
    }

    private static Car car(Dossier.Car car, boolean clear) {
        CardRepository.CarRow row = car.row();
        return new Car(
                row.vehicleId(),
                row.vin(),
                row.checkDigitRight(),
                clear ? car.plate() : Masked.plate(car.plate()),
                row.modelCode(),
                row.versionName(),
                row.colour(),
                row.power(),
                row.soldOn(),
                row.warrantyUntil(),
                row.mileageKm(),
                row.since(),
                row.endedOn());
    }

    /** What a reader of the card in clear has read. */
    static Set<PersonalField> fieldsOf(CustomerCard card) {
        Set<PersonalField> fields = new LinkedHashSet<>();
        card.personal().forEach(value -> fields.add(value.field()));
        if (!card.contacts().isEmpty()) {
            fields.add(PersonalField.CONTACTS);
        }
        if (card.cars().stream().anyMatch(car -> car.plate() != null)) {
            fields.add(PersonalField.PLATE);
        }
        return fields;
    }
}
