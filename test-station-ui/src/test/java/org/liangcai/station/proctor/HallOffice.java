package org.liangcai.station.proctor;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.liangcai.station.PackagedStation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A member of the staff who works over HTTP, for what a test need not look at. */
final class HallOffice implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI station;

    HallOffice(PackagedStation station, String role) throws IOException, InterruptedException {
        this.station = station.address();
        PackagedStation.Account account = station.account(role);
        post("/api/sign-in", Map.of("userName", account.userName(), "password", account.password()));
    }

    /** Opens a visit and tells its id and seat code. */
    Person visit(String name, String battery) throws IOException, InterruptedException {
        JsonNode visit = post(
                "/api/visits",
                Map.of(
                        "name",
                        name,
                        "birthYear",
                        1995,
                        "education",
                        "BACHELOR",
                        "purpose",
                        "GUIDANCE",
                        "battery",
                        battery,
                        "language",
                        "zh-CN"));
        String id = visit.path("id").asString();
        return new Person(
                id,
                name,
                post("/api/visits/" + id + "/seat-code", Map.of()).path("code").asString());
    }

    /** Somebody who comes. */
    record Person(String visit, String name, String code) {}

    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(body(HttpRequest.newBuilder(station.resolve(path)).GET(), path));
    }

    JsonNode post(String path, Map<String, ?> json) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(station.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(json)));
        String said = body(request, path);
        return said.isBlank() ? JSON.nullNode() : JSON.readTree(said);
    }

    byte[] document(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(
                HttpRequest.newBuilder(station.resolve(path)).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + response.statusCode());
        }
        return response.body();
    }

    /** Status and body of a command, whatever they are. */
    HttpResponse<String> command(String sitting, Map<String, ?> json) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(station.resolve("/api/sittings/" + sitting + "/commands"))
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", "en")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(json)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String body(HttpRequest.Builder request, String path) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(path + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    @Override
    public void close() {
        client.close();
    }
}
