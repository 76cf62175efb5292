package io.camshaft.organisation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Absences of today and later, and who can stand in. */
public interface Absences {

    /** The day it is where the working calendar is kept. */
    LocalDate today();

    /** Where the working calendar is kept. */
    ZoneId zone();

    Optional<Absence> find(long absenceId);

    /** Those of the person, as the absent one or as the deputy. */
    List<Absence> of(String personId);

    /** Everybody's, at most 500. */
    List<Absence> all();

    /** People who may stand in for the person and whose name or sign-in name contains the words; at most 20. */
    List<Person> deputiesFor(String personId, String words);
}
