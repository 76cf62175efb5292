package io.camshaft.customer;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A row of table customer; personal values as they are kept, sealed. */
record CustomerRow(
        long id,
        CustomerKind kind,
        Card card,
        byte[] nameSealed,
        byte[] identitySealed,
        String city,
        String dealerCode,
        String advisorId,
        CustomerState state,
        LocalDate stateOn,
        String valueTier,
        LocalDate soldOn,
        LocalDate visitedOn,
        Long mergedInto,
        OffsetDateTime erasedAt,
        int generation,
        int version) {

    boolean erased() {
        return erasedAt != null;
    }

    /** The record that stands for this one. */
    long standing() {
        return mergedInto == null ? id : mergedInto;
    }
}
