package org.liangcai.norms.building;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.liangcai.norms.BilingualText;
import org.liangcai.norms.FaultyNormException;

/**
 * Continuous norms as a Taylor polynomial of the place within the age and of the age (Lenhard, A., Lenhard, W., Suggate, S. and
 * Segerer, R. (2018), A continuous solution to the norming problem, Assessment 25, 112–125): for each number of terms the best subset
 * whose curves are consistent, and among those the one with the most terms.
 *
 * <p>Consistency is looked at in the sample's youngest and oldest age only, as the published procedure does; it is a filter, not a
 * guarantee.
 *
 * @param path for each number of terms, from 1, the model that was kept
 * @param chosen the model with the most terms whose curves are consistent; empty if none is
 * @param range where the models may be asked
 */
public record TaylorSelection(List<TaylorModel> path, Optional<TaylorModel> chosen, NormRange range) {

    private static final int SUBSETS_PER_SIZE = 20;
    private static final int PLACES_TO_CHECK = 50;

    public TaylorSelection {
        path = List.copyOf(path);
    }

    /** The norm of the chosen model; empty if no model is consistent. */
    public Optional<TaylorNorm> norm() {
        return chosen.map(model -> new TaylorNorm(model.polynomial(), range));
    }

    /**
     * Fits the polynomials.
     *
     * @param sample the raw scores, with what stands for each age
     * @param locationPower the highest power of L, 1 or more
     * @param agePower the highest power of A, 0 or more
     * @throws IllegalArgumentException if there are too many terms, or too few distinct scores and ages for them, or no more ages than
     *     the power of the age
     */
    public static TaylorSelection of(ScoreSample sample, int locationPower, int agePower) {
        requireAges(sample, agePower);
        return new Fit(sample, terms(locationPower, agePower)).select();
    }

    /** With fewer ages than powers the powers of the age depend on one another. */
    private static void requireAges(ScoreSample sample, int agePower) {
        long ages = IntStream.range(0, sample.size())
                .mapToDouble(sample::age)
                .distinct()
                .count();
        if (ages <= agePower) {
            throw new FaultyNormException(BilingualText.of(
                    "样本里只有 %d 个不同的年龄，年龄的幂最高只能是 %d，不能是 %d。",
                    "The number of distinct ages in the sample (%d) allows powers of the age up to %d, not %d.",
                    ages,
                    ages - 1,
                    agePower));
        }
    }

    private static List<PowerTerm> terms(int locationPower, int agePower) {
        if (locationPower < 1 || agePower < 0) {
            throw new IllegalArgumentException(
                    "The highest power of L (%d) must be at least 1 and that of A (%d) at least 0."
                            .formatted(locationPower, agePower));
        }
        var terms = new ArrayList<PowerTerm>();
        for (int location = 0; location <= locationPower; location++) {
            for (int age = 0; age <= agePower; age++) {
                if (location + age > 0) {
                    terms.add(new PowerTerm(location, age));
                }
            }
        }
        return terms;
    }

    /** The columns of one sample and what is needed to go back from them. */
    private static final class Fit {

        private static final double TYPICAL_PLACE = 50;

        private final ScoreSample sample;
        private final List<PowerTerm> terms;
        private final NormRange range;
        private final double typicalAge;
        private final double[] means;
        private final double meanRaw;
        private final TriangularFactor factor;

        Fit(ScoreSample sample, List<PowerTerm> terms) {
            this.sample = sample;
            this.terms = terms;
            double[] places = RankedPlaces.of(sample);
            range = NormRange.of(sample, places);
            typicalAge = Math.max(Math.abs(sample.lowestAge()), Math.abs(sample.highestAge()));
            double[] weights = new double[sample.size()];
            double[] raws = new double[sample.size()];
            for (int row = 0; row < sample.size(); row++) {
                weights[row] = sample.weight(row);
                raws[row] = sample.raw(row);
            }
            if (sample.size() < terms.size() + 2) {
                throw new FaultyNormException(BilingualText.of(
                        "样本里不同的“年龄和原始分”只有 %d 对；%d 项至少要 %d 对。",
                        "The sample has %d distinct pairs of age and raw score; %d terms need at least %d.",
                        sample.size(),
                        terms.size(),
                        terms.size() + 2));
            }
            double[][] columns = columns(places);
            means = new double[terms.size()];
            for (int p = 0; p < terms.size(); p++) {
                means[p] = mean(columns[p], weights);
            }
            meanRaw = mean(raws, weights);
            factor = TriangularFactor.of(columns, raws, weights);
        }

