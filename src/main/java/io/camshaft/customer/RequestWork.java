package io.camshaft.customer;

/** What the module asks of running requests. */
public interface RequestWork {

    /** Ends the case because the person takes the request back; refuses where nothing runs any more. */
    void withdraw(String requestNo, String byPersonId);
}
