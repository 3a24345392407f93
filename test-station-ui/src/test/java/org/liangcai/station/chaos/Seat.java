package org.liangcai.station.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.liangcai.station.load.RandomAnswer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody at a seat who behaves as the page does: one request at a time, each numbered, sent again under its number until there is an
 * answer. Now and then the person clicks twice, or has the seat open in a second tab and answers differently there. Remembers every answer
 * the station has called saved.
 */
final class Seat {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration LONGEST_WITHOUT_AN_ANSWER = Duration.ofMinutes(3);
    private static final int CLICKS_TWICE_IN = 10;
    private static final int ANSWERS_IN_ANOTHER_TAB_IN = 25;
    private static final int CHANGES_MIND_IN = 8;

    private final HttpClient http;
    private final URI station;
    private final UUID visit;
    private final String seatCode;
    private final Random random;
    private final Findings findings;
    private final List<Given> acknowledged = new ArrayList<>();
    private String cookie = "";
    private JsonNode view = JsonMapper.shared().nullNode();

    Seat(HttpClient http, URI station, UUID visit, String seatCode, Random random, Findings findings) {
        this.http = http;
        this.station = station;
        this.visit = visit;
        this.seatCode = seatCode;
        this.random = random;
        this.findings = findings;
    }

    private record Answer(int status, JsonNode body, String cookie) {

        boolean isAccepted() {
            return status >= 200 && status < 300;
        }

        /** As the page sees it: nothing was said that counts. */
        boolean isToBeSentAgain() {
            return status >= 500 || status == 408 || status == 429;
        }

        String code() {
            return body.path("code").asString("");
        }
    }

    UUID visit() {
        return visit;
    }

    /** In the order in which they were called saved. */
    List<Given> acknowledged() {
        return List.copyOf(acknowledged);
    }

    JsonNode view() {
        return view;
    }

    /** Sits down and answers until the assessment is over or nothing more is wanted. */
    void answerWhile(BooleanSupplier wanted) throws InterruptedException {
        Answer claim = deliver("POST", "/api/seat", Map.of("seatCode", seatCode, "takeOver", true));
        if (!claim.isAccepted()) {
            findings.wrong("check-in: %d %s".formatted(claim.status(), claim.body()));
            return;
        }
        cookie = claim.cookie();
        view = claim.body();
        while (wanted.getAsBoolean() && step()) {
            Thread.yield();
        }
    }

    /** What the station shows now, to compare it with what it showed. */
    void look() throws InterruptedException {
        command("GET", "/api/seat", null);
    }

    /** Whether the assessment goes on. */
    private boolean step() throws InterruptedException {
        switch (view.path("phase").asString("")) {
            case "LANGUAGE" -> command("PUT", "/api/seat/language", Map.of("language", "en"));
            case "CONSENT" ->
                command(
                        "PUT",
                        "/api/seat/consent",
                        Map.of(
                                "version",
                                view.path("consent").path("version").asString(),
                                "guidance",
                                true,
                                "employer",
                                true));
            case "INSTRUCTIONS", "SECTION_END" -> proceed();
            case "PRACTICE", "ITEM" -> {
                if (view.path("item").isObject()) {
                    item();
                } else {
                    proceed();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void proceed() throws InterruptedException {
        command("POST", "/api/seat/proceed", Map.of("sequence", sequence()));
    }

    private void item() throws InterruptedException {
        String presentation = presentation();
        if (view.path("answer").isObject() && random.nextInt(CHANGES_MIND_IN) > 0) {
            command("POST", "/api/seat/next", Map.of("sequence", sequence(), "presentation", presentation));
            return;
        }
        Map<String, ?> chosen = answer(RandomAnswer.to(view.path("item"), random));
        if (random.nextInt(CLICKS_TWICE_IN) == 0) {
            findings.happened(Fault.CLICKED_TWICE);
            both(chosen, chosen);
        } else if (random.nextInt(ANSWERS_IN_ANOTHER_TAB_IN) == 0) {
            findings.happened(Fault.TWO_TABS);
            both(chosen, answer(RandomAnswer.to(view.path("item"), random)));
        } else {
            settle(chosen, deliver("POST", "/api/seat/answers", chosen));
        }
    }

    private Map<String, ?> answer(Map<String, ?> response) {
        return Map.of("sequence", sequence(), "presentation", presentation(), "response", response);
    }

    /** Two requests under one number at the same time: the station may accept one answer only. */
    private void both(Map<String, ?> one, Map<String, ?> other) throws InterruptedException {
        CompletableFuture<Answer> first = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                first.complete(deliver("POST", "/api/seat/answers", one));
            } catch (InterruptedException interrupted) {
                first.completeExceptionally(interrupted);
            }
        });
        Answer second = deliver("POST", "/api/seat/answers", other);
        Answer answerToFirst = first.join();
        if (one.equals(other)) {
            settle(one, answerToFirst.isAccepted() ? answerToFirst : second);
        } else if (answerToFirst.isAccepted() && second.isAccepted()) {
            findings.wrong("two answers under one number (%s) were called saved".formatted(one.get("sequence")));
        } else if (answerToFirst.isAccepted()) {
            settle(one, answerToFirst);
        } else {
            settle(other, second);
        }
    }

    private void settle(Map<String, ?> sent, Answer answer) throws InterruptedException {
        if (answer.isAccepted()) {
            acknowledged.add(new Given(
                    (String) sent.get("presentation"), JsonMapper.shared().valueToTree(sent.get("response"))));
            findings.acknowledged();
        }
        adopt(answer);
    }

    private void command(String method, String path, Map<String, ?> body) throws InterruptedException {
        adopt(deliver(method, path, body));
    }

    private void adopt(Answer answer) throws InterruptedException {
        if (answer.isAccepted()) {
            view = answer.body();
        } else if (answer.code().equals("SEQUENCE_REUSED")) {
            command("GET", "/api/seat", null);
        } else {
            findings.wrong("visit %s: %d %s".formatted(visit, answer.status(), answer.body()));
            view = JsonMapper.shared().nullNode();
        }
    }

    /** Sends until there is an answer that counts. */
    private Answer deliver(String method, String path, Map<String, ?> body) throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST_WITHOUT_AN_ANSWER.toNanos();
        while (System.nanoTime() < deadline) {
            long begin = System.nanoTime();
            try {
                Answer answer = send(method, path, body);
                findings.answered(answer.status(), System.nanoTime() - begin);
                if (!answer.isToBeSentAgain()) {
                    return answer;
                }
                if (answer.status() == 500) {
                    findings.wrong("%s %s: 500 %s".formatted(method, path, answer.body()));
                }
            } catch (IOException broken) {
                findings.brokenOff();
            }
            Thread.sleep(100 + random.nextInt(300));
        }
        return new Answer(0, JsonMapper.shared().nullNode(), "");
    }

    private Answer send(String method, String path, Map<String, ?> body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(station.resolve(path))
                .timeout(PATIENCE)
                .header("Accept-Language", "en")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(
                                        JsonMapper.shared().writeValueAsString(body)));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        String set = response.headers().firstValue("Set-Cookie").orElse("");
        boolean json = response.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
        return new Answer(
                response.statusCode(),
                json
                        ? JsonMapper.shared().readTree(response.body())
                        : JsonMapper.shared().nullNode(),
                set.isEmpty() ? "" : set.substring(0, set.indexOf(';')));
    }

    private String presentation() {
        return view.path("item").path("presentation").asString();
    }

    private long sequence() {
        return view.path("nextSequence").asLong();
    }
}
