package org.liangcai.station.commandline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Files that commands write: whole, or not at all. */
final class OutputFile {

    private OutputFile() {}

    /**
     * Makes sure before long work that its result will have a place.
     *
     * @throws InputException if the folder does not exist or may not be written
     */
    static void requireWritable(Path file) {
        Path folder = folder(file);
        if (!Files.isDirectory(folder)) {
            throw new InputException("The folder (%s) of the output does not exist.".formatted(folder));
        }
        if (!Files.isWritable(folder) || Files.isDirectory(file)) {
            throw new InputException("The output (%s) cannot be written there.".formatted(file));
        }
    }

    static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path file, byte[] bytes) {
        @Nullable Path unfinished = null;
        try {
            unfinished = Files.createTempFile(folder(file), ".unfinished", null);
            Files.write(unfinished, bytes);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            remove(unfinished);
            throw new InputException("%s cannot be written: %s".formatted(file, failure.getMessage()), failure);
        }
    }

    private static void remove(@Nullable Path unfinished) {
        if (unfinished != null) {
            try {
                Files.deleteIfExists(unfinished);
            } catch (IOException stays) {
                System.err.printf("%s could not be removed.%n", unfinished);
            }
        }
    }

    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? Path.of("/") : parent;
    }
}
