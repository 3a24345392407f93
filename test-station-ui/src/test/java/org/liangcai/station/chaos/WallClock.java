package org.liangcai.station.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.liangcai.station.PackagedStation;

/**
 * The wall clock of a computer that somebody sets: the machine's time, and what a file says it is ahead. The file lies outside the station,
 * which reads it at every look at the clock, so that the clock is set in the middle of its work and stays set when it is started again.
 */
final class WallClock extends Clock {

    /**
     * Two corrections by minutes, a wrong time zone, and the hours in between. Between any two of them lie fewer hours than a seat may be
     * held: to a process that has just been started a longer jump is a seat that was left last night.
     */
    private static final List<Duration> AHEAD =
            List.of(Duration.ofMinutes(3), Duration.ofMinutes(-3), Duration.ofHours(8), Duration.ofHours(-3));

    private final Path file;

    WallClock(Path file) {
        this.file = file;
    }

    /** Starts a station that goes by this clock. */
    PackagedStation start(Path folder, int port, Map<String, String> environment) throws IOException {
        return PackagedStation.start(
                folder, port, environment, ownClasses(), Map.of(WallClockConfigurer.FILE, file.toString()));
    }

    private static Path ownClasses() throws IOException {
        try {
            return Path.of(WallClock.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException unusable) {
            throw new IOException(unusable);
        }
    }

    /** Sets the clock of the stations that read the file to another time than it shows. */
    void set(Random random) throws IOException {
        String now = ahead();
        List<String> others = AHEAD.stream()
                .map(Duration::toString)
                .filter(ahead -> !ahead.equals(now))
                .toList();
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, others.get(random.nextInt(others.size())));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private String ahead() throws IOException {
        return Files.exists(file) ? Files.readString(file) : Duration.ZERO.toString();
    }

    @Override
    public Instant instant() {
        try {
            return Clock.systemUTC().instant().plus(Duration.parse(ahead()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The station asks for moments, not for the time of day.");
    }
}
