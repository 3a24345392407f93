package org.liangcai.norms.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.liangcai.norms.NormTable;
import tools.jackson.databind.json.JsonMapper;

/** The norm tables the product brings along. */
public final class ShippedNormTables {

    private static final String FOLDER = "/org/liangcai/norms/tables/";

    private ShippedNormTables() {}

    /** All of them, in the order of {@code shipped.json}. */
    public static List<NormTable> all() {
        String[] names = JsonMapper.shared().readValue(resource("shipped.json"), String[].class);
        return Arrays.stream(names).map(ShippedNormTables::table).toList();
    }

    /** A name that ends in {@code .json} is a file of its own; any other is a folder with a head and cells. */
    private static NormTable table(String name) {
        return name.endsWith(".json")
                ? NormFileReader.read(name, resource(name))
                : NormTableReader.read(name, resource(name + "/table.json"), resource(name + "/cells.csv"));
    }

    private static String resource(String name) {
        try (InputStream stream = ShippedNormTables.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException("The norm resource (%s) is missing from the product.".formatted(name));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
