package io.camshaft.campaign;

import io.camshaft.campaign.AnnualPlan.PlanContent;
import io.camshaft.campaign.AnnualPlan.Target;
import io.camshaft.campaign.AnnualPlan.UnitBudget;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * An annual plan as a CSV file (UTF-8). Columns kind,name,kpi,q1,q2,q3,q4,amount; kinds: purpose (name), total (amount),
 * type (name), model (name), budget (name = unit, q1…q4), target (name = type, kpi, amount). A plan is taken whole or not at all.
 */
public final class PlanFile {

    private static final int MOST_ROWS = 20_000;

    private final Set<String> models;
    private final List<Refused> refused = new ArrayList<>();
    private final Set<CampaignType> types = EnumSet.noneOf(CampaignType.class);
    private final Set<String> promoted = new LinkedHashSet<>();
    private final List<UnitBudget> budgets = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private String purpose;
    private BigDecimal total;

    private PlanFile(Set<String> models) {
        this.models = models;
    }

    /** A row that was not understood, with the key of the sentence that says why. */
    public record Refused(long line, String textKey, String value) {}

    /** What the file holds; content is null where a row was refused. */
    public record Read(PlanContent content, List<Refused> refused) {}

    public static Read read(InputStream file, Set<String> models) throws IOException {
        PlanFile plan = new PlanFile(models);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (Reader reader = new InputStreamReader(withoutBom(file), StandardCharsets.UTF_8)) {
            plan.takeAll(format.parse(reader));
        } catch (UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            // An open quotation mark, two columns of one name: how the library says that this is no table.
            plan.refused.add(new Refused(0, "campaign.planFile.notATable", ""));
        }
        return plan.result();
    }

    private void takeAll(CSVParser rows) {
        for (CSVRecord row : rows) {
            if (row.getRecordNumber() > MOST_ROWS) {
                refuse(row, "campaign.planFile.tooLong", String.valueOf(MOST_ROWS));
                return;
            }
            take(row);
        }
    }

    private static InputStream withoutBom(InputStream file) throws IOException {
        byte[] all = file.readAllBytes();
        int start = all.length > 2 && all[0] == (byte) 0xEF && all[1] == (byte) 0xBB && all[2] == (byte) 0xBF ? 3 : 0;
        return new java.io.ByteArrayInputStream(all, start, all.length - start);
    }

    private void take(CSVRecord row) {
        String name = cell(row, "name");
        switch (cell(row, "kind")) {
            case "purpose" -> purpose = name;
            case "total" -> total = amount(row, "amount");
            case "type" -> type(row, name, types::add);
            case "model" -> {
                if (models.contains(name)) {
                    promoted.add(name);
                } else {
                    refuse(row, "campaign.planFile.unknownModel", name);
                }
            }
            case "budget" -> budget(row, name);
            case "target" -> target(row, name);
            default -> refuse(row, "campaign.planFile.unknownKind", cell(row, "kind"));
        }
    }

    private void budget(CSVRecord row, String unit) {
        for (int quarter = 1; quarter <= 4; quarter++) {
            BigDecimal amount = amount(row, "q" + quarter);
            if (amount != null) {
                budgets.add(new UnitBudget(unit, quarter, amount));
            }
        }
    }

    private void target(CSVRecord row, String name) {
        BigDecimal amount = amount(row, "amount");
        type(row, name, type -> {
            try {
                targets.add(new Target(type, Kpi.valueOf(cell(row, "kpi")), amount));
            } catch (IllegalArgumentException e) {
                refuse(row, "campaign.planFile.unknownKpi", cell(row, "kpi"));
            }
        });
    }

    private void type(CSVRecord row, String name, java.util.function.Consumer<CampaignType> taker) {
        try {
            taker.accept(CampaignType.valueOf(name));
        } catch (IllegalArgumentException e) {
            refuse(row, "campaign.planFile.unknownType", name);
        }
    }

    private BigDecimal amount(CSVRecord row, String column) {
        String cell = cell(row, column);
        try {
            BigDecimal amount = new BigDecimal(cell);
            if (amount.signum() >= 0 && amount.scale() <= 2 && amount.precision() <= 14) {
                return amount;
            }
        } catch (NumberFormatException e) {
            // Falls through to the refusal: the file is somebody's typing.
        }
        refuse(row, "campaign.planFile.notAnAmount", cell);
        return null;
    }

    private static String cell(CSVRecord row, String column) {
        return row.isMapped(column) && row.isSet(column) ? row.get(column) : "";
    }

    private void refuse(CSVRecord row, String key, String value) {
        refused.add(new Refused(row.getParser().getCurrentLineNumber(), key, value));
    }

    private Read result() {
        if (purpose == null || purpose.isBlank()) {
            refused.add(new Refused(0, "campaign.planFile.purposeMissing", ""));
        }
        if (total == null) {
            refused.add(new Refused(0, "campaign.planFile.totalMissing", ""));
        }
        return refused.isEmpty()
                ? new Read(new PlanContent(purpose, total, types, promoted, budgets, targets), List.of())
                : new Read(null, refused);
    }
}
