package org.liangcai.station;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the station's HTTP interface with cookies of its own: a counsellor, or a person at a seat. */
public final class StationOverHttp {

    private final URI station;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;

    public StationOverHttp(URI station) {
        this.station = station;
        this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** Holds a cookie that somebody else was given. */
    public void hold(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(station, cookie);
    }

    /** The value of a cookie that is held. */
    public String held(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No cookie " + name + " is held."));
    }

    /** What came back. */
    public record Answer(int status, JsonNode body) {}

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(station.resolve(path)).GET());
    }

    public Answer post(String path, Map<String, ?> body) {
        return send(withBody("POST", path, body));
    }

    public Answer delete(String path) {
        return send(HttpRequest.newBuilder(station.resolve(path)).DELETE());
    }

    public Answer put(String path, Map<String, ?> body) {
        return send(withBody("PUT", path, body));
    }

    private HttpRequest.Builder withBody(String method, String path, Map<String, ?> body) {
        return HttpRequest.newBuilder(station.resolve(path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    client.send(request.header("Accept-Language", "en").build(), HttpResponse.BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            JsonNode body =
                    type.startsWith("application/json") && !response.body().isEmpty()
                            ? JsonMapper.shared().readTree(response.body())
                            : JsonMapper.shared().createObjectNode();
            return new Answer(response.statusCode(), body);
        } catch (IOException unreachable) {
            throw new java.io.UncheckedIOException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
