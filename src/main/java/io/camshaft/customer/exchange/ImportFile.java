package io.camshaft.customer.exchange;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/**
 * A file as it was sent.
 *
 * @param name as the sender called it; shown, never opened
 */
public record ImportFile(String name, byte[] content) {

    InputStream open() {
        return new ByteArrayInputStream(content);
    }
}
