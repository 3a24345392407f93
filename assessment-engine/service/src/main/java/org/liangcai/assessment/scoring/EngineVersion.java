package org.liangcai.assessment.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version of this program, as the build wrote it down. */
public final class EngineVersion {

    private static final String FILE = "engine.properties";

    private EngineVersion() {}

    public static String current() {
        try (InputStream in = Objects.requireNonNull(
                EngineVersion.class.getResourceAsStream(FILE), "The file (%s) is missing.".formatted(FILE))) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "unknown");
        } catch (IOException failure) {
            throw new UncheckedIOException("The file (%s) cannot be read.".formatted(FILE), failure);
        }
    }
}
