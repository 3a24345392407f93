package org.liangcai.station.candidate;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liangcai.station.PackagedStation;

/** What a counsellor does before a job seeker sits down, over HTTP. */
final class Office implements AutoCloseable {

    private static final Pattern SEAT_CODE = Pattern.compile("\"code\":\"([^\"]+)\"");

    private static final Pattern VISIT = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI station;

    Office(PackagedStation station) throws IOException, InterruptedException {
        this.station = station.address();
        PackagedStation.Account counsellor = station.account("COUNSELLOR");
        post(
                "/api/sign-in",
                "{\"userName\":\"%s\",\"password\":\"%s\"}".formatted(counsellor.userName(), counsellor.password()));
    }

    /** Opens a visit with a battery and tells its seat code. */
    String seatCode(String battery) throws IOException, InterruptedException {
        return codeOf(open(battery));
    }

    /** Opens a visit for which something is agreed on before, and tells its seat code. */
    String seatCode(String battery, String accommodations) throws IOException, InterruptedException {
        String visit = open(battery);
        send("PUT", "/api/visits/" + first(VISIT, visit) + "/accommodations", accommodations);
        return codeOf(visit);
    }

    /** Opens a visit and tells everything about it, as JSON. */
    String open(String battery) throws IOException, InterruptedException {
        return post("/api/visits", """
                {"name":"王小明","birthYear":1995,"education":"BACHELOR","purpose":"GUIDANCE","battery":"%s","language":"zh-CN"}
                """.formatted(battery));
    }

    private static String codeOf(String visit) {
        return first(SEAT_CODE, visit);
    }

    private static String first(Pattern field, String visit) {
        Matcher matcher = field.matcher(visit);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + field + " in " + visit);
        }
        return matcher.group(1);
    }

    private String post(String path, String json) throws IOException, InterruptedException {
        return send("POST", path, json);
    }

    private String send(String method, String path, String json) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(station.resolve(path))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
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
