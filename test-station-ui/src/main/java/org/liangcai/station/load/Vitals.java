package org.liangcai.station.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a running station is, asked from outside after a full garbage collection.
 *
 * @param heapBytes what the heap holds alive
 * @param heapByClass the same by class, largest first
 * @param residentMebibytes memory the operating system counts
 * @param threads threads of the operating system
 * @param files open files and connections
 */
record Vitals(long heapBytes, Map<String, Long> heapByClass, long residentMebibytes, long threads, long files) {

    private static final Pattern ROW = Pattern.compile("^\\s*\\d+:\\s+\\d+\\s+(\\d+)\\s+(\\S+).*$");

    /** What the collector puts where something dead lay. */
    private static final String FILLER = "jdk.internal.vm.FillerElement;";

    Vitals {
        heapByClass = Map.copyOf(heapByClass);
    }

    /** @throws IllegalArgumentException where neither the operating system nor the Java installation tells */
    static Vitals of(long process) {
        Map<String, Long> byClass = histogram(process);
        return new Vitals(
                byClass.values().stream().mapToLong(Long::longValue).sum(),
                byClass,
                status(process, "VmRSS:") / 1024,
                status(process, "Threads:"),
                files(process));
    }

    double heapMebibytes() {
        return heapBytes / (double) (1 << 20);
    }

    private static Map<String, Long> histogram(long process) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process asked = new ProcessBuilder(jcmd.toString(), Long.toString(process), "GC.class_histogram").start();
            Map<String, Long> bytes = new LinkedHashMap<>();
            try (InputStream said = asked.getInputStream()) {
                for (String line : new String(said.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                    Matcher row = ROW.matcher(line);
                    if (row.matches() && !row.group(2).endsWith(FILLER)) {
                        bytes.merge(row.group(2), Long.parseLong(row.group(1)), Long::sum);
                    }
                }
            }
            if (bytes.isEmpty()) {
                throw new IOException(jcmd.toString());
            }
            return bytes;
        } catch (IOException failure) {
            throw new IllegalArgumentException(
                    "要观察内存，需要完整的 JDK（%s）。%nTo watch the memory a whole JDK is needed (%s).".formatted(jcmd, jcmd),
                    failure);
        }
    }

    private static long status(long process, String name) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException failure) {
            throw new IllegalArgumentException(
                    "要观察内存，需要 Linux（/proc）。%nTo watch the memory Linux is needed (/proc).".formatted(), failure);
        }
    }

    private static long files(long process) {
        try (Stream<Path> open = Files.list(Path.of("/proc/" + process + "/fd"))) {
            return open.count();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
