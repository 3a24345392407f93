package org.liangcai.psychometrics.scoring;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.liangcai.psychometrics.ability.AbilityEstimate;
import org.liangcai.psychometrics.ability.AbilityEstimator;
import org.liangcai.psychometrics.ability.BoundedEstimator;
import org.liangcai.psychometrics.ability.Eap;
import org.liangcai.psychometrics.ability.InformationKind;
import org.liangcai.psychometrics.ability.JeffreysMode;
import org.liangcai.psychometrics.ability.Map;
import org.liangcai.psychometrics.ability.MaximumLikelihood;
import org.liangcai.psychometrics.ability.NormalPrior;
import org.liangcai.psychometrics.ability.Quadrature;
import org.liangcai.psychometrics.ability.Refinement;
import org.liangcai.psychometrics.ability.Response;
import org.liangcai.psychometrics.ability.ResponsePattern;
import org.liangcai.psychometrics.ability.SumScoreEap;
import org.liangcai.psychometrics.ability.TrapezoidEap;
import org.liangcai.psychometrics.ability.WeightedLikelihood;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.numerics.Chunks;
import org.liangcai.psychometrics.numerics.NodeProducts;

/**
 * Scores many persons on the same items. Every estimate is that of the estimator itself to the ninth decimal; the work is laid out for
 * speed: products of several items' probabilities are looked up, not computed, and a maximum is searched with numbers instead of
 * objects. The same bits on any number of threads. Immutable and safe for use by many threads.
 */
public final class BulkScoring {

    private static final int PERSONS = 1024;

    private final List<ItemResponseModel> models;
    private final ItemKernel[] kernels;
    private final int[] categories;

    private BulkScoring(List<? extends ItemResponseModel> models) {
        this.models = List.copyOf(models);
        kernels = models.stream().map(ItemKernel::of).toArray(ItemKernel[]::new);
        categories = models.stream().mapToInt(ItemResponseModel::categoryCount).toArray();
    }

    /** Scoring with known response models, in the order of the items of the matrices that will be scored. */
    public static BulkScoring of(List<? extends ItemResponseModel> models) {
        return new BulkScoring(models);
    }

    /**
     * The estimate of every person.
     *
     * @param data responses to as many items as there are models, in the same order
     * @param estimator any of the engine's estimators
     * @param mode whether all processors are used
     * @throws IllegalArgumentException if the numbers of items and models differ or a response is in a category its model has not
     */
    public BulkScores score(ResponseMatrix data, AbilityEstimator estimator, Chunks.Mode mode) {
        requireFit(data, mode);
        return switch (estimator) {
            case Eap eap -> expectations(data, eap, mode);
            case SumScoreEap sumScore -> sumScores(data, sumScore, mode);
            case Map map -> {
                double mean = map.prior().mean();
                double precision =
                        1 / (map.prior().standardDeviation() * map.prior().standardDeviation());
                yield maxima(
                        data,
                        mode,
                        new Search(
                                map.prior(),
                                map.information() == InformationKind.EXPECTED,
                                false,
                                true,
                                at -> at.sums.score - precision * (at.theta - mean),
                                at -> precision
                                        + (map.information() == InformationKind.EXPECTED
                                                ? at.sums.information
                                                : -at.sums.curvature)));
            }
            case MaximumLikelihood likelihood -> {
                boolean expected = likelihood.information() == InformationKind.EXPECTED;
                yield maxima(
                        data,
                        mode,
                        new Search(
                                NormalPrior.STANDARD,
                                expected,
                                false,
                                false,
                                at -> at.sums.score,
                                at -> expected ? at.sums.information : -at.sums.curvature));
            }
            case WeightedLikelihood weighted ->
                maxima(
                        data,
                        mode,
                        new Search(
                                NormalPrior.STANDARD,
                                true,
                                true,
                                false,
                                at -> at.sums.score + correction(at.sums.warm, at.sums.information),
                                at -> at.sums.information));
            case JeffreysMode jeffreys ->
                maxima(
                        data,
                        mode,
                        new Search(
                                NormalPrior.STANDARD,
                                true,
                                true,
                                false,
                                BulkScoring::jeffreysSlope,
                                jeffreys.information() == InformationKind.EXPECTED
                                        ? at -> at.sums.information
                                        : BulkScoring::jeffreysInformation));
            case TrapezoidEap eap -> oneByOne(data, eap, mode);
            case BoundedEstimator bounded -> oneByOne(data, bounded, mode);
        };
    }

