package org.liangcai.station.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A station for the run alone: the packaged program as a process of its own with the settings it is shipped with, a fresh folder and a
 * free port. Nothing of it stays.
 */
public final class OwnStation implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;
    private static final Pattern COUNSELLOR = Pattern.compile("^ {2}COUNSELLOR +(\\S+) +(\\S+)$");

    private final Path folder;
    private final Process process;
    private final LoopbackAddress address;
    private final Credentials counsellor;

    private OwnStation(Path folder, Process process, LoopbackAddress address, Credentials counsellor) {
        this.folder = folder;
        this.process = process;
        this.address = address;
        this.counsellor = counsellor;
    }

    /**
     * Starts the program that lies in {@code jar} and waits until it has told the accounts of the first start.
     *
     * @throws IllegalArgumentException when it does not start
     */
    public static OwnStation start(Path jar) {
        try {
            return start(jar, Files.createTempDirectory("liangcai-load"));
        } catch (IOException failure) {
            throw new IllegalArgumentException(
                    "无法启动测评站：%s%nA station cannot be started: %s".formatted(failure.getMessage(), failure.getMessage()),
                    failure);
        }
    }

    private static OwnStation start(Path jar, Path folder) throws IOException {
        Path options = jar.toAbsolutePath().resolve("../../jvm.options").normalize();
        if (!Files.isRegularFile(jar) || !Files.isRegularFile(options)) {
            throw new IOException("%s, %s".formatted(jar, options));
        }
        int port = freePort();
        Process process = process(jar, options, folder, port);
        CompletableFuture<Credentials> announced = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> listen(process, announced));
        try {
            Credentials counsellor = announced.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return new OwnStation(folder, process, LoopbackAddress.of("http://localhost:" + port), counsellor);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            process.destroyForcibly();
            throw new IOException(folder.resolve("station.log").toString(), failure);
        }
    }

    private static Process process(Path jar, Path options, Path folder, int port) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + options));
        String more = System.getenv("STATION_JAVA_OPTIONS");
        if (more != null && !more.isBlank()) {
            command.addAll(List.of(more.strip().split("\\s+")));
        }
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("station.log").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("STATION_"));
        builder.environment().put("STATION_PORT", Integer.toString(port));
        builder.environment().put("STATION_PUBLIC_URL", "http://localhost:" + port);
        return builder.start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void listen(Process process, CompletableFuture<Credentials> announced) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher account = COUNSELLOR.matcher(line);
                if (account.matches()) {
                    announced.complete(new Credentials(account.group(1), account.group(2)));
                }
            }
            announced.completeExceptionally(new IOException("The station ended."));
        } catch (IOException closed) {
            announced.completeExceptionally(closed);
        }
    }

    public LoopbackAddress address() {
        return address;
    }

    public Credentials counsellor() {
        return counsellor;
    }

    /** Resident memory from the operating system, in MiB; empty where the system does not tell. */
    public OptionalLong residentMebibytes() {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.isReadable(status)) {
            return OptionalLong.empty();
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** How the station is right now, after a full garbage collection. */
    Vitals vitals() {
        return Vitals.of(process.pid());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            remove();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void remove() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
