package io.camshaft.organisation.web;

import io.camshaft.organisation.ImportReport;
import io.camshaft.organisation.OrganisationExport;
import io.camshaft.organisation.OrganisationImport;
import io.camshaft.platform.BusinessRefusal;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The CSV files of the page by their names. */
@Component
class OrganisationFiles {

    private final OrganisationImport imports;
    private final OrganisationExport exports;

    OrganisationFiles(OrganisationImport imports, OrganisationExport exports) {
        this.imports = imports;
        this.exports = exports;
    }

    ImportReport take(String kind, InputStream csv) {
        return switch (kind) {
            case "units" -> imports.importUnits(csv);
            case "people" -> imports.importPeople(csv);
            case "calendar" -> imports.importCalendar(csv);
            default -> throw new BusinessRefusal("organisation.import.what");
        };
    }

    Optional<String> named(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "units" -> exports.units();
                    case "people" -> exports.people();
                    case "calendar" -> exports.calendar();
                    case "units-example" -> OrganisationExport.exampleUnits();
                    case "people-example" -> OrganisationExport.examplePeople();
                    case "calendar-example" -> OrganisationExport.exampleCalendar();
                    default -> null;
                });
    }
}
