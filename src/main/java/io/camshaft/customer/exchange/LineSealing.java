package io.camshaft.customer.exchange;

import io.camshaft.customer.RecordValues;
import io.camshaft.customer.exchange.CustomerWriteRepository.Stamp;
import io.camshaft.customer.exchange.PreparedCustomer.PreparedChannel;
import io.camshaft.customer.exchange.ReadCustomer.ReadCar;
import io.camshaft.customer.matching.KnownRecord;
import io.camshaft.customer.matching.MatchDesk;
import io.camshaft.platform.protection.Protection;
import io.camshaft.platform.protection.SealedTable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Seals what was read and makes its tokens: the part of an import that needs the processor, done on all of them. */
@Component
class LineSealing {

    static final String LINE = "import.line";
    private static final String FILE = "import.file";

    private final RecordValues values;
    private final Protection protection;
    private final MatchDesk matching;
    private final Clock clock;

    LineSealing(RecordValues values, Protection protection, MatchDesk matching, Clock clock) {
        this.clock = clock;
        this.values = values;
        this.protection = protection;
        this.matching = matching;
    }

    /** So that lines in quarantine are rewritten when keys rotate. */
    @Configuration(proxyBeanMethods = false)
    static class Rotation {

        @Bean
        SealedTable importRowTable() {
            return SealedTable.of("import_row").ids("batch_id", "row_no").sealed("line_sealed", LINE);
        }
    }

    byte[] seal(String packed) {
        return protection.seal(LINE, packed);
    }

    String open(byte[] sealed) {
        return protection.open(LINE, sealed);
    }

    /**
     * By which the same file is known again, one for each generation of keys, newest first. Keyed: the plain digest of a file with
     * one line could be guessed.
     */
    List<String> hashes(byte[] file) {
        try {
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(file));
            return protection.tokens(FILE, digest).stream()
                    .map(Long::toHexString)
                    .toList();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Who writes now, with the keys of now. */
    Stamp stamp(String by) {
        return new Stamp(by, OffsetDateTime.now(clock), LocalDate.now(clock), protection.generation());
    }

    int generation() {
        return protection.generation();
    }

    /** @param packed the whole line, by which it is recognised when it comes again */
    PreparedCustomer prepared(ReadCustomer read, String packed) {
        KnownRecord record = record(read);
        List<Long> lineTokens = protection.tokens(LINE, packed);
        List<PreparedChannel> channels = read.channels().stream()
                .map(channel -> new PreparedChannel(
                        channel.kind(), channel.value(), values.sealChannel(channel.kind(), channel.value())))
                .toList();
        ReadCar car = read.car();
        return new PreparedCustomer(
                read,
                record,
                values.sealIdentity(read.kind(), read.name(), read.identityNo()),
                channels,
                car == null || car.plate() == null ? null : values.sealPlate(car.plate()),
                matching.keysOf(record.traits()),
                matching.writtenKeys(record.traits()),
                read.sourceNo() != null
                        ? List.of(read.sourceNo())
                        : lineTokens.stream()
                                .map(Long::toHexString)
                                .map("~"::concat)
                                .toList(),
                lineTokens);
    }

    private static KnownRecord record(ReadCustomer read) {
        KnownRecord record = new KnownRecord(
                null,
                read.kind(),
                RecordValues.comparableName(read.name()),
                RecordValues.sound(read.kind(), read.name()));
        record.identity(read.identityNo());
        record.city(read.city());
        read.channels().forEach(channel -> record.channel(channel.kind(), channel.value()));
        if (read.car() != null) {
            record.car(read.car().vin(), read.car().plate());
        }
        return record;
    }
}
