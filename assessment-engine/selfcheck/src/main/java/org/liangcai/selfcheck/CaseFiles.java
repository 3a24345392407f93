package org.liangcai.selfcheck;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    /** A case that the product ships. */
    static CaseFiles shipped(String caseName) {
        return name -> {
            String resource = "published/" + caseName + "/" + name;
            try (InputStream stream = CaseFiles.class.getResourceAsStream(resource)) {
                if (stream == null) {
                    throw new IllegalArgumentException("The shipped case has no file (%s).".formatted(resource));
                }
                return withoutMark(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException failure) {
                throw new UncheckedIOException("The file (%s) cannot be read.".formatted(resource), failure);
            }
        };
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
