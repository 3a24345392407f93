package org.liangcai.station.load;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody at a seat, as the runner in the browser is: one request at a time, numbered commands, the same command under the same number
 * when no answer came, and a sign of life every five seconds. Used by one thread.
 */
final class VirtualSeat {

    private static final long HEARTBEAT_NANOSECONDS = 5_000_000_000L;
    private static final long BEFORE_SENDING_AGAIN_MILLISECONDS = 400;
    private static final int ATTEMPTS = 5;
    private static final double ANSWERED_AFTER = 0.8;
    private static final Pattern LINKED = Pattern.compile("(?:src|href)=\"([^\"]+\\.(?:js|css|woff2|svg))\"");

    private final LoadPlan plan;
    private final Counsellor.Invitation invitation;
    private final Measurements measurements;
    private final Connection connection;
    private final SplittableRandom random;
    private final Set<String> answered = new HashSet<>();
    private JsonNode view = JsonMapper.shared().createObjectNode();
    private boolean broken;
    private long nextHeartbeat;
    private long bytesBefore;

    VirtualSeat(
            LoadPlan plan,
            LoopbackAddress station,
            Counsellor.Invitation invitation,
            Measurements measurements,
            SplittableRandom random) {
        this.plan = plan;
        this.invitation = invitation;
        this.measurements = measurements;
        this.connection = new Connection(station);
        this.random = random;
    }

    Counsellor.Invitation invitation() {
        return invitation;
    }

    /** Answers to different items that were sent, acknowledged or not. */
    int sent() {
        return answered.size();
    }

    /** Both directions, after the first load. */
    long bytes() {
        return connection.bytes() - bytesBefore;
    }

    /** Checks in, waits for the others, starts with them and answers until the time is over. */
    void sit(CountDownLatch start, long checkInDelayMilliseconds) throws InterruptedException {
        sit(start, start, checkInDelayMilliseconds);
    }

    /** The same, but says at one latch that it has checked in and waits for another. */
    void sit(CountDownLatch checkedIn, CountDownLatch start, long checkInDelayMilliseconds)
            throws InterruptedException {
        try (connection) {
            try {
                Thread.sleep(checkInDelayMilliseconds);
                load();
                checkIn();
            } finally {
                checkedIn.countDown();
            }
            waitFor(start);
            answerUntil(System.nanoTime() + plan.lasting().toNanos());
        }
    }

    private void load() throws InterruptedException {
        long begin = System.nanoTime();
        String page = plain("/");
        Matcher linked = LINKED.matcher(page);
        while (linked.find() && !broken) {
            String path = linked.group(1).replaceFirst("^\\./", "/").replaceFirst("^(?!/)", "/");
            plain(path);
        }
        plain("/js/assessment-runner.js");
        plain("/js/runner/seat-link.js");
        measurements.took(Step.PAGE, System.nanoTime() - begin);
        bytesBefore = connection.bytes();
    }

    private void checkIn() throws InterruptedException {
        command(Step.CHECK_IN, "POST", "/api/seat", Map.of("seatCode", invitation.seatCode()));
        if (phase().equals("LANGUAGE")) {
            command(Step.LANGUAGE, "PUT", "/api/seat/language", Map.of("language", "zh-CN"));
        }
        if (phase().equals("CONSENT")) {
            String version = view.path("consent").path("version").asString();
            command(
                    Step.CONSENT,
                    "PUT",
                    "/api/seat/consent",
                    Map.of("version", version, "guidance", true, "employer", true));
        }
    }

