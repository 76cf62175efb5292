package io.camshaft.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/**
 * What a reader may see of a customer. Sections that are not theirs are empty lists or null and named in {@link #hidden}.
 *
 * @param personal masked or clear values in reading order
 * @param revealed true where the personal values are clear (and the reading was recorded)
 * @param hidden text keys of sections this reader does not see
 * @param mayReveal cases (numbers) for which this reader may see the values in clear now
 */
public record CustomerCard(
        long customerId,
        String customerNo,
        CustomerKind kind,
        Card card,
        CustomerState state,
        String valueTier,
        String city,
        String dealerCode,
        String advisorId,
        boolean erased,
        boolean revealed,
        List<PersonalValue> personal,
        List<Contact> contacts,
        List<Consent> consents,
        List<Car> cars,
        List<Purchase> purchases,
        List<Visit> visits,
        List<Event> events,
        List<CaseLine> cases,
        NextDue nextDue,
        List<String> mergedNos,
        Set<String> hidden,
        List<String> mayReveal) {

    /** @param channelId null for the name and the identity number */
    public record PersonalValue(PersonalField field, Long channelId, String value, boolean preferred) {}

    public record Contact(long contactId, String name, String duty, List<PersonalValue> channels) {}

    public record Consent(ChannelKind channel, Purpose purpose, boolean given, String source, OffsetDateTime saidAt) {}

    public record Car(
            long vehicleId,
            String vin,
            boolean checkDigitRight,
            String plate,
            String modelCode,
            String versionName,
            String colour,
            Power power,
            LocalDate soldOn,
            LocalDate warrantyUntil,
            Integer mileageKm,
            LocalDate ownedSince,
            LocalDate ownedUntil) {}

    public record Purchase(LocalDate soldOn, String dealerCode, String vin, BigDecimal amount, boolean cancelled) {}

    public record Visit(
            LocalDate visitedOn, String dealerCode, String vin, VisitKind kind, Integer mileageKm, BigDecimal amount) {}

    public record Event(OffsetDateTime at, String kind, String detail, String source, String caseNo, String byPerson) {}

    /** @param open false once the case has ended */
    public record CaseLine(String caseNo, String processKey, OffsetDateTime startedAt, boolean open) {}

    /** What comes next for the customer. @param textKey for example "customer.due.maintenance" */
    public record NextDue(String textKey, LocalDate on) {}
}
