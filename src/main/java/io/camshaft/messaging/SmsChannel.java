package io.camshaft.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Short messages over an HTTP gateway, when {@code camshaft.messaging.sms.url} is set. One POST per message:
 * {@code {"to": "+8613800000000", "text": "…"}} with the header {@code Idempotency-Key}, the same on every attempt, and a bearer
 * token. 2xx: taken over, an {@code "id"} in a JSON answer is kept. 408, 409, 425, 429 and 5xx: later again. All else: refused.
 */
@Component
class SmsChannel implements MessageChannel {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(15);
    private static final Set<Integer> LATER_AGAIN = Set.of(408, 409, 425, 429);
    private static final int LONGEST_PROVIDER_ID = 200;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
    private final MessagingSettings.Sms gateway;
    private final ObjectMapper json;
    private final Duration readTimeout;

    @org.springframework.beans.factory.annotation.Autowired
    SmsChannel(MessagingSettings settings, ObjectMapper json) {
        this(settings.sms(), json, READ_TIMEOUT);
    }

    SmsChannel(MessagingSettings.Sms gateway, ObjectMapper json, Duration readTimeout) {
        this.gateway = gateway;
        this.json = json;
        this.readTimeout = readTimeout;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean available() {
        return gateway.configured();
    }

    @Override
    public String send(Message message) {
        try {
            HttpResponse<String> response = http.send(request(message), HttpResponse.BodyHandlers.ofString());
            return idFrom(accepted(response));
        } catch (IOException e) {
            throw DeliveryFailed.forNow(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DeliveryFailed.forNow("Interrupted");
        }
    }

    private HttpRequest request(Message message) throws JsonProcessingException {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.url())
                .timeout(readTimeout)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", message.messageId());
        if (gateway.token() != null && !gateway.token().isBlank()) {
            request.header("Authorization", "Bearer " + gateway.token());
        }
        String body = json.writeValueAsString(Map.of("to", message.recipient(), "text", message.bodyText()));
        return request.POST(HttpRequest.BodyPublishers.ofString(body)).build();
    }

    private static String accepted(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status / 100 == 2) {
            return response.body();
        }
        String reason = "HTTP " + status;
        throw status >= 500 || LATER_AGAIN.contains(status)
                ? DeliveryFailed.forNow(reason)
                : DeliveryFailed.forGood(reason);
    }

    /** The gateway's own id helps when one asks its operator; an answer without it is fine. */
    private String idFrom(String body) {
        try {
            String id = json.readTree(body).path("id").asText("");
            return id.isEmpty() || id.length() > LONGEST_PROVIDER_ID ? null : id;
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
