package org.liangcai.station.commandline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.liangcai.norms.NormCell;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormValues;
import org.liangcai.norms.building.BuiltNorm;
import org.liangcai.norms.file.RawScoreReader;
import org.liangcai.norms.scale.PercentileRank;
import org.liangcai.norms.scale.StandardNormal;
import org.liangcai.norms.scale.StandardScale;

/** Norms that were built, as text for a terminal. */
final class NormsText {

    private static final int[] PERCENTS = {2, 16, 50, 84, 98};
    private static final int MOST_CELLS_SHOWN = 8;
    private static final int MODELS_SHOWN = 4;

    private NormsText() {}

    /** Shows a table as a person reads it: whom it is of, the models tried, some of its values, and the scales with their rules. */
    static void print(NormTable table, RawScoreReader.Read read, List<BuiltNorm> built) {
        System.out.printf(
                "%s, version %d: %s%n",
                table.id(), table.version(), table.method().en());
        System.out.printf(
                "%d rows: %d people used; left out: %d by --where, %d of other ages, %d with missing values, %d with impossible scores%n",
                read.rows(), read.used(), read.others(), read.otherAges(), read.incomplete(), read.impossible());
        read.raking()
                .ifPresent(raking -> System.out.printf(
                        "raking: %s after %d rounds, effective sample size %.0f%n",
                        raking.converged()
                                ? "margins met"
                                : "MARGINS NOT MET (off by %.4f)".formatted(raking.largestDeviation()),
                        raking.rounds(),
                        raking.effectiveSampleSize()));
        for (BuiltNorm norm : built) {
            System.out.println();
            for (BuiltNorm.Part part : norm.parts()) {
                models(norm, part);
            }
            System.out.print(values(norm));
        }
        System.out.println();
        System.out.print(conventions());
    }

    private static void models(BuiltNorm norm, BuiltNorm.Part part) {
        if (part.tried().isEmpty()) {
            return;
        }
        System.out.printf(
                "%s, %s: %d models tried, the best:%n",
                norm.norm().construct(), who(part), part.tried().size());
        part.tried().stream()
                .sorted(Comparator.comparingDouble(BuiltNorm.TriedModel::value))
                .limit(MODELS_SHOWN)
                .forEach(model -> System.out.println("  " + model));
        if (part.failed() > 0) {
            System.out.printf("  %d replications gave no norm%n", part.failed());
        }
    }

    private static TextTable values(BuiltNorm norm) {
        TextTable table = new TextTable(
                "construct",
                "group",
                "ages",
                "people",
                "mean",
                "SD",
                "SEM",
                "raw at PR 2",
                "16",
                "50",
                "84",
                "98",
                "± T at 50",
                "± T at 98");
        for (BuiltNorm.Part part : norm.parts()) {
            List<NormCell> own = norm.norm().cells().stream()
                    .filter(cell -> cell.sex().equals(part.sex()))
                    .toList();
            int every = Math.max(1, (own.size() + MOST_CELLS_SHOWN - 2) / (MOST_CELLS_SHOWN - 1));
            for (int at = 0; at < own.size(); at++) {
                if (at % every == 0 || at == own.size() - 1) {
                    table.row(row(norm, part, own.get(at)));
                }
            }
        }
        return table;
    }

    private static String[] row(BuiltNorm norm, BuiltNorm.Part part, NormCell cell) {
        NormValues values = cell.values().orElseThrow();
        List<String> row = new ArrayList<>(List.of(
                norm.norm().construct().value(),
                who(part),
                cell.ages().from() == cell.ages().to()
                        ? String.valueOf(cell.ages().from())
                        : cell.ages().toString(),
                String.valueOf(cell.sampleSize().orElse(0)),
                "%.2f".formatted(cell.mean()),
                "%.2f".formatted(cell.standardDeviation()),
                "%.2f".formatted(cell.standardErrorOfMeasurement())));
        for (int percent : PERCENTS) {
            row.add("%.1f".formatted(rawAt(values, StandardNormal.quantile(percent / 100.0))));
        }
        for (int percent : new int[] {50, 98}) {
            row.add(
                    values.hasStandardErrors()
                            ? "%.2f"
                                    .formatted(10
                                            * values.standardErrorOf(
                                                    rawAt(values, StandardNormal.quantile(percent / 100.0))))
                            : "-");
        }
        return row.toArray(String[]::new);
    }

    /** The raw score at which the table reaches a z, or the nearest it lists. */
    private static double rawAt(NormValues values, double z) {
        for (int i = 1; i < values.size(); i++) {
            if (values.z(i) >= z) {
                double rise = values.z(i) - values.z(i - 1);
                double share = rise > 0 ? Math.clamp((z - values.z(i - 1)) / rise, 0, 1) : 0;
                return values.raw(i - 1) + share * (values.raw(i) - values.raw(i - 1));
            }
        }
        return values.raw(values.size() - 1);
    }

    /** The scales with their rounding and cuts, and what three deviates become on them. */
    private static String conventions() {
        String rules = """
                Scales: T 50+10z, whole, 20 to 80; IQ 100+15z, whole, 40 to 160; sten 5.5+2z, whole, 1 to 10 (cuts at z = -2, -1.5 … 2);
                stanine 5+2z, whole, 1 to 9 (cuts at z = ±0.25, ±0.75, ±1.25, ±1.75); percentile rank whole, 1 to 99. All rounded half up,
                then kept within the limits; computed with what is not rounded.
                """;
        TextTable table = new TextTable("z", "T", "IQ", "sten", "stanine", "PR");
        for (double z : new double[] {-2, -1, 0, 1, 2}) {
            table.row(
                    "%.1f".formatted(z),
                    "%.0f".formatted(StandardScale.T.reported(z)),
                    "%.0f".formatted(StandardScale.IQ.reported(z)),
                    "%.0f".formatted(StandardScale.STEN.reported(z)),
                    "%.0f".formatted(StandardScale.STANINE.reported(z)),
                    String.valueOf(PercentileRank.reported(PercentileRank.ofZ(z))));
        }
        return rules + table;
    }

    static String who(BuiltNorm.Part part) {
        return part.sex()
                .map(sex -> sex.name().toLowerCase(java.util.Locale.ROOT))
                .orElse("all");
    }
}
