package io.camshaft.customer.exchange;

import io.camshaft.customer.FactOutcome;
import io.camshaft.customer.exchange.CustomerEntries.EntryScope;
import io.camshaft.platform.BusinessRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Purchases and workshop visits from programs, by the rules of a file: the same number again changes what is different and
 * nothing else; what a line is refused for leaves the others as they are.
 */
@Service
public class FactEntries {

    /** Entries that one call may bring. */
    public static final int MOST = 500;

    private final ImportDesk desk;
    private final FactPortion facts;
    private final EntryScope scope;

    FactEntries(ImportDesk desk, FactPortion facts, EntryScope scope) {
        this.desk = desk;
        this.facts = facts;
        this.scope = scope;
    }

    /** What became of one entry. @param outcome null where it was refused, @param refused null where it was taken */
    public record Entry(int line, FactOutcome outcome, EntryRefused refused) {}

    /**
     * @param cells by column, as in a file
     * @throws EntryRefused where a cell is wrong
     */
    @Transactional
    public FactOutcome one(ImportContent content, Map<ImportColumn, String> cells, String source, String by) {
        Entry entry = entries(content, List.of(cells), cells.get(ImportColumn.DEALER), source, by)
                .get(0);
        if (entry.refused() != null) {
            throw entry.refused();
        }
        return entry.outcome();
    }

    /** What became of each of them, in their order. */
    @Transactional
    public List<Entry> many(ImportContent content, List<Map<ImportColumn, String>> cells, String source, String by) {
        if (cells.isEmpty() || cells.size() > MOST) {
            throw new BusinessRefusal("customer.api.howMany", String.valueOf(MOST));
        }
        return entries(content, cells, null, source, by);
    }

    private List<Entry> entries(
            ImportContent content, List<Map<ImportColumn, String>> cells, String dealer, String source, String by) {
        ImportBatch batch =
                scope.batch(content, desk.source(source == null ? "API" : source), desk.dealer(by, dealer), by);
        LineReader reader = scope.reader(batch);
        ImportChanges changes = new ImportChanges();
        List<ReadFact> read = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            ImportLine line = new ImportLine(i + 1, cells.get(i));
            try {
                read.add(content == ImportContent.VISITS ? reader.visit(line) : reader.purchase(line));
            } catch (RowRefused refused) {
                changes.refused.put(line.rowNo(), refused);
            }
        }
        Map<Integer, Entry> entries = new TreeMap<>();
        facts.outcomes(batch, read, by, changes)
                .forEach((line, outcome) -> entries.put(line, new Entry(line, outcome, null)));
        changes.refused.forEach((line, refused) -> entries.put(line, new Entry(line, null, new EntryRefused(refused))));
        return List.copyOf(entries.values());
    }
}
