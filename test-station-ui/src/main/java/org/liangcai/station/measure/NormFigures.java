package org.liangcai.station.measure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.norms.AgeBand;
import org.liangcai.norms.ConstructId;
import org.liangcai.norms.NormIndex;
import org.liangcai.norms.NormSex;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormedScore;
import org.liangcai.norms.RawRange;
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

/** Lookups of every shipped norm in memory, and continuous norms built from the cases of a file or from simulated ones. */
final class NormFigures {

    private static final double ASKED_OF_A_LOOKUP = 1e-6;
    private static final double ASKED_OF_A_BUILD = 10;
    private static final int LOOKUPS = 100_000;
    private static final int ROUNDS_TO_WARM = 10;
    private static final int YOUNGEST = 16;
    private static final int OLDEST = 65;
    private static final RawRange RANGE = new RawRange(60, 300);
    private static final int STEP = 5;
    private static final int SMALLEST_CELL = 30;
    private static final double RELIABILITY = 0.95;
    private static final int DEGREE = 3;
    private static final List<NormMethod> CONTINUOUS =
            List.of(NormMethod.TAYLOR, NormMethod.BETA_BINOMIAL, NormMethod.SINH_ARCSINH);

    private final MeasurePlan plan;
    private final Stopwatch stopwatch;
    private final Consumer<String> progress;

    NormFigures(MeasurePlan plan, Stopwatch stopwatch, Consumer<String> progress) {
        this.plan = plan;
        this.stopwatch = stopwatch;
        this.progress = progress;
    }

    List<Figure> all() throws IOException {
        List<Figure> figures = new ArrayList<>();
        progress.accept("查常模…… Looking norms up …");
        for (NormTable table : ShippedNormTables.all()) {
            figures.add(lookup(table));
        }
        RawScores scores =
                plan.personality().isPresent() ? read(plan.personality().get()) : simulated(plan.cases());
        for (NormMethod method : CONTINUOUS) {
            progress.accept("编制连续常模：%s…… Building continuous norms: %s …".formatted(method, method));
            figures.add(build(scores, method));
        }
        return figures;
    }

    private Figure lookup(NormTable table) {
        NormIndex index = NormIndex.of(table);
        List<ConstructId> constructs =
                table.constructs().stream().map(norm -> norm.construct()).toList();
        int ages = table.validAges().to() - table.validAges().from() + 1;
        return stopwatch.of(
                new LocalizedText("内存中查一次常模（按性别和年龄）：" + table.id(), "lookup in memory by sex and age: " + table.id()),
                ASKED_OF_A_LOOKUP,
                Figure.Unit.MICROSECONDS,
                ROUNDS_TO_WARM,
                LOOKUPS,
                _ -> {
                    int found = 0;
                    for (int i = 0; i < LOOKUPS; i++) {
                        int construct = i % constructs.size();
                        var group = new SexAndAgeNormGroup(
                                i % 2 == 0 ? NormSex.FEMALE : NormSex.MALE,
                                table.validAges().from() + i % ages);
                        found += index.norm(constructs.get(construct), raw(table, construct, i), group)
                                        instanceof NormedScore
                                ? 1
                                : 0;
                    }
                    if (found < LOOKUPS) {
                        throw new IllegalStateException(
                                "%d of %d lookups found nothing.".formatted(LOOKUPS - found, LOOKUPS));
                    }
                });
    }

    private static double raw(NormTable table, int construct, int i) {
        RawRange range = table.constructs().get(construct).range();
        return range.minimum() + (i * 7L) % (long) (range.maximum() - range.minimum());
    }

    private RawScores read(Path file) throws IOException {
        progress.accept("读取 %s…… Reading %s …".formatted(file, file));
        var columns = new RawScoreColumns(
                List.of("N"),
                Optional.of("age"),
                Optional.of("sex"),
                Optional.empty(),
                Map.of(),
                new AgeBand(YOUNGEST, OLDEST),
                RANGE,
                true,
                Map.of());
        try (InputStream stream = Files.newInputStream(file)) {
            return RawScoreReader.read(file.toString(), stream, columns)
                    .scores()
                    .getFirst();
        }
    }

    private static RawScores simulated(int cases) {
        var random = new SplittableRandom(7);
        int years = OLDEST - YOUNGEST + 1;
        double[] ages = new double[cases];
        double[] raws = new double[cases];
        double[] weights = new double[cases];
        for (int i = 0; i < cases; i++) {
            ages[i] = YOUNGEST + i % years;
            double z = StandardNormal.quantile(random.nextDouble(1e-12, 1));
            raws[i] =
                    Math.clamp(Math.rint(180 - 0.4 * (ages[i] - YOUNGEST) + 33 * z), RANGE.minimum(), RANGE.maximum());
            weights[i] = 1;
        }
        return new RawScores(
                ConstructId.of("N"),
                raws,
                ages,
                weights,
                IntStream.range(0, cases)
                        .mapToObj(i -> (i / years) % 2 == 0 ? NormSex.FEMALE : NormSex.MALE)
                        .toList());
    }

    private Figure build(RawScores scores, NormMethod method) {
        List<AgeBand> bands = IntStream.rangeClosed(YOUNGEST, OLDEST)
                .mapToObj(age -> new AgeBand(age, age))
                .toList();
        var norm =
                new NormPlan(method, RankFormula.RANKIT, RANGE, STEP, bands, SMALLEST_CELL, RELIABILITY, DEGREE, 0, 1);
        boolean real = plan.personality().isPresent();
        return stopwatch.of(
                new LocalizedText(
                        "连续常模，%,d 例%s，两性，%s".formatted(scores.people(), real ? "真实数据" : "模拟数据", method),
                        "continuous norms of %,d %s cases, both sexes, %s"
                                .formatted(scores.people(), real ? "real" : "simulated", method)),
                ASKED_OF_A_BUILD,
                Figure.Unit.SECONDS,
                0,
                1,
                _ -> NormBuilder.build(scores, norm));
    }
}
