package io.camshaft.customer;

import org.springframework.jdbc.support.KeyHolder;

/** The id that the database gave a new row. */
final class GeneratedId {

    private GeneratedId() {}

    static long of(KeyHolder key) {
        Number id = key.getKey();
        if (id == null) {
            throw new IllegalStateException("The database gave no id");
        }
        return id.longValue();
    }
}
