package org.liangcai.norms.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.liangcai.norms.AgeBand;
import org.liangcai.norms.AgeNormGroup;
import org.liangcai.norms.ConstructId;
import org.liangcai.norms.NormGroup;
import org.liangcai.norms.NormIndex;
import org.liangcai.norms.NormResult;
import org.liangcai.norms.NormSex;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormedScore;
import org.liangcai.norms.NotNormed;
import org.liangcai.norms.RawRange;
import org.liangcai.norms.SelectionNormGroup;
import org.liangcai.norms.SexAndAgeNormGroup;
import org.liangcai.norms.building.NormBuilder;
import org.liangcai.norms.building.NormMethod;
import org.liangcai.norms.building.NormPlan;
import org.liangcai.norms.building.RankFormula;
import org.liangcai.norms.building.RawScores;
import org.liangcai.norms.file.RawScoreColumns;
import org.liangcai.norms.file.RawScoreReader;
import org.liangcai.norms.file.ShippedNormTables;
import org.liangcai.norms.scale.StandardNormal;

/**
 * Prints how long a lookup takes, the norms of 300,000 cases, and a million raw scores scored again with another norm. Not a test: the
 * figures depend on the machine. With the path of the file of 307,313 cases as argument the norms are built from it, without it from
 * simulated cases.
 */
public final class Measure {

    private static final int CASES = 300_000;
    private static final int MILLION = 1_000_000;
    private static final List<AgeBand> YEARS =
            IntStream.rangeClosed(16, 65).mapToObj(age -> new AgeBand(age, age)).toList();

    private Measure() {}

    public static void main(String[] arguments) throws IOException {
        for (NormTable table : ShippedNormTables.all()) {
            lookups(table);
        }
        RawScores scores = arguments.length > 0 ? read(Path.of(arguments[0])) : simulated();
        for (NormMethod method : NormMethod.values()) {
            build(scores, method, 0);
            build(scores, method, 100);
        }
    }

    private static void lookups(NormTable table) {
        NormIndex index = NormIndex.of(table);
        List<ConstructId> constructs =
                table.constructs().stream().map(norm -> norm.construct()).toList();
        int ages = table.validAges().to() - table.validAges().from() + 1;
        Map<String, IntFunction<NormGroup>> groups = new java.util.LinkedHashMap<>();
        groups.put(
                "sex and age",
                i -> new SexAndAgeNormGroup(
                        i % 2 == 0 ? NormSex.FEMALE : NormSex.MALE,
                        table.validAges().from() + i % ages));
        groups.put("age", i -> new AgeNormGroup(table.validAges().from() + i % ages));
        groups.put("selection", _ -> new SelectionNormGroup());
        groups.forEach((name, group) -> {
            double best = Double.POSITIVE_INFINITY;
            double sum = 0;
            for (int round = 0; round < 5; round++) {
                long begin = cpu();
                for (int i = 0; i < MILLION / 10; i++) {
                    ConstructId construct = constructs.get(i % constructs.size());
                    sum += t(index.norm(construct, raw(table, i), group.apply(i)));
                }
                best = Math.min(best, (cpu() - begin) / (MILLION / 10.0));
            }
            System.out.printf(
                    "%s, %s: %.0f ns of processor time a lookup (checksum %.3f)%n", table.id(), name, best, sum);
        });
        long begin = System.nanoTime();
        double sum = 0;
        for (int i = 0; i < MILLION; i++) {
            sum += t(index.norm(
                    constructs.get(i % constructs.size()),
                    raw(table, i),
                    groups.get("sex and age").apply(i)));
        }
        System.out.printf(
                "%s: a million raw scores scored again in %.2f s (checksum %.3f)%n",
                table.id(), (System.nanoTime() - begin) / 1e9, sum);
    }

    /** Processor time of this thread: on a machine that is shared, time on the wall says what the others do. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double processSeconds() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                        .getProcessCpuTime()
                / 1e9;
    }

    private static double raw(NormTable table, int i) {
        RawRange range = table.constructs().get(i % table.constructs().size()).range();
        return range.minimum() + (i * 7L) % (long) (range.maximum() - range.minimum());
    }

    private static double t(NormResult result) {
        ToDoubleFunction<NormResult> t = of -> switch (of) {
            case NormedScore score -> score.tScore();
            case NotNormed _ -> 0;
        };
        return t.applyAsDouble(result);
    }

    private static RawScores read(Path file) throws IOException {
        long begin = System.nanoTime();
        var columns = new RawScoreColumns(
                List.of("N"),
                Optional.of("age"),
                Optional.of("sex"),
                Optional.empty(),
                Map.of(),
                new AgeBand(16, 65),
                new RawRange(60, 300),
                true,
                Map.of());
        try (InputStream stream = Files.newInputStream(file)) {
            RawScoreReader.Read read = RawScoreReader.read(file.toString(), stream, columns);
            System.out.printf("%d rows read in %.2f s%n", read.rows(), (System.nanoTime() - begin) / 1e9);
            return read.scores().getFirst();
        }
    }

    private static RawScores simulated() {
        var random = new SplittableRandom(7);
        double[] ages = new double[CASES];
        double[] raws = new double[CASES];
        double[] weights = new double[CASES];
        for (int i = 0; i < CASES; i++) {
            ages[i] = 16 + i % 50;
            double z = StandardNormal.quantile(random.nextDouble(1e-12, 1));
            raws[i] = Math.clamp(Math.rint(180 - 0.4 * (ages[i] - 16) + 33 * z), 60, 300);
            weights[i] = 1;
        }
        return new RawScores(
                ConstructId.of("N"),
                raws,
                ages,
                weights,
                IntStream.range(0, CASES)
                        .mapToObj(i -> (i / 50) % 2 == 0 ? NormSex.FEMALE : NormSex.MALE)
                        .toList());
    }

    private static void build(RawScores scores, NormMethod method, int replications) {
        var plan =
                new NormPlan(method, RankFormula.RANKIT, new RawRange(60, 300), 5, YEARS, 30, 0.95, 3, replications, 1);
        double processor = processSeconds();
        long begin = System.nanoTime();
        var built = NormBuilder.build(scores, plan);
        System.out.printf(
                "%s norms of %d cases, both sexes, %d values, %d replications: %.2f s, processor time %.2f s%n",
                method,
                scores.people(),
                built.norm().cells().stream()
                        .mapToInt(cell -> cell.values().orElseThrow().size())
                        .sum(),
                replications,
                (System.nanoTime() - begin) / 1e9,
                processSeconds() - processor);
    }
}
