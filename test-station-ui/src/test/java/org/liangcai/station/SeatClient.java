package org.liangcai.station;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who talks to the station over HTTP and keeps the cookies, as a browser does. */
final class SeatClient implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private URI address;
    private String cookie = "";

    SeatClient(URI address) {
        this.address = address;
    }

    /** An answer: status and body. */
    record Answer(int status, JsonNode body) {}

    /** The station has come back at another address; the cookie stays. */
    void moveTo(URI newAddress) {
        address = newAddress;
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    Answer post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send(request(path).POST(json(body)));
    }

    Answer put(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send(request(path).PUT(json(body)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).header("Accept-Language", "en");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private static HttpRequest.BodyPublisher json(Map<String, ?> body) {
        return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                request.header("Content-Type", "application/json").build(), HttpResponse.BodyHandlers.ofString());
        List<String> set = response.headers().allValues("Set-Cookie");
        if (!set.isEmpty()) {
            cookie = set.getLast().substring(0, set.getLast().indexOf(';'));
        }
        String body = response.body();
        return new Answer(response.statusCode(), body.isBlank() ? JSON.nullNode() : JSON.readTree(body));
    }

    @Override
    public void close() {
        http.close();
    }
}
