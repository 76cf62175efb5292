/** Customers, purchases and visits as files, in and out; what other modules may use of it is {@code CustomerImports}. */
@org.springframework.modulith.NamedInterface("exchange")
package io.camshaft.customer.exchange;
