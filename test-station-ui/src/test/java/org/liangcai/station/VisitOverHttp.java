package org.liangcai.station;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.liangcai.station.load.RandomAnswer;
import tools.jackson.databind.JsonNode;

/** A whole assessment at a seat over HTTP, answered at random by a seed, and how long each answer and each next item took. */
final class VisitOverHttp {

    private final StationOverHttp seat;
    private final Random random = new Random(20261127);
    private final List<Double> answers = new ArrayList<>();
    private final List<Double> next = new ArrayList<>();

    VisitOverHttp(StationOverHttp seat) {
        this.seat = seat;
    }

    List<Double> millisecondsOfAnswers() {
        return List.copyOf(answers);
    }

    List<Double> millisecondsOfNext() {
        return List.copyOf(next);
    }

    /** From the seat code to the last page, which is returned. */
    JsonNode take(String seatCode) {
        JsonNode view = require(seat.post("/api/seat", Map.of("seatCode", seatCode)));
        while (!view.path("phase").asString().equals("FINISHED")) {
            view = step(view);
        }
        return view;
    }

    private JsonNode step(JsonNode view) {
        long sequence = view.path("nextSequence").asLong();
        return switch (view.path("phase").asString()) {
            case "LANGUAGE" -> require(seat.put("/api/seat/language", Map.of("language", "en")));
            case "CONSENT" ->
                require(seat.put(
                        "/api/seat/consent",
                        Map.of(
                                "version",
                                view.path("consent").path("version").asString(),
                                "guidance",
                                true,
                                "employer",
                                true)));
            case "PRACTICE", "ITEM" ->
                view.path("item").isObject() ? item(view.path("item"), sequence) : proceed(sequence);
            default -> proceed(sequence);
        };
    }

    private JsonNode proceed(long sequence) {
        return require(seat.post("/api/seat/proceed", Map.of("sequence", sequence)));
    }

    private JsonNode item(JsonNode item, long sequence) {
        String presentation = item.path("presentation").asString();
        long begin = System.nanoTime();
        JsonNode saved = require(seat.post(
                "/api/seat/answers",
                Map.of("sequence", sequence, "presentation", presentation, "response", RandomAnswer.to(item, random))));
        answers.add((System.nanoTime() - begin) / 1e6);
        begin = System.nanoTime();
        JsonNode view = require(seat.post(
                "/api/seat/next",
                Map.of("sequence", saved.path("nextSequence").asLong(), "presentation", presentation)));
        next.add((System.nanoTime() - begin) / 1e6);
        return view;
    }

    /** @throws IllegalStateException unless the station accepted the request */
    static JsonNode require(StationOverHttp.Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException("The station answered %d: %s".formatted(answer.status(), answer.body()));
        }
        return answer.body();
    }
}
