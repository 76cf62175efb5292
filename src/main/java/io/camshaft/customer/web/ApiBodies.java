package io.camshaft.customer.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.camshaft.customer.exchange.ImportColumn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What programs send. Every value is a text, read as in a file: dates like 2026-05-31, phones as people write them. */
final class ApiBodies {

    private ApiBodies() {}

    @Schema(description = "A customer and, where there is one, their car")
    @JsonIgnoreProperties(ignoreUnknown = false)
    record CustomerBody(
            @Schema(description = "System it comes from, at most 16 letters, digits, hyphens; API if absent")
                    String source,
            @Schema(description = "Number of the customer in that system: told twice it is one customer")
                    String sourceNo,
            @Schema(description = "PERSON or ORGANISATION", defaultValue = "PERSON") String kind,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,
            String identityNo,
            String mobile,
            String phone,
            String mail,
            String address,
            String city,
            @Schema(description = "Code of the dealer; people of one dealer may leave it out") String dealer,
            @Schema(description = "Sign-in name of the advisor at the dealer") String advisor,
            CarBody car) {

        Map<ImportColumn, String> cells() {
            Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);
            put(cells, ImportColumn.SOURCE_NO, sourceNo);
            put(cells, ImportColumn.KIND, kind);
            put(cells, ImportColumn.NAME, name);
            put(cells, ImportColumn.IDENTITY_NO, identityNo);
            put(cells, ImportColumn.MOBILE, mobile);
            put(cells, ImportColumn.PHONE, phone);
            put(cells, ImportColumn.MAIL, mail);
            put(cells, ImportColumn.ADDRESS, address);
            put(cells, ImportColumn.CITY, city);
            put(cells, ImportColumn.DEALER, dealer);
            put(cells, ImportColumn.ADVISOR, advisor);
            if (car != null) {
                car.addTo(cells);
            }
            return cells;
        }
    }

    @Schema(description = "A car of the customer")
    record CarBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "17 characters without I, O, Q")
                    String vin,
            String plate,
            @Schema(description = "Needed for a car that is not known yet") String model,
            String version,
            String colour,
            @Schema(description = "PETROL, DIESEL, HYBRID, PLUG_IN, ELECTRIC or OTHER") String power,
            String soldOn,
            String warrantyFrom,
            String warrantyUntil,
            String mileageKm,
            @Schema(description = "Since when the customer owns it; needed where it belonged to somebody else")
                    String ownedSince) {

        void addTo(Map<ImportColumn, String> cells) {
            put(cells, ImportColumn.VIN, vin);
            put(cells, ImportColumn.PLATE, plate);
            put(cells, ImportColumn.MODEL, model);
            put(cells, ImportColumn.VERSION, version);
            put(cells, ImportColumn.COLOUR, colour);
            put(cells, ImportColumn.POWER, power);
            put(cells, ImportColumn.SOLD_ON, soldOn);
            put(cells, ImportColumn.WARRANTY_FROM, warrantyFrom);
            put(cells, ImportColumn.WARRANTY_UNTIL, warrantyUntil);
            put(cells, ImportColumn.MILEAGE, mileageKm);
            put(cells, ImportColumn.OWNED_SINCE, ownedSince);
        }
    }

    @Schema(description = "A purchase; the customer is named by number, by source number, or is the owner of the car")
    record PurchaseBody(
            String source,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String sourceNo,
            String customerNo,
            String customerSourceNo,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String vin,
            String dealer,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String soldOn,
            @Schema(description = "CNY") String amount,
            @Schema(description = "Day on which the purchase was taken back") String cancelledOn) {

        Map<ImportColumn, String> cells() {
            Map<ImportColumn, String> cells = fact(sourceNo, customerNo, customerSourceNo, vin, dealer, amount);
            put(cells, ImportColumn.SOLD_ON, soldOn);
            put(cells, ImportColumn.CANCELLED_ON, cancelledOn);
            return cells;
        }
    }

    @Schema(description = "Purchases of one system, at most 500")
    record PurchasesBody(
            @Schema(description = "System they come from; API if absent") String source,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<PurchaseBody> entries) {

        List<Map<ImportColumn, String>> cells() {
            return entries == null
                    ? List.of()
                    : entries.stream().map(PurchaseBody::cells).toList();
        }
    }

    @Schema(description = "Workshop visits of one system, at most 500")
    record VisitsBody(
            @Schema(description = "System they come from; API if absent") String source,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<VisitBody> entries) {

        List<Map<ImportColumn, String>> cells() {
            return entries == null
                    ? List.of()
                    : entries.stream().map(VisitBody::cells).toList();
        }
    }

    @Schema(
            description =
                    "A workshop visit; the customer is named by number, by source number, or is the owner of the car")
    record VisitBody(
            String source,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String sourceNo,
            String customerNo,
            String customerSourceNo,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String vin,
            String dealer,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String visitedOn,
            @Schema(description = "ROUTINE, WARRANTY, PAID_REPAIR or BODY") String kind,
            String mileageKm,
            @Schema(description = "CNY") String amount,
            @Schema(
                            description =
                                    "When the car was handed back, like 2026-05-31T16:30+08:00; without offset in the installation's time zone")
                    String finishedAt) {

        Map<ImportColumn, String> cells() {
            Map<ImportColumn, String> cells = fact(sourceNo, customerNo, customerSourceNo, vin, dealer, amount);
            put(cells, ImportColumn.VISITED_ON, visitedOn);
            put(cells, ImportColumn.VISIT_KIND, kind);
            put(cells, ImportColumn.FINISHED_AT, finishedAt);
            put(cells, ImportColumn.MILEAGE, mileageKm);
            return cells;
        }
    }

    @Schema(description = "What to look for")
    record SearchBody(String words) {}

    @Schema(description = "For which case the values are needed")
    record RevealBody(String caseNo) {}

    private static Map<ImportColumn, String> fact(
            String sourceNo, String customerNo, String customerSourceNo, String vin, String dealer, String amount) {
        Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);
        put(cells, ImportColumn.SOURCE_NO, sourceNo);
        put(cells, ImportColumn.CUSTOMER_NO, customerNo);
        put(cells, ImportColumn.CUSTOMER_SOURCE_NO, customerSourceNo);
        put(cells, ImportColumn.VIN, vin);
        put(cells, ImportColumn.DEALER, dealer);
        put(cells, ImportColumn.AMOUNT, amount);
        return cells;
    }

    private static void put(Map<ImportColumn, String> cells, ImportColumn column, String cell) {
        if (cell != null && !cell.isBlank()) {
            cells.put(column, cell.strip());
        }
    }

    /** Numbers and words of the system only. */
    static Map<String, Object> answer(Object... pairs) {
        Map<String, Object> answer = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            answer.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return answer;
    }
}
