package org.liangcai.station.pictures;

import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.liangcai.station.StationOverHttp;
import org.liangcai.station.load.RandomAnswer;
import tools.jackson.databind.JsonNode;

/** Somebody at a seat, who goes on one step at a time: answers are drawn by a seed, statements answered much as a friendly person would. */
final class Person {

    private final StationOverHttp seat;
    private final String language;
    private final Random random;
    private JsonNode view;

    private Person(StationOverHttp seat, String language, long seed) {
        this.seat = seat;
        this.language = language;
        this.random = new Random(seed);
        this.view = require(seat.get("/api/seat"));
    }

    /** Sits down at a free seat with a code. */
    static Person withCode(StationOverHttp seat, String code, String language, long seed) {
        require(seat.post("/api/seat", Map.of("seatCode", code)));
        return new Person(seat, language, seed);
    }

    /** Sits already. */
    static Person seated(StationOverHttp seat, String language, long seed) {
        return new Person(seat, language, seed);
    }

    /** What is on the page, as far as two pages look alike: the phase, the part and the kind of item. */
    String scene() {
        String part = view.path("section").path("id").asString("");
        String kind = view.path("item").path("kind").asString("");
        String feedback = view.path("feedback").isObject() ? "feedback" : "";
        return "%s-%s-%s-%s"
                .formatted(phase().toLowerCase(java.util.Locale.ROOT), part, kind, feedback)
                .replaceAll("-+", "-")
                .replaceAll("-$", "");
    }

    String phase() {
        return view.path("phase").asString();
    }

    boolean isFinished() {
        return phase().equals("FINISHED") || phase().equals("REFUSED");
    }

    /** Everything up to the end. */
    void finish() {
        while (!isFinished()) {
            step();
        }
    }

    /** Everything up to the first item that counts, and so many items more. */
    void answer(int items) {
        int answered = 0;
        while (!isFinished() && answered < items) {
            if (phase().equals("ITEM")) {
                answered++;
            }
            step();
        }
    }

    /** One step, whatever it is. */
    void step() {
        long sequence = view.path("nextSequence").asLong();
        view = switch (phase()) {
            case "LANGUAGE" -> require(seat.put("/api/seat/language", Map.of("language", language)));
            case "CONSENT" ->
                require(seat.put(
                        "/api/seat/consent",
                        Map.of(
                                "version",
                                view.path("consent").path("version").asString(),
                                "guidance",
                                true,
                                "employer",
                                true,
                                "norms",
                                true)));
            case "PRACTICE", "ITEM" -> view.path("item").isObject() ? item(sequence) : proceed(sequence);
            default -> proceed(sequence);
        };
    }

    private JsonNode proceed(long sequence) {
        return require(seat.post("/api/seat/proceed", Map.of("sequence", sequence)));
    }

    /** Answers; an answer that is there already is left, so that what is said about a practice answer can be seen. */
    private JsonNode item(long sequence) {
        String presentation = view.path("item").path("presentation").asString();
        if (view.path("answer").isObject()) {
            return require(seat.post("/api/seat/next", Map.of("sequence", sequence, "presentation", presentation)));
        }
        return require(seat.post(
                "/api/seat/answers",
                Map.of("sequence", sequence, "presentation", presentation, "response", response(view.path("item")))));
    }

    private Map<String, ?> response(JsonNode item) {
        return switch (item.path("kind").asString()) {
            case "rating" -> Map.of("kind", "rated", "category", rating(item));
            case "choice" ->
                Map.of(
                        "kind",
                        "chosen",
                        "option",
                        1 + random.nextInt(item.path("labels").size()));
            case "typing" -> Map.of("kind", "typed", "text", typed(item), "corrections", random.nextInt(5));
            case "form" -> Map.of("kind", "filledIn", "fields", fields(item));
            default -> RandomAnswer.to(item, random);
        };
    }

    /** A statement is answered by its wording, so that reversed statements are not all agreed to, with some scatter. */
    private int rating(JsonNode item) {
        int labels = item.path("labels").size();
        int usual = Math.floorMod(item.path("statement").path("en").asString().hashCode(), labels);
        return 1 + Math.clamp(usual + random.nextInt(2), 0, labels - 1);
    }

    private String typed(JsonNode item) {
        String text =
                item.path("text").path(language.startsWith("zh") ? "zh" : "en").asString();
        int end = Math.max(1, text.length() - random.nextInt(12));
        return text.substring(0, end).replaceFirst("的", "地");
    }

    private static Map<String, String> fields(JsonNode item) {
        return StreamSupport.stream(item.path("fields").spliterator(), false)
                .collect(Collectors.toMap(field -> field.path("id").asString(), field -> "2026"));
    }

    private static JsonNode require(StationOverHttp.Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException("The station answered %d: %s".formatted(answer.status(), answer.body()));
        }
        return answer.body();
    }
}
