package io.camshaft.customer;

/** Decides anew how close customers still are; done every night. */
public interface CustomerStateRefresh {

    /** Number of customers whose state changed. */
    int refresh();
}
