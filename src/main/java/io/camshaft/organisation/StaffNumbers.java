package io.camshaft.organisation;

import java.util.List;

/** Telephone numbers of the people who work here, to tell when a customer is one of them. */
public interface StaffNumbers {

    /** Mobile numbers, E.164. */
    List<String> mobiles();
}