    /** Estimators that are for comparison rather than for a crowd. */
    private BulkScores oneByOne(ResponseMatrix data, AbilityEstimator estimator, Chunks.Mode mode) {
        double[] thetas = new double[data.personCount()];
        double[] errors = new double[thetas.length];
        run(mode, thetas.length, (from, to) -> {
            for (int person = from; person < to; person++) {
                AbilityEstimate estimate = estimator.estimate(pattern(data, person));
                thetas[person] = switch (estimate) {
                    case AbilityEstimate.Finite finite -> finite.theta();
                    case AbilityEstimate.Unbounded unbounded ->
                        unbounded.direction() == AbilityEstimate.Direction.ABOVE
                                ? Double.POSITIVE_INFINITY
                                : Double.NEGATIVE_INFINITY;
                    case AbilityEstimate.Undetermined undetermined -> Double.NaN;
                };
                errors[person] =
                        estimate instanceof AbilityEstimate.Finite finite ? finite.standardError() : Double.NaN;
            }
        });
        return new BulkScores(thetas, errors);
    }

    private ResponsePattern pattern(ResponseMatrix data, int person) {
        List<Response> responses = new ArrayList<>();
        for (int item = 0; item < models.size(); item++) {
            int stored = data.stored(person, item);
            responses.add(stored == 0 ? Response.missing() : Response.of(stored - 1));
        }
        return ResponsePattern.of(models, responses);
    }

    private static double correction(double numerator, double information) {
        return information > 0 ? numerator / (2 * information) : 0;
    }

    private static double jeffreysSlope(Worker at) {
        return at.sums.score + correction(at.sums.informationSlope, at.sums.information);
    }

    /** By the difference that the estimator itself uses. */
    private static double jeffreysInformation(Worker at) {
        double difference = 1e-4;
        double theta = at.theta;
        at.evaluate(theta - difference, true);
        double below = jeffreysSlope(at);
        at.evaluate(theta + difference, true);
        return (below - jeffreysSlope(at)) / (2 * difference);
    }

    private void requireFit(ResponseMatrix data, Chunks.Mode mode) {
        if (data.itemCount() != models.size()) {
            throw new IllegalArgumentException("The numbers of models (%d) and items (%d) must be equal."
                    .formatted(models.size(), data.itemCount()));
        }
        int[] unfit = new int[Math.ceilDiv(data.personCount(), PERSONS)];
        run(mode, data.personCount(), (from, to) -> unfit[from / PERSONS] = firstUnfit(data, from, to));
        for (int chunk = 0; chunk < unfit.length; chunk++) {
            if (unfit[chunk] < Math.min((chunk + 1) * PERSONS, data.personCount())) {
                throw unfit(data, unfit[chunk]);
            }
        }
    }

    /** The first person with a response in a category that its model has not, or {@code to}. */
    private int firstUnfit(ResponseMatrix data, int from, int to) {
        for (int person = from; person < to; person++) {
            boolean fits = true;
            for (int item = 0; item < categories.length; item++) {
                fits &= data.stored(person, item) <= categories[item];
            }
            if (!fits) {
                return person;
            }
        }
        return to;
    }

    private IllegalArgumentException unfit(ResponseMatrix data, int person) {
        int item = 0;
        while (data.stored(person, item) <= categories[item]) {
            item++;
        }
        return new IllegalArgumentException(
                "Person (%d) has a response to item (%s) in category (%d), but its model has %d categories."
                        .formatted(
                                person + 1, data.items().get(item), data.stored(person, item) - 1, categories[item]));
    }

    private BulkScores expectations(ResponseMatrix data, Eap eap, Chunks.Mode mode) {
        PosteriorTables tables = new PosteriorTables(models, eap.prior(), eap.quadrature());
        boolean refines = eap.refinement() == Refinement.WHERE_NARROW;
        double[] thetas = new double[data.personCount()];
        double[] errors = new double[thetas.length];
        run(mode, thetas.length, (from, to) -> {
            Moments moments = new Moments(tables);
            for (int person = from; person < to; person++) {
                moments.of(data, person);
                thetas[person] = moments.mean;
                errors[person] = moments.standardDeviation;
                if (refines && !eap.quadrature().resolves(moments.standardDeviation)) {
                    AbilityEstimate.Finite closer = eap.estimate(pattern(data, person));
                    thetas[person] = closer.theta();
                    errors[person] = closer.standardError();
                }
            }
        });
        return new BulkScores(thetas, errors);
    }

    /** Work on the persons from one to before another. */
    private interface Stretch {
        void work(int from, int to);
    }

    private static void run(Chunks.Mode mode, int persons, Stretch stretch) {
        Chunks.run(
                mode,
                Math.ceilDiv(persons, PERSONS),
                chunk -> stretch.work(chunk * PERSONS, Math.min((chunk + 1) * PERSONS, persons)));
    }

    /** Mean and standard deviation of posteriors; a buffer of one thread. */
    private static final class Moments {
        private static final double CANCELLED = 1e-3;

        final PosteriorTables tables;
        final double[] posterior;
        final int[] offsets;
        double mean;
        double standardDeviation;

