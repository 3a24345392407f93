package org.liangcai.itembank.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.liangcai.itembank.Language;

/**
 * Writes the pools of the families made by an {@link ItemMaker} anew, and pages to look at them: run the main method in the module's
 * folder. A test holds the shipped files against what this would write.
 */
final class FamilyPools {

    private static final long SEED = 20_261_127L;

    private FamilyPools() {}

    static void main(String... families) throws IOException {
        Path previews = Files.createDirectories(Path.of("target/preview"));
        List<AptitudeFamily> wanted = families.length == 0
                ? List.of(AptitudeFamily.values())
                : Arrays.stream(families).map(AptitudeFamily::valueOf).toList();
        for (AptitudeFamily family : wanted) {
            Files.writeString(file(family), csv(family, pool(family)));
            for (Language language : Language.values()) {
                Files.writeString(
                        previews.resolve("%s-%s.html".formatted(family.fileName(), language.tag())),
                        PreviewPage.of(family, language, 10, SEED));
            }
        }
    }

    static Path file(AptitudeFamily family) {
        return AptitudePools.CONTENT.resolve(family.fileName() + ".csv");
    }

    static List<GeneratedItem> pool(AptitudeFamily family) {
        return FamilyPool.fill(family, LogisticDesign.shipped(family), PoolCoverage.SHIPPED, SEED);
    }

    static String csv(AptitudeFamily family, List<GeneratedItem> pool) {
        LogisticDesign weights = LogisticDesign.shipped(family);
        StringBuilder csv = new StringBuilder("id,version,design,seed,difficulty,specification\n");
        int number = 0;
        for (GeneratedItem item : pool) {
            csv.append("%s-%04d,1,%s,%d,%s,\"%s\"\n"
                    .formatted(
                            family.prefix(),
                            ++number,
                            item.design(),
                            item.seed(),
                            String.format(Locale.ROOT, "%.3f", weights.difficulty(item.features())),
                            item.specification().text()));
        }
        return csv.toString();
    }
}
