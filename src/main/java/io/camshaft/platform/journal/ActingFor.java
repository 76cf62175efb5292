package io.camshaft.platform.journal;

import java.util.Optional;

/** Tells the journal for whom somebody acts. The module that knows absences implements it; without one, nobody stands in. */
public interface ActingFor {

    /** The absent person for whom this one acts in the candidate group today; empty where they act for themselves. */
    Optional<String> actsFor(String personId, String groupId);
}
