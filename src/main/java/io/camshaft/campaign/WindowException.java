package io.camshaft.campaign;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Headquarters lets one dealer hand in later; who, until when and why stay on record. */
public record WindowException(
        String dealerCode,
        LocalDate eventMonth,
        OffsetDateTime allowedUntil,
        String reason,
        String grantedBy,
        OffsetDateTime grantedAt) {}
