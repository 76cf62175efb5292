package io.camshaft.customer;

import java.util.Set;

/** The record of readings in clear; rows are added and never changed. */
public interface Readings {

    /**
     * @param place "CARD", "FORM", "EXPORT", "API", "MERGE" or "LETTER"
     * @param caseNo null only for an export
     */
    void record(String readerId, long customerId, Set<PersonalField> fields, String caseNo, String place);

    /** An export of many persons in one line. */
    void recordExport(String readerId, int persons, Set<PersonalField> fields);
}
