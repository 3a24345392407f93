package org.liangcai.station.load;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** A sitting of virtual seats at a running station: visits opened, seats taken, all started at once, answers counted on both sides. */
public final class Load {

    private static final long SEED = 20261127;

    private final LoadPlan plan;
    private final LoopbackAddress station;
    private final Credentials credentials;
    private final Measurements measurements = new Measurements();

    public Load(LoadPlan plan, LoopbackAddress station, Credentials credentials) {
        this.plan = plan;
        this.station = station;
        this.credentials = credentials;
    }

    /**
     * Runs until every seat is done.
     *
     * @param memory asked at the end of the run, before the visits are looked at
     * @param erase whether the visits are taken away afterwards
     * @throws IllegalArgumentException when the station cannot be reached, the counsellor cannot sign in or there is no such battery
     */
    public LoadReport run(Supplier<OptionalLong> memory, boolean erase) {
        List<Counsellor.Invitation> invitations;
        try (Counsellor counsellor = Counsellor.signIn(station, credentials)) {
            invitations = counsellor.invite(plan.seats(), plan.battery());
        }
        List<VirtualSeat> seats = seats(invitations);
        double seconds = sit(seats);
        OptionalLong resident = memory.get();
        try (Counsellor counsellor = Counsellor.signIn(station, credentials)) {
            LoadReport report = LoadReport.of(plan, measurements, seats, seconds, counsellor.stored(), resident);
            if (erase) {
                counsellor.erase(invitations);
            }
            return report;
        }
    }

    private List<VirtualSeat> seats(List<Counsellor.Invitation> invitations) {
        SplittableRandom random = new SplittableRandom(SEED);
        return invitations.stream()
                .map(invitation -> new VirtualSeat(plan, station, invitation, measurements, random.split()))
                .toList();
    }

    /** Returns how long they sat, from the start to the last answer. */
    private double sit(List<VirtualSeat> seats) {
        CountDownLatch start = new CountDownLatch(seats.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int seat = 0; seat < seats.size(); seat++) {
                VirtualSeat one = seats.get(seat);
                long delay = plan.checkIn().toMillis() * seat / seats.size();
                running.add(threads.submit(() -> {
                    one.sit(start, delay);
                    return true;
                }));
            }
            Future<Long> started = threads.submit(() -> {
                start.await();
                return System.nanoTime();
            });
            running.forEach(one -> await(one, threads));
            return (System.nanoTime() - await(started, threads)) / 1e9;
        }
    }

    private static <T> T await(Future<T> task, ExecutorService threads) {
        try {
            return task.get();
        } catch (InterruptedException interrupted) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failure) {
            threads.shutdownNow();
            throw new IllegalStateException(failure.getCause());
        }
    }
}
