package io.camshaft.customer.web;

import io.camshaft.customer.ChannelKind;
import io.camshaft.customer.CustomerCard;
import io.camshaft.customer.Purpose;
import java.util.Arrays;
import java.util.List;

/** Consents as a table: a line per kind of channel that was ever asked about, a column per purpose. */
final class ConsentTable {

    private ConsentTable() {}

    static List<CardPage.ConsentRow> of(List<CustomerCard.Consent> consents) {
        return Arrays.stream(ChannelKind.values())
                .filter(kind -> consents.stream().anyMatch(consent -> consent.channel() == kind))
                .map(kind -> new CardPage.ConsentRow(kind, cells(consents, kind)))
                .toList();
    }

    private static List<CardPage.Cell> cells(List<CustomerCard.Consent> consents, ChannelKind kind) {
        return Arrays.stream(Purpose.values())
                .map(purpose -> consents.stream()
                        .filter(consent -> consent.channel() == kind && consent.purpose() == purpose)
                        .findFirst()
                        .map(consent -> new CardPage.Cell(purpose, consent.given(), consent.saidAt()))
                        .orElse(new CardPage.Cell(purpose, null, null)))
                .toList();
    }
}