        /** L/50 and A over its largest value, so that their powers are of the same size. */
        private double[][] columns(double[] places) {
            double[][] columns = new double[terms.size()][sample.size()];
            for (int p = 0; p < terms.size(); p++) {
                for (int row = 0; row < sample.size(); row++) {
                    columns[p][row] = terms.get(p).at(places[row] / TYPICAL_PLACE, sample.age(row) / typicalAge);
                }
            }
            return columns;
        }

        private static double mean(double[] values, double[] weights) {
            double sum = 0;
            double total = 0;
            for (int row = 0; row < values.length; row++) {
                sum += weights[row] * values[row];
                total += weights[row];
            }
            return sum / total;
        }

        TaylorSelection select() {
            List<TaylorModel> path = BestSubsets.of(factor, SUBSETS_PER_SIZE).stream()
                    .map(this::kept)
                    .toList();
            Optional<TaylorModel> chosen = path.stream()
                    .filter(TaylorModel::consistent)
                    .max(Comparator.comparingInt(model -> model.criteria().terms()));
            return new TaylorSelection(path, chosen, range);
        }

        /** The best subset that is consistent; if none is, the best. */
        private TaylorModel kept(List<BestSubsets.Subset> bestFirst) {
            return bestFirst.stream()
                    .map(this::model)
                    .filter(TaylorModel::consistent)
                    .findFirst()
                    .orElseGet(() -> model(bestFirst.getFirst()));
        }

        private TaylorModel model(BestSubsets.Subset subset) {
            int[] indices = subset.indices();
            double[] slopes = factor.slopes(indices);
            double constant = meanRaw;
            var chosen = new ArrayList<PowerTerm>();
            var coefficients = new ArrayList<Double>();
            for (int i = 0; i < indices.length; i++) {
                PowerTerm term = terms.get(indices[i]);
                constant -= slopes[i] * means[indices[i]];
                chosen.add(term);
                coefficients.add(slopes[i] / term.at(TYPICAL_PLACE, typicalAge));
            }
            var polynomial = new TaylorPolynomial(constant, chosen, coefficients);
            return new TaylorModel(polynomial, criteria(subset), consistent(polynomial));
        }

        private FitCriteria criteria(BestSubsets.Subset subset) {
            double count = sample.totalWeight();
            double fullVariance = factor.residualSumOfSquares() / (count - terms.size() - 1);
            return FitCriteria.of(
                    Integer.bitCount(subset.columns()),
                    subset.residualSumOfSquares(),
                    factor.totalSumOfSquares(),
                    fullVariance,
                    count);
        }

        private boolean consistent(TaylorPolynomial polynomial) {
            return rises(polynomial, 1) || rises(polynomial, -1);
        }

        private boolean rises(TaylorPolynomial polynomial, int direction) {
            return rises(polynomial, range.lowestAge(), direction) && rises(polynomial, range.highestAge(), direction);
        }

        private boolean rises(TaylorPolynomial polynomial, double age, int direction) {
            double previous = Double.NEGATIVE_INFINITY;
            double step = (range.highestT() - range.lowestT()) / (PLACES_TO_CHECK - 1);
            for (int i = 0; i < PLACES_TO_CHECK; i++) {
                double raw = direction * range.clip(polynomial.raw(range.lowestT() + i * step, age));
                if (raw < previous) {
                    return false;
                }
                previous = raw;
            }
            return true;
        }
    }
}
