package org.liangcai.itembank.generator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.liangcai.itembank.ItemContent.FigureChoice;

/**
 * Writes the shipped pools anew, and a page to look at them: run the main method in the module's folder. A test holds the shipped files
 * against what this would write.
 */
final class AptitudePools {

    static final Path CONTENT = Path.of("src/main/resources/org/liangcai/itembank/content/aptitude");
    private static final long SEED = 20_261_123L;

    private AptitudePools() {}

    static void main() throws IOException {
        List<PooledItem> matrices = matrices();
        List<PooledItem> series = series();
        Files.writeString(CONTENT.resolve("matrices.csv"), csv("MX", matrices));
        Files.writeString(CONTENT.resolve("series.csv"), csv("NS", series));
        preview("matrices", matrices);
        preview("series", series);
    }

    static List<PooledItem> matrices() {
        return MatrixPool.fill(new MatrixDifficulty(weights("matrix-difficulty.csv")), PoolCoverage.SHIPPED, SEED);
    }

    static List<PooledItem> series() {
        return SeriesPool.fill(new SeriesDifficulty(weights("series-difficulty.csv")), PoolCoverage.SHIPPED, SEED);
    }

    static String csv(String prefix, List<PooledItem> pool) {
        StringBuilder csv = new StringBuilder("id,version,design,seed,difficulty,specification\n");
        int number = 0;
        for (PooledItem item : pool) {
            csv.append("%s-%04d,1,%s,%d,%s,\"%s\"\n"
                    .formatted(
                            prefix,
                            ++number,
                            item.design(),
                            item.seed(),
                            String.format(Locale.ROOT, "%.3f", item.difficulty()),
                            item.specification().text()));
        }
        return csv.toString();
    }

    static Map<String, Double> weights(String file) {
        Map<String, Double> weights = new HashMap<>();
        try (CSVParser parser = CSVParser.parse(
                CONTENT.resolve(file),
                StandardCharsets.UTF_8,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            for (CSVRecord row : parser) {
                weights.put(row.get("feature"), Double.valueOf(row.get("weight")));
            }
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return weights;
    }

    private static void preview(String family, List<PooledItem> pool) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/preview"));
        List<PooledItem> sorted = new ArrayList<>(pool);
        sorted.sort(java.util.Comparator.comparingDouble(PooledItem::difficulty));
        for (int page = 0; page < 12; page++) {
            StringBuilder html = new StringBuilder("""
                    <!doctype html><meta charset="utf-8"><style>body{font:14px sans-serif;background:#fbfaf7;margin:8px}
                    .i{display:inline-block;vertical-align:top;width:300px;margin:6px;padding:6px;border:1px solid #ccc}
                    .f svg{width:290px}.o svg{width:62px;border:1px solid #888;margin:2px}.k svg{border:3px solid #0b5a60}p{margin:2px}</style>
                    """);
            for (int index = page * 20; index < Math.min(sorted.size(), page * 20 + 20); index++) {
                PooledItem item = sorted.get(index);
                FigureChoice drawn = item.specification().render();
                html.append("<div class=i><p>%.2f %s</p><div class=f>%s</div><div class=o>"
                        .formatted(
                                item.difficulty(), item.design(), drawn.figure().svg()));
                for (int option = 0; option < drawn.options().size(); option++) {
                    html.append(option + 1 == item.specification().key() ? "<span class=k>" : "<span>")
                            .append(drawn.options().get(option).svg())
                            .append("</span>");
                }
                html.append("</div></div>\n");
            }
            Files.writeString(folder.resolve("%s-%02d.html".formatted(family, page)), html);
        }
    }
}
