package org.liangcai.assessment.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liangcai.assessment.privacy.StationKeys;

/**
 * Where the log ended at earlier times, in a file outside of the database, one signed line each: a log that was cut off or replaced as a
 * whole no longer fits it. Thread-safe.
 */
public final class AuditCheckpoints {

    private static final String DOMAIN = "liangcai-audit-checkpoint/1";
    private static final Pattern TYPED = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    private final Optional<Path> file;
    private final StationKeys keys;

    /**
     * Checkpoints.
     *
     * @param file where they are kept; empty for a database that ends with the process
     */
    public AuditCheckpoints(Optional<Path> file, StationKeys keys) {
        this.file = file;
        this.keys = keys;
    }

    /** Where they are kept. */
    public Optional<Path> file() {
        return file;
    }

    /** A checkpoint as it was printed. */
    public static Optional<AuditHead> typed(String text) {
        Matcher matcher = TYPED.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new AuditHead(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    /** The checkpoints that carry the station's signature. */
    synchronized List<AuditHead> all() {
        List<AuditHead> found = new ArrayList<>();
        for (String line : lines()) {
            String[] parts = line.strip().split(" ");
            if (parts.length == 3 && parts[2].equals(keys.sign(DOMAIN, parts[0] + " " + parts[1]))) {
                typed(parts[0]).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Keeps where the log ends now, unless that is known. */
    synchronized void keep(AuditHead head, Instant at) {
        if (file.isEmpty() || head.sequence() == 0 || all().contains(head)) {
            return;
        }
        String content = head + " " + at;
        try {
            Files.createDirectories(file.get().toAbsolutePath().getParent());
            Files.writeString(
                    file.get(),
                    content + " " + keys.sign(DOMAIN, content) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException failure) {
            throw new UncheckedIOException("The checkpoint cannot be written to %s.".formatted(file.get()), failure);
        }
    }

    private List<String> lines() {
        try {
            return file.isPresent() && Files.exists(file.get()) ? Files.readAllLines(file.get()) : List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException("The checkpoints cannot be read from %s.".formatted(file), failure);
        }
    }
}
