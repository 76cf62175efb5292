package io.camshaft.customer;

import java.util.List;

/** Who may do what with which customer. */
public interface CustomerRights {

    /** May look for customers at all: sales, service and managers of dealers, the call centre, privacy. */
    boolean mayFind(String personId);

    /** Sales, service, marketing and managers of a dealer that knows the customer; the call centre; privacy; others within a case. */
    boolean mayOpen(long customerId, String personId);

    /** People who enter and correct: those of the dealer's sales and service, the call centre, privacy. */
    boolean mayWrite(String personId);

    /** Sees purchases: sales and management of the dealer, call centre and privacy within a case. */
    boolean seesPurchases(long customerId, String personId);

    /** Sees workshop visits: service and management of the dealer, call centre and privacy within a case. */
    boolean seesVisits(long customerId, String personId);

    /** Open cases about the customer that the person may see, for which the values may be seen in clear. */
    List<String> casesFor(long customerId, String personId);
}