        Moments(PosteriorTables tables) {
            this.tables = tables;
            posterior = new double[tables.stride];
            offsets = new int[tables.blocks()];
        }

        void of(ResponseMatrix data, int person) {
            tables.posterior(data, person, offsets, posterior);
            double[] nodes = tables.nodes;
            double total = NodeProducts.sum(posterior, tables.stride);
            double first = 0;
            double firstNext = 0;
            double second = 0;
            double secondNext = 0;
            for (int q = 0; q < posterior.length; q += 2) {
                double weighted = posterior[q] * nodes[q];
                double weightedNext = posterior[q + 1] * nodes[q + 1];
                first += weighted;
                firstNext += weightedNext;
                second += weighted * nodes[q];
                secondNext += weightedNext * nodes[q + 1];
            }
            mean = (first + firstNext) / total;
            double variance = (second + secondNext) / total - mean * mean;
            standardDeviation = Math.sqrt(variance > CANCELLED ? variance : around(mean) / total);
        }

        /** Σ weight · (node − mean)², for posteriors so narrow that a difference of squares would lose too many digits. */
        private double around(double centre) {
            double sum = 0;
            for (int q = 0; q < posterior.length; q++) {
                double deviation = tables.nodes[q] - centre;
                sum += posterior[q] * deviation * deviation;
            }
            return sum;
        }
    }

    private BulkScores sumScores(ResponseMatrix data, SumScoreEap estimator, Chunks.Mode mode) {
        ConcurrentHashMap<BitSet, List<SumScoreEap.Row>> tables = new ConcurrentHashMap<>();
        double[] thetas = new double[data.personCount()];
        double[] errors = new double[thetas.length];
        run(mode, thetas.length, (from, to) -> {
            for (int person = from; person < to; person++) {
                BitSet answered = new BitSet();
                int score = 0;
                for (int item = 0; item < models.size(); item++) {
                    int stored = data.stored(person, item);
                    if (stored != 0) {
                        answered.set(item);
                        score += stored - 1;
                    }
                }
                SumScoreEap.Row row = tables.computeIfAbsent(answered, items -> estimator.table(subset(items)))
                        .get(score);
                thetas[person] = row.estimate().theta();
                errors[person] = row.estimate().standardError();
            }
        });
        return new BulkScores(thetas, errors);
    }

    private List<ItemResponseModel> subset(BitSet items) {
        List<ItemResponseModel> subset = new ArrayList<>();
        items.stream().forEach(item -> subset.add(models.get(item)));
        return subset;
    }

    /**
     * How a maximum is looked for.
     *
     * @param start the prior whose posterior mean is the beginning
     * @param informationAtEnd whether the standard error needs the expected information
     * @param informationOnWay whether the derivative needs it
     * @param withoutResponses whether there is an estimate without any response
     * @param derivative of the function to be maximised
     * @param precision the inverse of the estimate's variance
     */
    private record Search(
            NormalPrior start,
            boolean informationAtEnd,
            boolean informationOnWay,
            boolean withoutResponses,
            ToDoubleFunction<Worker> derivative,
            ToDoubleFunction<Worker> precision) {}

    private BulkScores maxima(ResponseMatrix data, Chunks.Mode mode, Search search) {
        double reach = 6 * search.start().standardDeviation();
        Quadrature quadrature =
                new Quadrature(search.start().mean() - reach, search.start().mean() + reach, 61);
        PosteriorTables tables = new PosteriorTables(models, search.start(), quadrature);
        double[] thetas = new double[data.personCount()];
        double[] errors = new double[thetas.length];
        run(mode, thetas.length, (from, to) -> {
            Worker worker = new Worker(new Moments(tables), search);
            for (int person = from; person < to; person++) {
                worker.climb(data, person);
                thetas[person] = worker.theta;
                errors[person] = worker.standardError;
            }
        });
        return new BulkScores(thetas, errors);
    }

    /** Searches maxima for one person after another; a buffer of one thread. */
    private final class Worker {

        private static final double FARTHEST = 60;
        private static final double STEP = 0.25;
        private static final int MOST_STEPS = 100;

        /** A secant step so short is followed by one that is shorter by many digits. */
        private static final double ENOUGH = 1e-11;

        final ItemKernel.Sums sums = new ItemKernel.Sums();
        private final Moments moments;
        private final Search search;
        private final int[] items = new int[kernels.length];
        private final int[] chosen = new int[kernels.length];
        private int answers;
        double theta;
        double standardError;

        Worker(Moments moments, Search search) {
            this.moments = moments;
            this.search = search;
        }

        void evaluate(double at, boolean information) {
            theta = at;
            sums.clear();
            for (int answer = 0; answer < answers; answer++) {
                kernels[items[answer]].add(at, chosen[answer], information, sums);
            }
        }

        private double derivative(double at) {
            evaluate(at, search.informationOnWay());
            return search.derivative().applyAsDouble(this);
        }

