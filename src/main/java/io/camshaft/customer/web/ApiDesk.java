package io.camshaft.customer.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camshaft.customer.exchange.RequestKeys;
import io.camshaft.customer.exchange.RequestKeys.Answer;
import io.camshaft.platform.web.CurrentUser;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Does the writing of the API once for each key. */
@Component
class ApiDesk {

    private final RequestKeys keys;
    private final ObjectMapper json;

    ApiDesk(RequestKeys keys, ObjectMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /** @param work gives status and answer */
    ResponseEntity<String> once(String path, String key, Object body, Function<String, Reply> work) {
        String caller = CurrentUser.id();
        Answer answer = keys.once(caller, key, path + "\n" + text(body), () -> {
            Reply reply = work.apply(caller);
            return new Answer(reply.status(), text(reply.facts()));
        });
        return ResponseEntity.status(answer.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }

    record Reply(int status, Map<String, Object> facts) {}

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "An answer of " + value.getClass().getSimpleName() + " cannot be written", e);
        }
    }
}
