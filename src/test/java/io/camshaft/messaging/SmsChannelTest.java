package io.camshaft.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract with a short message gateway, against a stub that speaks real HTTP. */
class SmsChannelTest {

    private final ObjectMapper json = new ObjectMapper();
    private final List<Request> requests = new ArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private HttpServer server;
    private ExecutorService threads;
    private int answer = 200;
    private String answerBody = "{}";
    private boolean silent;

    private record Request(String method, String type, String key, String authorization, String body) {}

    @BeforeEach
    void startGateway() throws IOException {
        threads = Executors.newCachedThreadPool();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/messages", this::answer);
        server.start();
    }

    @AfterEach
    void stopGateway() {
        released.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        requests.add(new Request(
                exchange.getRequestMethod(),
                headers.getFirst("Content-Type"),
                headers.getFirst("Idempotency-Key"),
                headers.getFirst("Authorization"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        if (silent) {
            awaitRelease();
        }
        byte[] body = answerBody.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void awaitRelease() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private SmsChannel gateway(String token) {
        return gateway(token, Duration.ofSeconds(20));
    }

    private SmsChannel gateway(String token, Duration timeOut) {
        URI url = URI.create("http://localhost:" + server.getAddress().getPort() + "/messages");
        return new SmsChannel(new MessagingSettings.Sms(url, token), json, timeOut);
    }

    private static Message sms() {
        Message mail = Notices.waiting("CMP-2026-000001", "li.wei");
        return new Message(
                1,
                mail.caseNo(),
                mail.template(),
                mail.step(),
                mail.personId(),
                null,
                Channel.SMS,
                "+8613800000000",
                "zh",
                null,
                "方案已驳回：\"重复\"",
                null,
                MessageStatus.WAITING,
                "<outbox.1@camshaft>",
                null,
                0,
                null,
                mail.createdAt(),
                null,
                0);
    }

    @Test
    void theGatewayGetsNumberTextKeyAndToken() throws IOException {
        answerBody = "{\"id\":\"gw-42\"}";

        String providerId = gateway("secret").send(sms());

        assertThat(providerId).isEqualTo("gw-42");
        Request request = requests.get(0);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.type()).isEqualTo("application/json");
        assertThat(request.key()).isEqualTo("<outbox.1@camshaft>");
        assertThat(request.authorization()).isEqualTo("Bearer secret");
        assertThat(json.readTree(request.body()))
                .isEqualTo(json.createObjectNode().put("to", "+8613800000000").put("text", "方案已驳回：\"重复\""));
    }

    @Test
    void anAnswerThatIsNoJsonAndAGatewayWithoutTokenAreFine() {
        answer = 202;
        answerBody = "OK";

        assertThat(gateway(null).send(sms())).isNull();
        assertThat(requests.get(0).authorization()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 422, 302})
    void aRefusalIsForGood(int status) {
        answer = status;

        DeliveryFailed failed = failure();

        assertThat(failed.isForGood()).isTrue();
        assertThat(failed).hasMessage("HTTP " + status);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 503})
    void aTroubleOfTheGatewayIsForNow(int status) {
        answer = status;

        DeliveryFailed failed = failure();

        assertThat(failed.isForGood()).isFalse();
        assertThat(failed).hasMessage("HTTP " + status);
    }

    @Test
    void aSilentGatewayIsLeftAfterTheTimeOut() {
        silent = true;
        SmsChannel impatient = gateway("secret", Duration.ofMillis(200));

        DeliveryFailed failed = catchThrowableOfType(DeliveryFailed.class, () -> impatient.send(sms()));

        assertThat(failed.isForGood()).isFalse();
        assertThat(failed).hasMessage("HttpTimeoutException");
    }

    @Test
    void anAbsentGatewayIsForNow() {
        SmsChannel absent = gateway("secret");
        server.stop(0);

        assertThat(catchThrowableOfType(DeliveryFailed.class, () -> absent.send(sms())))
                .hasMessage("ConnectException")
                .matches(failed -> !failed.isForGood());
    }

    @Test
    void everyRepetitionCarriesTheSameKey() {
        answer = 503;
        failure();
        answer = 200;

        gateway("secret").send(sms());

        assertThat(requests).extracting(Request::key).containsExactly("<outbox.1@camshaft>", "<outbox.1@camshaft>");
    }

    @Test
    void withoutAnAddressOfTheGatewayTheChannelIsOff() {
        assertThat(new SmsChannel(new MessagingSettings.Sms(null, null), json, Duration.ZERO).available())
                .isFalse();
        assertThat(new SmsChannel(new MessagingSettings.Sms(URI.create(""), null), json, Duration.ZERO).available())
                .isFalse();
        assertThat(gateway(null).available()).isTrue();
    }

    @Test
    void settingsDoNotPrintTheToken() {
        assertThat(new MessagingSettings("a@b.example", "Camshaft", new MessagingSettings.Sms(null, "secret")))
                .asString()
                .doesNotContain("secret");
    }

    private DeliveryFailed failure() {
        return catchThrowableOfType(
                DeliveryFailed.class, () -> gateway("secret").send(sms()));
    }
}
