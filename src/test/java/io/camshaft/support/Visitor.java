package io.camshaft.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser or a program of theirs: real HTTP, keeps cookies, follows no redirects. */
public final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "visitor-boundary";

    private final String base;
    private final String name;
    private final String basic;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private Visitor(int port, String name, String basic) {
        this.base = "http://localhost:" + port;
        this.name = name;
        this.basic = basic;
    }

    /** Sends name and password with every request, as programs do at the engine's REST interface. */
    public static Visitor withBasic(int port, String name, String password) {
        String pair = name + ":" + password;
        return new Visitor(
                port, name, "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    /** Signed in through the form, with both tokens against forged requests. */
    public static Visitor signedIn(int port, String name, String password) {
        Visitor visitor = new Visitor(port, name, null);
        String token = visitor.csrf("/login");
        HttpResponse<String> answer =
                visitor.form("/login", Map.of("username", name, "password", password, "_csrf", token));
        if (answer.headers().firstValue("Location").orElse("/login").contains("/login")) {
            throw new AssertionError(name + " could not sign in");
        }
        visitor.send("GET", "/camunda/app/tasklist/default/", null, "");
        return visitor;
    }

    public String name() {
        return name;
    }

    /** A request with a JSON body, or with none for null. */
    public HttpResponse<String> json(String method, String path, String body) {
        return send(method, path, body == null ? null : "application/json", body);
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, null, null);
    }

    /** The fields and a small file, with a token that a page of the session gave. */
    public HttpResponse<String> upload(String path, String token, Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((key, value) -> body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, key, value)));
        body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"note.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--%s--\r\n"
                        .formatted(BOUNDARY, BOUNDARY));
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("X-CSRF-TOKEN", token)
                .POST(BodyPublishers.ofString(body.toString()));
        return send(request);
    }

    public String csrf(String page) {
        Matcher matcher = CSRF.matcher(get(page).body());
        if (!matcher.find()) {
            throw new AssertionError("No token on " + page);
        }
        return matcher.group(1);
    }

    private HttpResponse<String> form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send("POST", path, "application/x-www-form-urlencoded", body);
    }

    private HttpResponse<String> send(String method, String path, String type, String body) {
        HttpRequest.Builder request =
                request(path).method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        camundaToken().ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return send(request);
    }

    private Optional<String> camundaToken() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (basic != null) {
            request.header("Authorization", basic);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
