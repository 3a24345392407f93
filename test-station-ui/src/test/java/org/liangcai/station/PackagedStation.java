package org.liangcai.station;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The packaged program as a process of its own, with the flags that {@code ./station} gives it, a database of its own and a free port.
 * Start it again on the same folder to see what survived.
 */
public final class PackagedStation implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final int LINES_OF_LOG = 60;
    private static final int FIRST_PORT = 20_000;
    private static final int FIRST_OUTGOING_PORT = 32_768;
    private static final Pattern ACCOUNT = Pattern.compile(
            "^ {2}(ADMINISTRATOR|COUNSELLOR|INTERVIEWER|INVIGILATOR|PSYCHOMETRICIAN|EMPLOYER) +(\\S+) +(\\S+)$");

    private final Process process;
    private final URI address;
    private final Map<String, Account> accounts;
    private final Duration startUp;

    /** An account as the first start announces it. */
    public record Account(String userName, String password) {}

    private PackagedStation(Process process, URI address, Map<String, Account> accounts, Duration startUp) {
        this.process = process;
        this.address = address;
        this.accounts = accounts;
        this.startUp = startUp;
    }

    /** Starts the program in {@code folder}, which keeps its database, and waits for the first answered page. */
    public static PackagedStation start(Path folder) throws IOException {
        return start(folder, freePort(), Map.of());
    }

    /** Starts the program again in {@code folder} at the address of a station that was killed. */
    public static PackagedStation restart(Path folder, PackagedStation killed) throws IOException {
        PackagedStation again = start(folder, killed.address.getPort(), Map.of());
        // Accounts are announced once, at the first start in a folder.
        again.accounts.putAll(killed.accounts);
        return again;
    }

    /** Starts the program at a port, with what else it finds in its environment. */
    public static PackagedStation start(Path folder, int port, Map<String, String> environment) throws IOException {
        return run(folder, port, environment, List.of("-jar", jar().toString()));
    }

    /**
     * Starts the program with classes laid beside it, for what cannot be done to a process from outside.
     *
     * @param beside a folder of classes, behind the program's own
     * @param properties system properties
     */
    public static PackagedStation start(
            Path folder, int port, Map<String, String> environment, Path beside, Map<String, String> properties)
            throws IOException {
        List<String> program = new ArrayList<>();
        properties.forEach((name, value) -> program.add("-D" + name + "=" + value));
        program.addAll(List.of("-cp", jar() + File.pathSeparator + beside, Station.class.getName()));
        return run(folder, port, environment, program);
    }

    private static Path jar() {
        return Path.of(System.getProperty("station.jar", "target/station.jar")).toAbsolutePath();
    }

    private static PackagedStation run(Path folder, int port, Map<String, String> environment, List<String> program)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + jar().resolve("../../jvm.options").normalize()));
        command.addAll(program);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("station.log").toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("STATION_PORT", Integer.toString(port));
        builder.environment().put("STATION_PUBLIC_URL", "http://localhost:" + port);
        // A test answers faster than any person.
        builder.environment().put("STATION_LIMITS_SEAT_PER_SECOND", "100000");
        builder.environment().put("STATION_LIMITS_SEAT_AT_ONCE", "100000");
        long begin = System.nanoTime();
        Process process = builder.start();
        Map<String, Account> accounts = new ConcurrentHashMap<>();
        Thread.ofVirtual().start(() -> readAccounts(process, accounts));
        URI address = URI.create("http://localhost:" + port);
        awaitFirstPage(process, address, folder);
        return new PackagedStation(process, address, accounts, Duration.ofNanos(System.nanoTime() - begin));
    }

    /**
     * A port that nobody listens at, below those that the operating system gives to outgoing connections: until the station has started,
     * no browser or other test is given it by chance.
     */
    public static int freePort() {
        return RandomGenerator.getDefault()
                .ints(FIRST_PORT, FIRST_OUTGOING_PORT)
                .filter(PackagedStation::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static void readAccounts(Process process, Map<String, Account> accounts) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(ACCOUNT::matcher)
                    .filter(Matcher::matches)
                    .forEach(line -> accounts.put(line.group(1), new Account(line.group(2), line.group(3))));
        } catch (IOException | UncheckedIOException closed) {
            if (process.isAlive()) {
                throw new IllegalStateException("The station's output cannot be read.", closed);
            }
        }
    }

    private static void awaitFirstPage(Process process, URI address, Path folder) {
        HttpRequest page = HttpRequest.newBuilder(address.resolve("/")).GET().build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < deadline && process.isAlive()) {
                try {
                    if (client.send(page, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(interrupted);
                }
            }
        }
        boolean ended = !process.isAlive();
        process.destroyForcibly();
        throw new IllegalStateException("The station did not start: it %s. The end of its log:%n%s"
                .formatted(
                        ended ? "ended with " + process.exitValue() : "gave no page for " + PATIENCE,
                        endOf(folder.resolve("station.log"))));
    }

    private static String endOf(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            List<String> all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - LINES_OF_LOG), all.size()));
        } catch (IOException | UncheckedIOException unreadable) {
            return "(cannot be read: %s)".formatted(unreadable);
        }
    }

    /** Where the operating system keeps what it knows of the process, for example how many files it has open. */
    public Path inProc() {
        return Path.of("/proc", Long.toString(process.pid()));
    }

    public URI address() {
        return address;
    }

    /** The account that the first start created for a role; only the process of the first start knows it. */
    public Account account(String role) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!accounts.containsKey(role) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        Account account = accounts.get(role);
        if (account == null) {
            throw new IllegalStateException("The station has announced no account for " + role);
        }
        return account;
    }

    /** From the start of the process to the first answered page. */
    public Duration startUp() {
        return startUp;
    }

    /** Resident memory in MiB, from the operating system. */
    public long residentMebibytes() throws IOException {
        return java.nio.file.Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .map(line -> line.replaceAll("\\D", ""))
                        .mapToLong(Long::parseLong)
                        .findFirst()
                        .orElseThrow()
                / 1024;
    }

    /** Ends the process as a power failure would: SIGKILL, nothing flushed, nothing said. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
