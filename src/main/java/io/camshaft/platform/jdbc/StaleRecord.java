package io.camshaft.platform.jdbc;

import io.camshaft.platform.BusinessRefusal;

/** Somebody else changed the record since it was read; the person reloads and looks again. */
public class StaleRecord extends BusinessRefusal {

    public StaleRecord(String caseNo) {
        super("platform.error.overtaken", caseNo);
    }
}
