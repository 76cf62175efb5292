package io.camshaft.customer.exchange;

import io.camshaft.customer.exchange.CustomerWriteRepository.Stamp;
import io.camshaft.platform.BusinessRefusal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes one portion of lines: writes what they say, forgets the lines, counts. All in one transaction, so that a portion is taken
 * exactly once however often an import is begun again.
 */
@Component
class ImportPortions {

    private final ImportRepository imports;
    private final ImportRowRepository lines;
    private final CustomerPortion customers;
    private final FactPortion facts;
    private final LineSealing sealing;

    ImportPortions(
            ImportRepository imports,
            ImportRowRepository lines,
            CustomerPortion customers,
            FactPortion facts,
            LineSealing sealing) {
        this.imports = imports;
        this.lines = lines;
        this.customers = customers;
        this.facts = facts;
        this.sealing = sealing;
    }

    /** Lines that were read; exactly one of the first two lists is filled. */
    record Portion(
            List<PreparedCustomer> customers, List<ReadFact> facts, List<Integer> rowNos, List<Refused> refused) {

        /** The portion with this line only. */
        Portion only(int rowNo) {
            return new Portion(
                    customers.stream().filter(line -> line.rowNo() == rowNo).toList(),
                    facts.stream().filter(fact -> fact.rowNo() == rowNo).toList(),
                    rowNos.stream().filter(number -> number == rowNo).toList(),
                    refused.stream().filter(each -> each.rowNo() == rowNo).toList());
        }
    }

    record Refused(int rowNo, RowRefused why) {}

    /** Somebody else has taken these lines. */
    static class Taken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    Portion prepared(ImportBatch batch, LineReader reader, List<ImportRowRepository.Row> rows) {
        Portion portion = new Portion(
                new java.util.ArrayList<>(),
                new java.util.ArrayList<>(),
                new java.util.ArrayList<>(),
                new java.util.ArrayList<>());
        for (ImportRowRepository.Row row : rows) {
            portion.rowNos().add(row.rowNo());
            String packed = sealing.open(row.lineSealed());
            ImportLine line = ImportLine.unpacked(row.rowNo(), batch.content(), packed);
            try {
                switch (batch.content()) {
                    case CUSTOMERS -> portion.customers().add(sealing.prepared(reader.customer(line), packed));
                    case PURCHASES -> portion.facts().add(reader.purchase(line));
                    case VISITS -> portion.facts().add(reader.visit(line));
                }
            } catch (RowRefused refused) {
                portion.refused().add(new Refused(row.rowNo(), refused));
            }
        }
        return portion;
    }

    @Transactional
    void take(ImportBatch batch, Portion portion, String by) {
        ImportChanges changes = batch.content() == ImportContent.CUSTOMERS
                ? customers.write(batch, portion.customers(), stamp(by))
                : facts.write(batch, portion.facts(), by);
        int refused = 0;
        List<Refused> all = Stream.concat(
                        portion.refused().stream(),
                        changes.refused.entrySet().stream().map(each -> new Refused(each.getKey(), each.getValue())))
                .toList();
        for (Refused each : all) {
            refused += lines.refuse(batch.id(), each.rowNo(), each.why()) ? 1 : 0;
        }
        List<Integer> rowNos = portion.rowNos();
        int forgotten = lines.forget(batch.id(), rowNos.get(0), rowNos.get(rowNos.size() - 1));
        if (forgotten != rowNos.size() - refused || refused != all.size()) {
            throw new Taken();
        }
        imports.count(
                batch.id(),
                new ImportRepository.Count(
                        changes.newCustomers.size() + changes.added,
                        changes.changed,
                        changes.same,
                        refused,
                        changes.pairsAdded));
    }

    /** The one line of the portion is refused by a rule of the tables. */
    @Transactional
    void refuse(ImportBatch batch, int rowNo, BusinessRefusal refusal) {
        RowRefused refused = new RowRefused(batch.content().required().get(0), refusal);
        if (lines.refuse(batch.id(), rowNo, refused)) {
            imports.count(batch.id(), new ImportRepository.Count(0, 0, 0, 1, 0));
        }
    }

    private Stamp stamp(String by) {
        return sealing.stamp(by);
    }
}
