package org.liangcai.station.chaos;

import java.io.IOException;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.liangcai.station.PackagedStation;
import org.liangcai.station.StationOverHttp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Seats that answer as fast as they can while one thing after the other goes wrong, in an order given by a seed, until enough answers have
 * been called saved and everything has gone wrong at least once. Then the answers in the database are compared with them, and what a process shows after it has read everything anew
 * with what the seats saw last.
 */
final class Trial {

    private static final int BETWEEN_FAULTS_MILLISECONDS = 2000;
    private static final Duration LONGEST = Duration.ofHours(3);

    private final Hall hall;
    private final int seats;
    private final long answers;
    private final long seed;
    private final Findings findings = new Findings();
    private final Queue<Seat> taken = new ConcurrentLinkedQueue<>();

    Trial(Hall hall, int seats, long answers, long seed) {
        this.hall = hall;
        this.seats = seats;
        this.answers = answers;
        this.seed = seed;
    }

    Findings run() throws IOException, InterruptedException, SQLException {
        Random random = new Random(seed);
        try (HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> sitting = new ArrayList<>();
            for (int place = 0; place < seats; place++) {
                long own = random.nextLong();
                sitting.add(threads.submit(() -> sit(http, new Random(own))));
            }
            try {
                hurt(random, sitting);
            } catch (IOException | IllegalStateException failure) {
                findings.wrong("the hall did not come back: %s".formatted(failure.getMessage()));
            }
            for (Future<?> place : sitting) {
                awaitEnd(place);
            }
            if (findings.isFaultless()) {
                hall.restart();
                compareViews();
            }
        }
        if (findings.isFaultless()) {
            compareRecords();
        }
        return findings;
    }

    private static void awaitEnd(Future<?> place) throws InterruptedException {
        try {
            place.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }

    /** One person after the other at the same place. */
    private void sit(HttpClient http, Random random) {
        try {
            while (isWanted()) {
                JsonNode visit = open(random);
                if (visit.isNull()) {
                    return;
                }
                Seat seat = new Seat(
                        http,
                        hall.address(),
                        UUID.fromString(visit.path("id").asString()),
                        visit.path("seatCode").path("code").asString(),
                        random,
                        findings);
                taken.add(seat);
                seat.answerWhile(this::isWanted);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until there are enough answers and the hall has come through everything that can go wrong, however fast its machine is. */
    private boolean isWanted() {
        return findings.isFaultless()
                && (findings.answers() < answers
                        || hall.faults().stream().anyMatch(fault -> findings.count(fault) == 0));
    }

    /**
     * The counsellor tries until the visit is open, or the trial is over; the same name may be invited twice when an answer was lost.
     */
    private JsonNode open(Random random) throws InterruptedException {
        Map<String, ?> visit = Map.of(
                "name", "Chaos " + random.nextInt(1_000_000),
                "birthYear", 1990,
                "education", "BACHELOR",
                "purpose", "GUIDANCE",
                "battery", "full",
                "language", "en");
        PackagedStation.Account account = hall.counsellor();
        while (isWanted()) {
            try {
                StationOverHttp counsellor = new StationOverHttp(hall.address());
                StationOverHttp.Answer in = counsellor.post(
                        "/api/sign-in", Map.of("userName", account.userName(), "password", account.password()));
                StationOverHttp.Answer opened = in.status() < 300 ? counsellor.post("/api/visits", visit) : in;
                if (opened.status() < 300) {
                    return opened.body();
                }
                if (opened.status() == 500) {
                    findings.wrong("opening a visit: 500 %s".formatted(opened.body()));
                }
            } catch (java.io.UncheckedIOException broken) {
                findings.brokenOff();
            }
            Thread.sleep(300);
        }
        return JsonMapper.shared().nullNode();
    }

    private void hurt(Random random, List<Future<?>> sitting) throws IOException, InterruptedException {
        List<Fault> faults = List.copyOf(hall.faults());
        long end = System.nanoTime() + LONGEST.toNanos();
        for (int turn = random.nextInt(faults.size());
                sitting.stream().anyMatch(place -> !place.isDone()) && System.nanoTime() < end;
                turn++) {
            Thread.sleep(500 + random.nextInt(BETWEEN_FAULTS_MILLISECONDS));
            Fault fault =
                    turn % 2 == 0 ? faults.get(turn / 2 % faults.size()) : faults.get(random.nextInt(faults.size()));
            hall.suffer(fault, random);
            findings.happened(fault);
        }
    }

    private void compareViews() throws InterruptedException {
        for (Seat seat : taken) {
            JsonNode before = seat.view();
            seat.look();
            JsonNode after = seat.view();
            if (!same(before, after)) {
                findings.wrong("visit %s shows after a restart%n%s%nand showed before%n%s"
                        .formatted(seat.visit(), after, before));
            }
        }
    }

    /** Everything but the clock, which has gone on. */
    private static boolean same(JsonNode one, JsonNode other) {
        return withoutClock(one).equals(withoutClock(other));
    }

    private static JsonNode withoutClock(JsonNode view) {
        JsonNode copy = view.deepCopy();
        if (copy instanceof ObjectNode node) {
            node.remove(List.of("timeLeftMilliseconds", "timeUsedMilliseconds"));
        }
        return copy;
    }

    private void compareRecords() throws IOException, InterruptedException, SQLException {
        try (Connection database = hall.database()) {
            StoredAnswers stored = new StoredAnswers(database);
            for (Seat seat : taken) {
                stored.difference(seat.visit(), seat.acknowledged()).ifPresent(findings::wrong);
            }
        }
    }

    /** What a person at a terminal reads. */
    String text() {
        return "%s, %d seats, seed %d%n  %-32s %d in %d visits: %s%n%s"
                .formatted(
                        hall.name(),
                        seats,
                        seed,
                        "答案 answers called saved",
                        findings.answers(),
                        taken.size(),
                        findings.isFaultless() ? "无丢失无重复 none lost, none doubled" : "有差错 FAULTS",
                        findings.text());
    }
}
