package org.liangcai.station;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Measures the packaged program on this machine: its start, its share of showing the next item over a whole visit, and its memory after
 * the visit. Prints a table for the README. Run by {@code ./station measure}.
 */
final class Measure {

    private static final int STARTS = 5;

    private final List<Double> next = new ArrayList<>();
    private final List<Double> answers = new ArrayList<>();

    private Measure() {}

    public static void main(String[] arguments) throws IOException {
        new Measure().run();
    }

    private void run() throws IOException {
        Path folder = Files.createTempDirectory("liangcai-measure");
        double firstStart;
        try (PackagedStation station = PackagedStation.start(folder)) {
            firstStart = seconds(station.startUp());
            StationOverHttp counsellor = new StationOverHttp(station.address());
            PackagedStation.Account account = station.account("COUNSELLOR");
            require(counsellor.post(
                    "/api/sign-in", Map.of("userName", account.userName(), "password", account.password())));
            takeVisit(station, counsellor);
            System.out.printf(
                    "| resident memory after one visit and its report | %d MiB |%n", station.residentMebibytes());
        }
        List<Double> starts = new ArrayList<>();
        for (int start = 0; start < STARTS; start++) {
            try (PackagedStation station = PackagedStation.start(folder)) {
                starts.add(seconds(station.startUp()));
            }
        }
        System.out.printf(
                "| first start to the first answered page, content stored on the way | %.1f s |%n", firstStart);
        System.out.printf(
                "| later start to the first answered page, median of %d | %.1f s |%n", STARTS, median(starts));
        System.out.printf(
                "| next item, request to response on loopback, median / 95th percentile of %d | %.1f / %.1f ms |%n",
                next.size(), median(next), percentile(next, 95));
        System.out.printf(
                "| answer saved on disk, request to response, median / 95th percentile of %d | %.1f / %.1f ms |%n",
                answers.size(), median(answers), percentile(answers, 95));
    }

    private void takeVisit(PackagedStation station, StationOverHttp counsellor) {
        JsonNode visit = require(counsellor.post(
                "/api/visits",
                Map.of(
                        "name", "Measure",
                        "birthYear", 1990,
                        "education", "BACHELOR",
                        "purpose", "GUIDANCE",
                        "battery", "full",
                        "language", "en")));
        String id = visit.path("id").asString();
        JsonNode code = require(counsellor.post("/api/visits/" + id + "/seat-code", Map.of()));
        VisitOverHttp seat = new VisitOverHttp(new StationOverHttp(station.address()));
        seat.take(code.path("code").asString());
        answers.addAll(seat.millisecondsOfAnswers());
        next.addAll(seat.millisecondsOfNext());
        require(counsellor.post("/api/visits/" + id + "/reports", Map.of("kind", "COUNSELLOR", "language", "zh-CN")));
    }

    private static JsonNode require(StationOverHttp.Answer answer) {
        return VisitOverHttp.require(answer);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }

    private static double median(List<Double> values) {
        return percentile(values, 50);
    }

    private static double percentile(List<Double> values, int percent) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
