package io.camshaft.customer;

import java.util.List;
import java.util.Map;

/** Which cases are about whom; capabilities say it when a case begins. */
public interface CustomerCases {

    void link(String caseNo, long customerId);

    /** Many that begin at once. Nobody else links these cases meanwhile. */
    void linkAll(Map<String, Long> customersByCase);

    /** Customers of the case, those that stand for merged ones. */
    List<Long> customersOf(String caseNo);
}
