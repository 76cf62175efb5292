package io.camshaft.customer;

import java.util.List;

/**
 * Telephones (E.164) and mail addresses of somebody who is erased: what others keep under them, without knowing whose they were,
 * goes too, in the same transaction.
 */
public record ContactsErased(List<String> values) {

    /** Without anything personal: objects end up in logs. */
    @Override
    public String toString() {
        return "ContactsErased[" + values.size() + "]";
    }
}
