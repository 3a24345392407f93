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

    private static final Pattern SEAT_CODE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}");

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
        String visit = post("/api/visits", """
                {"name":"王小明","birthYear":1995,"education":"BACHELOR","purpose":"GUIDANCE","battery":"%s","language":"zh-CN"}
                """.formatted(battery));
        Matcher code = SEAT_CODE.matcher(visit);
        if (!code.find()) {
            throw new IllegalStateException("No seat code in " + visit);
        }
        return code.group();
    }

    private String post(String path, String json) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(station.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
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