    private void waitFor(CountDownLatch start) throws InterruptedException {
        nextHeartbeat = System.nanoTime() + HEARTBEAT_NANOSECONDS;
        while (!start.await(nextHeartbeat - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            heartbeat();
        }
    }

    private void answerUntil(long end) throws InterruptedException {
        Step step = Step.START;
        while (!broken && System.nanoTime() < end) {
            switch (phase()) {
                case "INSTRUCTIONS", "SECTION_END" -> proceed(step);
                case "PRACTICE", "ITEM" -> {
                    if (view.path("item").isObject()) {
                        item();
                    } else {
                        proceed(Step.PROCEED);
                    }
                }
                default -> {
                    return;
                }
            }
            step = Step.PROCEED;
        }
    }

    private void proceed(Step step) throws InterruptedException {
        command(step, "POST", "/api/seat/proceed", Map.of("sequence", sequence()));
    }

    private void item() throws InterruptedException {
        JsonNode item = view.path("item");
        String presentation = item.path("presentation").asString();
        long thinking = plan.fastest().toNanos()
                + (long) (random.nextDouble()
                        * (plan.slowest().toNanos() - plan.fastest().toNanos()));
        long shown = System.nanoTime();
        think(shown + (long) (thinking * ANSWERED_AFTER));
        if (broken || !isShown(presentation)) {
            return;
        }
        if (phase().equals("ITEM")) {
            answered.add(presentation);
        }
        command(
                Step.ANSWER,
                "POST",
                "/api/seat/answers",
                Map.of(
                        "sequence",
                        sequence(),
                        "presentation",
                        presentation,
                        "response",
                        RandomAnswer.to(item, random)));
        think(shown + thinking);
        if (!broken && isShown(presentation)) {
            command(Step.NEXT, "POST", "/api/seat/next", Map.of("sequence", sequence(), "presentation", presentation));
        }
    }

    /** A section may have ended while somebody thought. */
    private boolean isShown(String presentation) {
        return view.path("item").path("presentation").asString("").equals(presentation);
    }

    private void think(long until) throws InterruptedException {
        while (nextHeartbeat < until && !broken) {
            sleepUntil(nextHeartbeat);
            heartbeat();
        }
        sleepUntil(until);
    }

    private void heartbeat() throws InterruptedException {
        nextHeartbeat = Math.max(nextHeartbeat, System.nanoTime()) + HEARTBEAT_NANOSECONDS;
        command(Step.HEARTBEAT, "POST", "/api/seat/heartbeat", Map.of());
    }

    private static void sleepUntil(long moment) throws InterruptedException {
        long left = moment - System.nanoTime();
        if (left > 0) {
            Thread.sleep(java.time.Duration.ofNanos(left));
        }
    }

    private String phase() {
        return view.path("phase").asString("");
    }

    private long sequence() {
        return view.path("nextSequence").asLong();
    }

    private void command(Step step, String method, String path, Map<String, ?> body) throws InterruptedException {
        if (broken) {
            return;
        }
        long begin = System.nanoTime();
        Connection.@Nullable Answer answer =
                deliver(method, path, JsonMapper.shared().writeValueAsString(body));
        if (answer != null && accepted(method, path, answer)) {
            measurements.took(step, System.nanoTime() - begin);
            view = JsonMapper.shared().readTree(answer.body());
        }
    }

    private String plain(String path) throws InterruptedException {
        Connection.@Nullable Answer answer = broken ? null : deliver("GET", path, null);
        return answer != null && accepted("GET", path, answer) ? answer.body() : "";
    }

    private boolean accepted(String method, String path, Connection.Answer answer) {
        if (answer.status() >= 300) {
            broken = true;
            measurements.failed("%s %s: %d %s".formatted(method, path, answer.status(), beginning(answer.body())));
        }
        return !broken;
    }

    /** Sends again, as the browser does, what got no answer; each time counts as an error. */
    private Connection.@Nullable Answer deliver(String method, String path, @Nullable String body)
            throws InterruptedException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return connection.send(method, path, body);
            } catch (IOException failure) {
                measurements.failed("%s %s: %s".formatted(method, path, failure));
                Thread.sleep(BEFORE_SENDING_AGAIN_MILLISECONDS * attempt);
            }
        }
        broken = true;
        return null;
    }

    private static String beginning(String body) {
        return body.substring(0, Math.min(body.length(), 200)).replace('\n', ' ');
    }
}
