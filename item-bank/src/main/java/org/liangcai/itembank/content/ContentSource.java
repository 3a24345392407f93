package org.liangcai.itembank.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Where content files come from. */
@FunctionalInterface
public interface ContentSource {

    /**
     * The bytes of a file.
     *
     * @param path relative to the content root, for example {@code values/statements.csv}
     * @return empty if there is no such file
     */
    Optional<byte[]> read(String path);

    /** The content that is shipped with the product. */
    static ContentSource shipped() {
        return path -> {
            try (InputStream stream = ContentSource.class.getResourceAsStream(path)) {
                return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException("The content file (%s) cannot be read.".formatted(path), unreadable);
            }
        };
    }
}
