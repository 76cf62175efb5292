package io.camshaft.customer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.camshaft.customer.PersonalFileRepository.Head;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything that is kept about a person, as a JSON file for them. */
@Component
class PersonalFileWriter {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final PersonalFileRepository rows;
    private final PersonalValues sealed;
    private final ObjectProvider<ContactCases> others;
    private final ObjectProvider<PersonalRecords> records;
    private final Clock clock;

    PersonalFileWriter(
            PersonalFileRepository rows,
            PersonalValues sealed,
            ObjectProvider<ContactCases> others,
            ObjectProvider<PersonalRecords> records,
            Clock clock) {
        this.rows = rows;
        this.sealed = sealed;
        this.others = others;
        this.records = records;
        this.clock = clock;
    }

    /** Of the record and those merged into it. */
    String write(long customerId) {
        List<Head> family = rows.heads(customerId);
        List<Long> ids = family.stream().map(Head::id).toList();
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("madeAt", OffsetDateTime.now(clock).toString());
        file.put("records", family.stream().map(this::head).toList());
        file.put("channels", rows.channels(ids).stream().map(this::channel).toList());
        file.put("contacts", rows.contacts(ids).stream().map(this::contact).toList());
        file.put("cars", rows.cars(ids).stream().map(this::car).toList());
        file.put("purchases", texts(rows.purchases(ids)));
        file.put("workshopVisits", texts(rows.visits(ids)));
        file.put("consents", texts(rows.consents(ids)));
        file.put("dealers", rows.dealers(ids));
        file.put("cases", rows.cases(ids));
        file.put("casesUnderTheirContacts", underContacts(ids));
        records.orderedStream().forEach(each -> file.put(each.part(), each.of(ids)));
        try {
            return JSON.writeValueAsString(file);
        } catch (JsonProcessingException e) {
            // Without the cause: its message quotes the values.
            throw new IllegalStateException("The file of " + CustomerNo.of(customerId) + " cannot be written");
        }
    }

    private List<String> underContacts(List<Long> ids) {
        List<String> values = rows.channels(ids).stream()
                .filter(row -> row.endedOn() == null)
                .filter(row -> row.kind().isTelephone() || row.kind() == ChannelKind.MAIL)
                .map(row -> sealed.channelValue(row.valueSealed()))
                .toList();
        return others.orderedStream()
                .flatMap(each -> each.casesOf(values).stream())
                .toList();
    }

    private Map<String, Object> head(Head head) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("customerNo", CustomerNo.of(head.id()));
        values.put("kind", head.kind().name());
        values.put("card", head.card().name());
        values.put("state", head.state().name());
        values.put("erased", head.erasedAt() != null);
        values.put("name", sealed.name(head.nameSealed()));
        values.put("identityNumber", sealed.identityNumber(head.identitySealed()));
        values.put("city", head.city());
        values.put("dealer", head.dealerCode());
        values.put("keptSince", text(head.createdAt()));
        return values;
    }

    private Map<String, Object> channel(PersonalFileRepository.ChannelRow row) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", row.kind().name());
        values.put("value", sealed.channelValue(row.valueSealed()));
        values.put("preferred", row.preferred());
        values.put("since", text(row.since()));
        values.put("until", text(row.endedOn()));
        return values;
    }

    private Map<String, Object> contact(PersonalFileRepository.ContactRow row) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", sealed.contactName(row.nameSealed()));
        values.put("duty", row.duty());
        values.put("until", text(row.endedOn()));
        return values;
    }

    private Map<String, Object> car(PersonalFileRepository.CarRow row) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("vin", row.vin());
        values.put("plate", sealed.plateNumber(row.plateSealed()));
        values.put("model", row.modelCode());
        values.put("ownedSince", text(row.since()));
        values.put("ownedUntil", text(row.endedOn()));
        return values;
    }

    /** Numbers and truth values as they are, days and moments as ISO texts. */
    private static List<Map<String, Object>> texts(List<Map<String, Object>> rows) {
        return rows.stream()
                .map(row -> {
                    Map<String, Object> values = new LinkedHashMap<>();
                    row.forEach((column, value) -> values.put(
                            column.toLowerCase(java.util.Locale.ROOT),
                            value instanceof Number || value instanceof Boolean ? value : text(value)));
                    return values;
                })
                .toList();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
