package io.camshaft.queue.web;

import java.nio.charset.StandardCharsets;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Reads the parameters of the queue's address back from text. */
final class QueueAddresses {

    private QueueAddresses() {}

    static QueueAddress parse(String query) {
        try {
            MultiValueMap<String, String> values =
                    UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
            return QueueAddress.of(
                    value(values, "tab"),
                    value(values, "sort"),
                    value(values, "process"),
                    value(values, "severity"),
                    value(values, "q"),
                    "");
        } catch (IllegalArgumentException e) {
            return QueueAddress.of("", "", "", "", "", "");
        }
    }

    private static String value(MultiValueMap<String, String> values, String name) {
        String raw = values.getFirst(name);
        return raw == null ? "" : UriUtils.decode(raw, StandardCharsets.UTF_8);
    }
}
