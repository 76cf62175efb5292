package io.camshaft.customer.exchange;

import static io.camshaft.customer.exchange.ImportColumn.ADDRESS;
import static io.camshaft.customer.exchange.ImportColumn.ADVISOR;
import static io.camshaft.customer.exchange.ImportColumn.AMOUNT;
import static io.camshaft.customer.exchange.ImportColumn.CANCELLED_ON;
import static io.camshaft.customer.exchange.ImportColumn.CITY;
import static io.camshaft.customer.exchange.ImportColumn.COLOUR;
import static io.camshaft.customer.exchange.ImportColumn.CUSTOMER_NO;
import static io.camshaft.customer.exchange.ImportColumn.CUSTOMER_SOURCE_NO;
import static io.camshaft.customer.exchange.ImportColumn.DEALER;
import static io.camshaft.customer.exchange.ImportColumn.FINISHED_AT;
import static io.camshaft.customer.exchange.ImportColumn.IDENTITY_NO;
import static io.camshaft.customer.exchange.ImportColumn.KIND;
import static io.camshaft.customer.exchange.ImportColumn.MAIL;
import static io.camshaft.customer.exchange.ImportColumn.MILEAGE;
import static io.camshaft.customer.exchange.ImportColumn.MOBILE;
import static io.camshaft.customer.exchange.ImportColumn.MODEL;
import static io.camshaft.customer.exchange.ImportColumn.NAME;
import static io.camshaft.customer.exchange.ImportColumn.OWNED_SINCE;
import static io.camshaft.customer.exchange.ImportColumn.PHONE;
import static io.camshaft.customer.exchange.ImportColumn.PLATE;
import static io.camshaft.customer.exchange.ImportColumn.POWER;
import static io.camshaft.customer.exchange.ImportColumn.SOLD_ON;
import static io.camshaft.customer.exchange.ImportColumn.SOURCE_NO;
import static io.camshaft.customer.exchange.ImportColumn.VERSION;
import static io.camshaft.customer.exchange.ImportColumn.VIN;
import static io.camshaft.customer.exchange.ImportColumn.VISITED_ON;
import static io.camshaft.customer.exchange.ImportColumn.VISIT_KIND;
import static io.camshaft.customer.exchange.ImportColumn.WARRANTY_FROM;
import static io.camshaft.customer.exchange.ImportColumn.WARRANTY_UNTIL;

import io.camshaft.customer.ChannelKind;
import io.camshaft.customer.CustomerKind;
import io.camshaft.customer.CustomerNo;
import io.camshaft.customer.Power;
import io.camshaft.customer.RecordValues;
import io.camshaft.customer.VisitKind;
import io.camshaft.customer.exchange.ReadCustomer.ReadCar;
import io.camshaft.customer.exchange.ReadCustomer.ReadChannel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes customers, purchases and visits of lines; throws {@link RowRefused}. Used by several threads at once. */
final class LineReader {

    private static final int NUMBER = 60;
    private static final int CODE = 40;

    private final ImportScope scope;

    LineReader(ImportScope scope) {
        this.scope = scope;
    }

    /** Reads the line to see whether it can be read. */
    void check(ImportContent content, ImportLine line) {
        switch (content) {
            case CUSTOMERS -> customer(line);
            case PURCHASES -> purchase(line);
            case VISITS -> visit(line);
        }
    }

    ReadCustomer customer(ImportLine line) {
        Cells cells = new Cells(line);
        cells.required(NAME, NUMBER * 10);
        CustomerKind kind = cells.choice(KIND, ImportWords.KINDS, CustomerKind.PERSON);
        String dealer = scope.dealer(cells.text(DEALER, 20));
        return new ReadCustomer(
                line.rowNo(),
                cells.text(SOURCE_NO, NUMBER),
                kind,
                cells.spelt(NAME, RecordValues::name),
                cells.spelt(IDENTITY_NO, written -> RecordValues.identityNo(kind, written)),
                channels(cells),
                cells.text(CITY, NUMBER),
                dealer,
                scope.advisor(dealer, cells.text(ADVISOR, 64)),
                car(cells));
    }

    private static List<ReadChannel> channels(Cells cells) {
        List<ReadChannel> channels = new ArrayList<>(4);
        channel(cells, MOBILE, ChannelKind.MOBILE, channels);
        channel(cells, PHONE, ChannelKind.PHONE, channels);
        channel(cells, MAIL, ChannelKind.MAIL, channels);
        channel(cells, ADDRESS, ChannelKind.ADDRESS, channels);
        return channels;
    }

    private static void channel(Cells cells, ImportColumn column, ChannelKind kind, List<ReadChannel> channels) {
        String value = cells.spelt(column, written -> RecordValues.channel(kind, written));
        if (value != null && channels.stream().noneMatch(known -> known.value().equals(value))) {
            channels.add(new ReadChannel(kind, value));
        }
    }

    private static ReadCar car(Cells cells) {
        String vin = cells.spelt(VIN, RecordValues::vin);
        if (vin == null) {
            if (cells.has(PLATE)) {
                throw Cells.refused(VIN, "customer.import.plateWithoutVin");
            }
            return null;
        }
        LocalDate soldOn = cells.day(SOLD_ON);
        LocalDate ownedSince = cells.day(OWNED_SINCE);
        return new ReadCar(
                vin,
                cells.spelt(PLATE, RecordValues::plate),
                cells.text(MODEL, CODE),
                cells.text(VERSION, CODE * 2),
                cells.text(COLOUR, CODE),
                cells.choice(POWER, ImportWords.POWERS, (Power) null),
                soldOn,
                cells.day(WARRANTY_FROM),
                cells.day(WARRANTY_UNTIL),
                cells.kilometres(MILEAGE),
                ownedSince == null ? soldOn : ownedSince);
    }

    ReadFact purchase(ImportLine line) {
        return fact(line, SOLD_ON, null);
    }

    ReadFact visit(ImportLine line) {
        return fact(line, VISITED_ON, VisitKind.ROUTINE);
    }

    private ReadFact fact(ImportLine line, ImportColumn day, VisitKind usual) {
        Cells cells = new Cells(line);
        String sourceNo = cells.required(SOURCE_NO, NUMBER);
        cells.required(VIN, NUMBER);
        cells.required(day, NUMBER);
        String dealer = scope.dealer(cells.text(DEALER, 20));
        if (dealer == null) {
            throw Cells.refused(DEALER, "customer.import.cellMissing");
        }
        String customerNo = cells.text(CUSTOMER_NO, NUMBER);
        if (customerNo != null && CustomerNo.parse(customerNo).isEmpty()) {
            throw Cells.refused(CUSTOMER_NO, "customer.import.customerUnknown");
        }
        return new ReadFact(
                line.rowNo(),
                sourceNo,
                customerNo,
                cells.text(CUSTOMER_SOURCE_NO, NUMBER),
                cells.spelt(VIN, RecordValues::vin),
                dealer,
                cells.day(day),
                usual == null ? null : cells.choice(VISIT_KIND, ImportWords.VISITS, usual),
                cells.kilometres(MILEAGE),
                cells.amount(AMOUNT),
                cells.day(CANCELLED_ON),
                cells.moment(FINISHED_AT));
    }
}
