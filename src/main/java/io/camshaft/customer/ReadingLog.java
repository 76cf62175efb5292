package io.camshaft.customer;

import io.camshaft.customer.ReadingRepository.Reading;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes who read what in clear, in the transaction of the reading: without the record there is no reading. */
@Service
@Transactional
class ReadingLog implements Readings {

    private static final Set<String> PLACES = Set.of("CARD", "FORM", "EXPORT", "API", "MERGE", "LETTER");

    private final ReadingRepository readings;
    private final Clock clock;

    ReadingLog(ReadingRepository readings, Clock clock) {
        this.readings = readings;
        this.clock = clock;
    }

    @Override
    public void record(String readerId, long customerId, Set<PersonalField> fields, String caseNo, String place) {
        if (!PLACES.contains(place) || caseNo == null && !"EXPORT".equals(place)) {
            throw new IllegalArgumentException("A reading has a known place and a case, not " + place + ", " + caseNo);
        }
        if (!fields.isEmpty()) {
            write(new Reading(readerId, customerId, names(fields), caseNo, place, 1, OffsetDateTime.now(clock)));
        }
    }

    @Override
    public void recordExport(String readerId, int persons, Set<PersonalField> fields) {
        write(new Reading(readerId, 0, names(fields), null, "EXPORT", persons, OffsetDateTime.now(clock)));
    }

    private void write(Reading reading) {
        readings.insert(reading);
    }

    /** In the order of the constants, so that equal readings look equal. */
    private static String names(Set<PersonalField> fields) {
        return fields.isEmpty()
                ? ""
                : EnumSet.copyOf(fields).stream()
                        .map(field -> field.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(","));
    }
}
