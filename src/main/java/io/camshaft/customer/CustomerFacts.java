package io.camshaft.customer;

import java.util.Map;

/**
 * What forms show of the customer of a case; "erased" in the installation's language where the person was erased.
 *
 * @param values by the names "customerNo", "customerName", "customerPhone", "customerMail", "customerCity", "customerCars",
 *     "customerState", "customerDealer", "customerOpenCases", "customerLastVisit"
 */
public record CustomerFacts(Map<String, Object> values) {}
