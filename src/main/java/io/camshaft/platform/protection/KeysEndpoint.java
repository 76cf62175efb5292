package io.camshaft.platform.protection;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * How an operator rotates keys, on the management port: {@code GET /actuator/protectionKeys} tells how far it is, {@code POST}
 * rewrites a portion of rows, {@code DELETE /actuator/protectionKeys/1} retires generation 1. Never a key, never a value.
 */
@Component
@Endpoint(id = "protectionKeys")
class KeysEndpoint {

    private static final int PORTION = 10_000;
    private static final int BATCH = 200;

    private final KeyRotation rotation;
    private final Texts texts;

    KeysEndpoint(KeyRotation rotation, Texts texts) {
        this.rotation = rotation;
        this.texts = texts;
    }

    @ReadOperation
    List<KeyRotation.Progress> progress() {
        return rotation.progress();
    }

    /** @param rows most rows to rewrite now */
    @WriteOperation
    Map<String, Integer> rewrite(@Nullable Integer rows) {
        return Map.of("rewritten", rotation.rewrite(rows == null ? PORTION : rows, BATCH));
    }

    @DeleteOperation
    WebEndpointResponse<Map<String, String>> retire(@Selector int generation) {
        try {
            rotation.retire(generation);
            return new WebEndpointResponse<>(WebEndpointResponse.STATUS_NO_CONTENT);
        } catch (BusinessRefusal refusal) {
            return new WebEndpointResponse<>(Map.of("refused", texts.of(refusal)), 409);
        }
    }
}