        void climb(ResponseMatrix data, int person) {
            answers = 0;
            for (int item = 0; item < kernels.length; item++) {
                int stored = data.stored(person, item);
                if (stored != 0) {
                    items[answers] = item;
                    chosen[answers++] = stored - 1;
                }
            }
            standardError = Double.NaN;
            if (answers == 0 && !search.withoutResponses()) {
                theta = Double.NaN;
                return;
            }
            moments.of(data, person);
            double found = climb(moments.mean);
            theta = found;
            if (Double.isFinite(found)) {
                evaluate(found, search.informationAtEnd() || search.informationOnWay());
                standardError = 1 / Math.sqrt(search.precision().applyAsDouble(this));
                theta = found;
            }
        }

        /** The way the estimators themselves go: in steps to the first maximum uphill. */
        private double climb(double start) {
            double here = start;
            double slope = derivative(here);
            double direction = slope >= 0 ? 1 : -1;
            while (Math.abs(here) <= FARTHEST + Math.abs(start)) {
                double next = here + direction * STEP;
                double nextSlope = derivative(next);
                if (nextSlope * direction < 0) {
                    return slope == 0 ? here : between(here, slope, next, nextSlope);
                }
                here = next;
                slope = nextSlope;
            }
            return direction * Double.POSITIVE_INFINITY;
        }

        /** The root between two points of different sign: the secant's, halfway where it leads astray. */
        private double between(double first, double firstSlope, double second, double secondSlope) {
            double inside = first;
            double insideSlope = firstSlope;
            double outside = second;
            double before = second;
            double beforeSlope = secondSlope;
            for (int step = 0; step < MOST_STEPS && insideSlope != 0; step++) {
                double next = inside - insideSlope * (inside - before) / (insideSlope - beforeSlope);
                boolean within = (next - inside) * (next - outside) < 0;
                if (!within) {
                    next = (inside + outside) / 2;
                }
                double moved = Math.abs(next - inside);
                double slope = derivative(next);
                before = inside;
                beforeSlope = insideSlope;
                if (slope * insideSlope < 0) {
                    outside = inside;
                }
                inside = next;
                insideSlope = slope;
                if (moved < ENOUGH || Math.abs(outside - inside) < ENOUGH) {
                    return inside;
                }
            }
            return inside;
        }
    }

    /**
     * Plausible values: random draws from every person's posterior (Mislevy 1991). The posterior density is taken to be linear between
     * neighbouring nodes. Persons have random numbers of their own, so that the draws do not depend on threads or on other persons.
     *
     * @param data responses, in the order of the models
     * @param prior the distribution of ability before the test
     * @param quadrature where the posterior is evaluated; the nodes should be closer than half a posterior standard deviation
     * @param draws how many for each person, 1 or more
     * @param seed equal seeds give equal draws
     * @return by person, then by draw
     */
    public double[][] plausibleValues(
            ResponseMatrix data, NormalPrior prior, Quadrature quadrature, int draws, long seed, Chunks.Mode mode) {
        requireFit(data, mode);
        if (draws < 1) {
            throw new IllegalArgumentException("The number of draws (%d) must be 1 or more.".formatted(draws));
        }
        PosteriorTables tables = new PosteriorTables(models, prior, quadrature);
        double[][] values = new double[data.personCount()][draws];
        run(mode, values.length, (from, to) -> {
            Moments moments = new Moments(tables);
            double[] cumulative = new double[quadrature.nodes()];
            for (int person = from; person < to; person++) {
                tables.posterior(data, person, moments.offsets, moments.posterior);
                for (int q = 1; q < cumulative.length; q++) {
                    cumulative[q] = cumulative[q - 1] + (moments.posterior[q - 1] + moments.posterior[q]) / 2;
                }
                SplittableRandom random = new SplittableRandom(seed + 0x9E3779B97F4A7C15L * (person + 1));
                for (int draw = 0; draw < draws; draw++) {
                    values[person][draw] = quantile(cumulative, moments.posterior, quadrature, random.nextDouble());
                }
            }
        });
        return values;
    }

    private static double quantile(double[] cumulative, double[] density, Quadrature quadrature, double share) {
        double wanted = share * cumulative[cumulative.length - 1];
        int low = 0;
        int high = cumulative.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] <= wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double rest = wanted - cumulative[low];
        double slope = density[high] - density[low];
        // The area up to t is density · t + slope · t² / 2; this form of the root is safe where the slope is 0.
        double root = Math.sqrt(Math.max(0, density[low] * density[low] + 2 * slope * rest));
        double part = density[low] + root > 0 ? 2 * rest / (density[low] + root) : 0;
        double step = quadrature.node(high) - quadrature.node(low);
        return quadrature.node(low) + step * Math.min(1, part);
    }
}
