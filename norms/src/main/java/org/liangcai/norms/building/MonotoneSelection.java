package org.liangcai.norms.building;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.liangcai.norms.BilingualText;
import org.liangcai.norms.FaultyNormException;

/**
 * Monotone continuous norms of several degrees, and the one with the smallest BIC.
 *
 * @param models all that were tried, by their degrees
 * @param chosen the one with the smallest BIC
 */
public record MonotoneSelection(List<Model> models, Model chosen) {

    public MonotoneSelection {
        models = List.copyOf(models);
    }

    /**
     * A norm that was tried.
     *
     * @param norm the norm
     * @param criteria how well it fits; only coefficients that are not at their limit count as terms
     */
    public record Model(MonotoneNorm norm, FitCriteria criteria) {}

    /**
     * Fits norms of all degrees up to the given ones.
     *
     * @param sample the raw scores, with what stands for each age
     * @param placeDegree the highest degree in the place, 1 or more
     * @param ageDegree the highest degree in age, 0 or more; degrees that need more ages than the sample has are left out
     */
    public static MonotoneSelection of(ScoreSample sample, int placeDegree, int ageDegree) {
        if (placeDegree < 1 || ageDegree < 0) {
            throw new IllegalArgumentException(
                    "The highest degree in the place (%d) must be at least 1 and that in age (%d) at least 0."
                            .formatted(placeDegree, ageDegree));
        }
        double[] places = RankedPlaces.of(sample);
        NormRange range = NormRange.of(sample, places);
        if (range.lowestRaw() == range.highestRaw()) {
            throw new FaultyNormException(BilingualText.of(
                    "常模样本里每个人的原始分都是（%s）；编不出常模。",
                    "Everybody in the norm sample has the raw score (%s); there is nothing to norm.",
                    range.lowestRaw()));
        }
        var models = new ArrayList<Model>();
        int ages = ages(sample);
        for (int i = 1; i <= placeDegree; i++) {
            for (int j = 0; j <= Math.min(ageDegree, ages - 1); j++) {
                models.add(new Fit(sample, places, range, i, j).model());
            }
        }
        Model chosen = models.stream()
                .min(Comparator.comparingDouble(model -> model.criteria().bic()))
                .orElseThrow();
        return new MonotoneSelection(models, chosen);
    }

    /** The norm of these very degrees. */
    static MonotoneNorm fit(ScoreSample sample, int placeDegree, int ageDegree) {
        double[] places = RankedPlaces.of(sample);
        return new Fit(sample, places, NormRange.of(sample, places), placeDegree, ageDegree)
                .model()
                .norm();
    }

    private static int ages(ScoreSample sample) {
        int ages = 0;
        for (int from = 0; from < sample.size(); from = sample.endOfAge(from)) {
            ages++;
        }
        return ages;
    }

    /** One pair of degrees. */
    private static final class Fit {

        /** A step is at least this share of the range of raw scores: enough to rise strictly, too little to see. */
        private static final double SMALLEST_STEP = 1e-7;

        private final ScoreSample sample;
        private final NormRange range;
        private final int placeDegree;
        private final int ageDegree;
        private final double smallest;
        private final double[][] columns;
        private final double[] y;

        Fit(ScoreSample sample, double[] places, NormRange range, int placeDegree, int ageDegree) {
            this.sample = sample;
            this.range = range;
            this.placeDegree = placeDegree;
            this.ageDegree = ageDegree;
            this.smallest = SMALLEST_STEP * (range.highestRaw() - range.lowestRaw());
            columns = new double[(placeDegree + 1) * (ageDegree + 1)][sample.size()];
            y = new double[sample.size()];
            var along = new BernsteinBasis(placeDegree, range.lowestT(), range.highestT());
            var across = new BernsteinBasis(ageDegree, range.lowestAge(), range.highestAge());
            for (int row = 0; row < sample.size(); row++) {
                double root = StrictMath.sqrt(sample.weight(row));
                double[] rising = along.risingAt(places[row]);
                double[] ages = across.at(sample.age(row));
                y[row] = root * sample.raw(row);
                for (int i = 0; i <= placeDegree; i++) {
                    for (int j = 0; j <= ageDegree; j++) {
                        int p = i * (ageDegree + 1) + j;
                        columns[p][row] = root * rising[i] * ages[j];
                        // The smallest step is taken off beforehand, so that what is left must only not be negative.
                        y[row] -= i > 0 ? smallest * columns[p][row] : 0;
                    }
                }
            }
        }

        Model model() {
            int free = ageDegree + 1;
            CompactProblem compact = CompactProblem.of(columns, y);
            double[] solution = PartlyNonNegativeLeastSquares.solve(compact.columns(), compact.y(), free);
            List<Double> starts = boxed(Arrays.copyOf(solution, free));
            double[] steps = Arrays.copyOfRange(solution, free, solution.length);
            for (int i = 0; i < steps.length; i++) {
                steps[i] += smallest;
            }
            var norm = new MonotoneNorm(placeDegree, ageDegree, starts, boxed(steps), range);
            return new Model(norm, criteria(solution));
        }

        private static List<Double> boxed(double[] values) {
            return Arrays.stream(values).boxed().toList();
        }

        private FitCriteria criteria(double[] solution) {
            double count = sample.totalWeight();
            double mean = 0;
            for (int row = 0; row < sample.size(); row++) {
                mean += sample.weight(row) * sample.raw(row) / count;
            }
            double sse = 0;
            double sst = 0;
            for (int row = 0; row < sample.size(); row++) {
                double residual = y[row];
                for (int p = 0; p < solution.length; p++) {
                    residual -= solution[p] * columns[p][row];
                }
                double deviation = sample.raw(row) - mean;
                sse += residual * residual;
                sst += sample.weight(row) * deviation * deviation;
            }
            int terms = Math.toIntExact(
                            Arrays.stream(solution).filter(value -> value != 0).count())
                    - 1;
            return FitCriteria.of(terms, sse, sst, sse / (count - terms - 1), count);
        }
    }
}
