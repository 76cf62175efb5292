package io.camshaft.customer.exchange;

import io.camshaft.customer.ChannelKind;
import io.camshaft.customer.RecordValues.SealedIdentity;
import io.camshaft.customer.RecordValues.SealedValue;
import io.camshaft.customer.matching.KnownRecord;
import io.camshaft.customer.matching.MatchKeys;
import java.util.List;
import java.util.Set;

/**
 * A line about a customer, ready to be compared and written.
 *
 * @param record as it would stand in the tables if nobody knew it
 * @param sourceNos numbers under which the line's customer may be known: its own, or one for each generation of keys made of the
 *     line; the first one is written
 * @param lineTokens of the whole line, newest generation first
 */
record PreparedCustomer(
        ReadCustomer read,
        KnownRecord record,
        SealedIdentity identity,
        List<PreparedChannel> channels,
        SealedValue plate,
        MatchKeys.Tokens keys,
        List<Long> nearKeys,
        List<String> sourceNos,
        List<Long> lineTokens) {

    record PreparedChannel(ChannelKind kind, String value, SealedValue sealed) {}

    int rowNo() {
        return read.rowNo();
    }

    boolean isKnownLine(long token) {
        return lineTokens.contains(token);
    }

    boolean named(Set<String> numbers) {
        return sourceNos.stream().anyMatch(numbers::contains);
    }
}
