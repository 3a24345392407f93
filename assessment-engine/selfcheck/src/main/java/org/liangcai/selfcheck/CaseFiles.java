package org.liangcai.selfcheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the files of a case lie. */
interface CaseFiles {

    /** The text of a file, without a byte-order mark. */
    String read(String name);

    /** A folder of the file system. */
    static CaseFiles folder(Path folder) {
        return name -> {
            Path file = folder.resolve(name).normalize();
            if (!file.startsWith(folder.normalize())) {
                throw new IllegalArgumentException("The file (%s) lies outside the case (%s).".formatted(name, folder));
            }
            try {
                return withoutMark(Files.readString(file));
            } catch (IOException failure) {
                throw new UncheckedIOException("The file (%s) cannot be read.".formatted(file), failure);
            }
        };
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
