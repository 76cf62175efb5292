package io.camshaft.customer.exchange;

import io.camshaft.customer.PersonalField;
import io.camshaft.customer.Readings;
import io.camshaft.customer.RecordValues;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.UnitKind;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Customers as files, by the role of whoever takes them out. */
@Service
class FileExports implements CustomerExports {

    private static final Set<Role> OF_DEALER = EnumSet.of(Role.DEALER_SALES, Role.DEALER_SERVICE, Role.DEALER_MANAGER);
    private static final Set<PersonalField> CLEAR =
            EnumSet.of(PersonalField.NAME, PersonalField.MOBILE, PersonalField.PHONE, PersonalField.PLATE);

    private final Organisation organisation;
    private final ExportLog log;
    private final ExportRepository rows;
    private final RecordValues values;
    private final Texts texts;

    FileExports(Organisation organisation, ExportLog log, ExportRepository rows, RecordValues values, Texts texts) {
        this.organisation = organisation;
        this.log = log;
        this.rows = rows;
        this.values = values;
        this.texts = texts;
    }

    @Override
    public boolean mayExport(String personId) {
        return organisation.holds(personId, Role.HQ_PRIVACY)
                || !dealersOf(personId, OF_DEALER).isEmpty();
    }

    @Override
    public boolean mayExportClear(String personId) {
        return !dealersOf(personId, Set.of(Role.DEALER_MANAGER)).isEmpty();
    }

    @Override
    @Transactional
    public void write(ExportOrder order, OutputStream out, String by) {
        Set<String> dealers = dealers(order, by);
        String state = order.state() == null ? null : order.state().name();
        long persons = rows.count(dealers, state);
        log.check(persons);
        ExportRow.View view = view(order, dealers, by);
        log.record(by, order, order.selection(dealers), persons, view.clear() ? CLEAR : Set.of());
        try (SheetWriter sheet = SheetWriter.of(order.format(), out)) {
            sheet.line(ExportRow.header(view));
            rows.each(dealers, state, row -> sheet.line(row.cells(view, values)));
        }
    }

    @Override
    public byte[] template(ImportContent content, ExportOrder.Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter sheet = SheetWriter.of(format, out)) {
            sheet.line(content.columns().stream()
                    .map(column -> column.header(texts.language()))
                    .toList());
            sheet.line(content.columns().stream().map(ImportColumn::example).toList());
        }
        return out.toByteArray();
    }

    /** The dealers whose customers leave; null for all. */
    private Set<String> dealers(ExportOrder order, String by) {
        if (!mayExport(by)) {
            throw new BusinessRefusal("customer.export.notAllowed");
        }
        boolean all = organisation.holds(by, Role.HQ_PRIVACY);
        Set<String> own = dealersOf(by, order.clear() ? Set.of(Role.DEALER_MANAGER) : OF_DEALER);
        if (order.clear() && own.isEmpty()
                || order.dealerCode() != null && !(all || own.contains(order.dealerCode()))) {
            throw new BusinessRefusal("customer.export.notAllowed");
        }
        if (order.dealerCode() != null) {
            return Set.of(order.dealerCode());
        }
        return all && !order.clear() ? null : own;
    }

    private ExportRow.View view(ExportOrder order, Set<String> dealers, String by) {
        Set<String> sales = dealersOf(by, Set.of(Role.DEALER_SALES, Role.DEALER_MANAGER));
        Set<String> service = dealersOf(by, Set.of(Role.DEALER_SERVICE, Role.DEALER_MANAGER));
        boolean clear = order.clear()
                && dealers != null
                && dealersOf(by, Set.of(Role.DEALER_MANAGER)).containsAll(dealers);
        return new ExportRow.View(
                clear, dealers != null && sales.containsAll(dealers), dealers != null && service.containsAll(dealers));
    }

    private Set<String> dealersOf(String personId, Set<Role> roles) {
        Set<String> dealers = new TreeSet<>();
        for (String group : organisation.groupsOf(personId)) {
            for (Role role : roles) {
                if (group.startsWith(role.id() + ".")) {
                    dealers.add(group.substring(role.id().length() + 1));
                }
            }
        }
        dealers.removeIf(code -> organisation
                .unit(code)
                .filter(unit -> unit.kind() == UnitKind.DEALER)
                .isEmpty());
        return dealers;
    }

    /** The record of what left, kept even where the sending broke off. */
    @org.springframework.stereotype.Component
    static class ExportLog {

        private final ExportRepository rows;
        private final Readings readings;
        private final ExchangeSettings settings;
        private final java.time.Clock clock;

        ExportLog(ExportRepository rows, Readings readings, ExchangeSettings settings, java.time.Clock clock) {
            this.rows = rows;
            this.readings = readings;
            this.settings = settings;
            this.clock = clock;
        }

        void check(long persons) {
            if (persons > settings.maxExport()) {
                throw new BusinessRefusal(
                        "customer.export.tooMany", String.valueOf(persons), String.valueOf(settings.maxExport()));
            }
        }

        @Transactional(propagation = org.springframework.transaction.annotation.Propagation.REQUIRES_NEW)
        public void record(String by, ExportOrder order, String selection, long persons, Set<PersonalField> clear) {
            rows.record(by, java.time.OffsetDateTime.now(clock), order.format(), selection, persons, !clear.isEmpty());
            if (!clear.isEmpty()) {
                readings.recordExport(by, (int) persons, clear);
            }
        }
    }
}
