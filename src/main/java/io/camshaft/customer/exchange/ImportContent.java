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

import java.util.List;

/** What a file is about, with its columns and those that must be there. */
public enum ImportContent {
    /** One line: a customer and, where there is one, their car. */
    CUSTOMERS(
            List.of(NAME),
            List.of(
                    SOURCE_NO,
                    KIND,
                    NAME,
                    IDENTITY_NO,
                    MOBILE,
                    PHONE,
                    MAIL,
                    ADDRESS,
                    CITY,
                    DEALER,
                    ADVISOR,
                    VIN,
                    PLATE,
                    MODEL,
                    VERSION,
                    COLOUR,
                    POWER,
                    SOLD_ON,
                    WARRANTY_FROM,
                    WARRANTY_UNTIL,
                    MILEAGE,
                    OWNED_SINCE)),
    /** The buyer is named by number, or is the owner of the car. */
    PURCHASES(
            List.of(SOURCE_NO, VIN, SOLD_ON),
            List.of(SOURCE_NO, CUSTOMER_NO, CUSTOMER_SOURCE_NO, VIN, DEALER, SOLD_ON, AMOUNT, CANCELLED_ON)),
    VISITS(
            List.of(SOURCE_NO, VIN, VISITED_ON),
            List.of(
                    SOURCE_NO,
                    CUSTOMER_NO,
                    CUSTOMER_SOURCE_NO,
                    VIN,
                    DEALER,
                    VISITED_ON,
                    VISIT_KIND,
                    MILEAGE,
                    AMOUNT,
                    FINISHED_AT));

    private final List<ImportColumn> required;
    private final List<ImportColumn> columns;

    ImportContent(List<ImportColumn> required, List<ImportColumn> columns) {
        this.required = required;
        this.columns = columns;
    }

    public List<ImportColumn> required() {
        return required;
    }

    public List<ImportColumn> columns() {
        return columns;
    }
}
