package io.camshaft.customer;

import java.util.List;

/** Which cases are about whom; capabilities say it when a case begins. */
public interface CustomerCases {

    void link(String caseNo, long customerId);

    /** Customers of the case, those that stand for merged ones. */
    List<Long> customersOf(String caseNo);
}
