package io.camshaft.customer.exchange;

import io.camshaft.customer.ChannelKind;
import io.camshaft.customer.CustomerKind;
import io.camshaft.customer.RecordValues;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A customer as a line of a file. */
record ExportRow(
        long id,
        CustomerKind kind,
        byte[] nameSealed,
        byte[] phoneSealed,
        String city,
        String dealerCode,
        String advisorId,
        String card,
        String state,
        String vin,
        byte[] plateSealed,
        LocalDate soldOn,
        LocalDate visitedOn) {

    /** What of it the reader gets. */
    record View(boolean clear, boolean purchases, boolean visits) {}

    static List<String> header(View view) {
        List<String> names = new ArrayList<>(List.of(
                "customer_no", "kind", "name", "phone", "city", "dealer", "advisor", "card", "state", "vin", "plate"));
        if (view.purchases()) {
            names.add("sold_on");
        }
        if (view.visits()) {
            names.add("visited_on");
        }
        return names;
    }

    List<String> cells(View view, RecordValues values) {
        String name = values.openName(nameSealed);
        String phone = values.openChannel(phoneSealed);
        String plate = values.openPlate(plateSealed);
        List<String> cells = new ArrayList<>();
        cells.add(io.camshaft.customer.CustomerNo.of(id));
        cells.add(kind.name());
        cells.add(view.clear() ? name : RecordValues.maskedName(kind, name));
        cells.add(view.clear() ? phone : RecordValues.maskedChannel(ChannelKind.PHONE, phone, city));
        cells.add(city);
        cells.add(dealerCode);
        cells.add(advisorId);
        cells.add(card);
        cells.add(state);
        cells.add(vin);
        cells.add(view.clear() ? plate : RecordValues.maskedPlate(plate));
        if (view.purchases()) {
            cells.add(soldOn == null ? null : soldOn.toString());
        }
        if (view.visits()) {
            cells.add(visitedOn == null ? null : visitedOn.toString());
        }
        return cells.stream().map(cell -> cell == null ? "" : cell).toList();
    }
}
