package org.liangcai.station.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A long day of a station of its own: every seat is taken by one person after the other, each of whom stays for some minutes and leaves,
 * finished or not; once a minute the station is looked at. A station that keeps what it no longer needs shows it here.
 */
public final class Soak {

    private static final long SEED = 20261127;
    private static final long SHORTEST_STAY_SECONDS = 60;
    private static final long LONGEST_STAY_SECONDS = 240;
    private static final int MOST_ATTEMPTS = 10;
    private static final long SECOND = 1_000_000_000;
    private static final Duration BETWEEN_SAMPLES = Duration.ofMinutes(1);

    private final LoadPlan plan;
    private final OwnStation station;
    private final Measurements measurements = new Measurements();
    private final List<VirtualSeat> people = new CopyOnWriteArrayList<>();
    private final List<SoakReport.Sample> samples = new ArrayList<>();

    public Soak(LoadPlan plan, OwnStation station) {
        this.plan = plan;
        this.station = station;
    }

    /** Runs as long as the plan says. */
    public SoakReport run() {
        try (Counsellor counsellor = Counsellor.signIn(station.address(), station.counsellor())) {
            Vitals before = station.vitals();
            CountDownLatch start = new CountDownLatch(plan.seats());
            CountDownLatch looked = new CountDownLatch(1);
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> places = places(counsellor, start, looked, threads);
                start.await();
                Vitals checkedIn = station.vitals();
                long begin = System.nanoTime();
                looked.countDown();
                watch(begin);
                for (Future<?> place : places) {
                    place.get();
                }
                double seconds = (System.nanoTime() - begin) / 1e9;
                LoadReport load = LoadReport.of(
                        plan, measurements, people, seconds, counsellor.stored(), station.residentMebibytes());
                return new SoakReport(load, plan.seats(), before, checkedIn, samples);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }

    private List<Future<?>> places(
            Counsellor counsellor, CountDownLatch start, CountDownLatch looked, ExecutorService threads) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Future<?>> places = new ArrayList<>();
        for (int place = 0; place < plan.seats(); place++) {
            SplittableRandom own = random.split();
            long delay = plan.checkIn().toMillis() * place / plan.seats();
            places.add(threads.submit(() -> {
                occupy(counsellor, start, looked, own, delay);
                return true;
            }));
        }
        return places;
    }

    private void occupy(
            Counsellor counsellor, CountDownLatch start, CountDownLatch looked, SplittableRandom random, long delay)
            throws InterruptedException {
        long first = stay(random);
        person(counsellor, random, Math.min(first, plan.lasting().toSeconds() + 1))
                .sit(start, looked, delay);
        long end = System.nanoTime()
                + plan.lasting().toNanos()
                - Duration.ofSeconds(first).toNanos();
        for (long left = plan.lasting().toSeconds() - first; left > 0; left = (end - System.nanoTime()) / SECOND) {
            person(counsellor, random, Math.min(stay(random), left))
                    .sit(new CountDownLatch(1), new CountDownLatch(0), 0);
        }
    }

    private static long stay(SplittableRandom random) {
        return random.nextLong(SHORTEST_STAY_SECONDS, LONGEST_STAY_SECONDS);
    }

    private VirtualSeat person(Counsellor counsellor, SplittableRandom random, long seconds)
            throws InterruptedException {
        LoadPlan own = new LoadPlan(
                1, Duration.ofSeconds(seconds), plan.fastest(), plan.slowest(), Duration.ZERO, plan.battery());
        VirtualSeat person =
                new VirtualSeat(own, station.address(), invitation(counsellor), measurements, random.split());
        people.add(person);
        return person;
    }

    private void watch(long begin) throws InterruptedException {
        long end = begin + plan.lasting().toNanos();
        long next = begin + Math.min(BETWEEN_SAMPLES.toNanos(), plan.lasting().toNanos() / 8);
        long step = next - begin;
        while (next <= end) {
            Thread.sleep(Duration.ofNanos(Math.max(next - System.nanoTime(), 0)));
            samples.add(new SoakReport.Sample((System.nanoTime() - begin) / 6e10, station.vitals()));
            next += step;
        }
    }

    /** Asks again when the station is too busy; each time counts as an error. */
    private Counsellor.Invitation invitation(Counsellor counsellor) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                synchronized (counsellor) {
                    return counsellor.invite(1, plan.battery()).getFirst();
                }
            } catch (IllegalArgumentException refused) {
                if (attempt == MOST_ATTEMPTS) {
                    throw refused;
                }
                measurements.failed(String.valueOf(refused.getMessage()));
                Thread.sleep(Duration.ofSeconds(attempt));
            }
        }
    }
}
