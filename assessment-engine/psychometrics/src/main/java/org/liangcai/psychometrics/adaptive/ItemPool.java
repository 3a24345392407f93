package org.liangcai.psychometrics.adaptive;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.liangcai.psychometrics.model.CategoryCurve;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.psychometrics.numerics.Roots;

/**
 * The items an adaptive test may show, with tables that are worked out when they are first needed and kept. A pool should be made once
 * and used for many sessions. Immutable as seen from outside and safe for use by many threads.
 */
public final class ItemPool {

    private final List<ItemResponseModel> models;
    /** Four numbers for each item: discrimination, difficulty, lower and upper asymptote; discrimination 0 for other models. */
    private final double[] logistic;

    private final int mostCategories;
    private final ConcurrentHashMap<ThetaGrid, GridTables> gridTables = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<SlopeTables.Range, SlopeTables> slopeTables = new ConcurrentHashMap<>();
    private final AtomicReferenceArray<InformationOrder.@Nullable Cell> orders =
            new AtomicReferenceArray<>(InformationOrder.CELLS);

    /** Where each logistic item is most informative; worked out when first asked for, and never changed after that. */
    private volatile double @Nullable [] peaks;

    private ItemPool(List<? extends ItemResponseModel> models) {
        this.models = List.copyOf(models);
        if (models.isEmpty()) {
            throw new IllegalArgumentException("The pool of an adaptive test must not be empty.");
        }
        logistic = new double[4 * models.size()];
        int most = 2;
        for (int item = 0; item < models.size(); item++) {
            ItemResponseModel model = models.get(item);
            most = Math.max(most, model.categoryCount());
            if (model instanceof LogisticModel(double a, double b, double c, double u)) {
                logistic[4 * item] = a;
                logistic[4 * item + 1] = b;
                logistic[4 * item + 2] = c;
                logistic[4 * item + 3] = u;
            }
        }
        mostCategories = most;
    }

    /**
     * A pool of items.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ItemPool of(List<? extends ItemResponseModel> models) {
        return new ItemPool(models);
    }

    /** The response models, in order. */
    public List<ItemResponseModel> models() {
        return models;
    }

    /** The number of items. */
    public int size() {
        return models.size();
    }

    /** The response model of an item, counted from 0. */
    public ItemResponseModel model(int item) {
        return models.get(item);
    }

    /** The number of categories of an item. */
    public int categoryCount(int item) {
        return isLogistic(item) ? 2 : models.get(item).categoryCount();
    }

    int mostCategories() {
        return mostCategories;
    }

    boolean isLogistic(int item) {
        return logistic[4 * item] > 0;
    }

    /** Fisher information of an item at an ability. */
    public double information(int item, double theta) {
        if (!isLogistic(item)) {
            return models.get(item).information(theta);
        }
        double a = logistic[4 * item];
        double c = logistic[4 * item + 2];
        double u = logistic[4 * item + 3];
        double z = a * (theta - logistic[4 * item + 1]);
        double e = StrictMath.exp(-Math.abs(z));
        double larger = 1 / (1 + e);
        double smaller = e / (1 + e);
        double f = z >= 0 ? larger : smaller;
        double g = z >= 0 ? smaller : larger;
        double shareRight = c == 0 ? 1 : (u - c) * f / (c + (u - c) * f);
        double shareWrong = u == 1 ? 1 : (u - c) * g / (1 - u + (u - c) * g);
        return a * a * shareRight * shareWrong * f * g;
    }

    /** Writes the probability of every category of an item into {@code into}. */
    void probabilities(int item, double theta, double[] into) {
        if (!isLogistic(item)) {
            ItemResponseModel model = models.get(item);
            for (int category = 0; category < model.categoryCount(); category++) {
                into[category] = model.probability(theta, category);
            }
            return;
        }
        double c = logistic[4 * item + 2];
        double u = logistic[4 * item + 3];
        double z = logistic[4 * item] * (theta - logistic[4 * item + 1]);
        double e = StrictMath.exp(-Math.abs(z));
        double f = (z >= 0 ? 1 : e) / (1 + e);
        double g = (z >= 0 ? e : 1) / (1 + e);
        into[1] = c + (u - c) * f;
        into[0] = 1 - u + (u - c) * g;
    }

    /** d ln P / dθ of a category. */
    double logSlope(int item, int category, double theta) {
        if (!isLogistic(item)) {
            return models.get(item).curve(theta, category).logSlope();
        }
        double a = logistic[4 * item];
        double c = logistic[4 * item + 2];
        double u = logistic[4 * item + 3];
        double z = a * (theta - logistic[4 * item + 1]);
        double e = StrictMath.exp(-Math.abs(z));
        double f = (z >= 0 ? 1 : e) / (1 + e);
        double g = (z >= 0 ? e : 1) / (1 + e);
        if (category == 1) {
            return c == 0 ? a * g : a * g * (u - c) * f / (c + (u - c) * f);
        }
        return u == 1 ? -a * f : -a * f * (u - c) * g / (1 - u + (u - c) * g);
    }

    /** d² ln P / dθ² of a category. */
    double logCurvature(int item, int category, double theta) {
        if (!isLogistic(item)) {
            return models.get(item).curve(theta, category).logCurvature();
        }
        double a = logistic[4 * item];
        double c = logistic[4 * item + 2];
        double u = logistic[4 * item + 3];
        double z = a * (theta - logistic[4 * item + 1]);
        double e = StrictMath.exp(-Math.abs(z));
        double f = (z >= 0 ? 1 : e) / (1 + e);
        double g = (z >= 0 ? e : 1) / (1 + e);
        if (category == 1) {
            double slope = c == 0 ? g : g * (u - c) * f / (c + (u - c) * f);
            return a * a * (slope * (g - f) - slope * slope);
        }
        double slope = u == 1 ? f : f * (u - c) * g / (1 - u + (u - c) * g);
        return a * a * (slope * (f - g) - slope * slope);
    }

    /** Σ P′P″ / P of an item, its part in the numerator of Warm's bias. */
    double warmNumerator(int item, double theta) {
        ItemResponseModel model = models.get(item);
        double sum = 0;
        for (int category = 0; category < model.categoryCount(); category++) {
            CategoryCurve curve = model.curve(theta, category);
            sum += curve.logSlope() * curve.curvature();
        }
        return sum;
    }

    /** dI / dθ of an item. */
    double informationSlope(int item, double theta) {
        ItemResponseModel model = models.get(item);
        double sum = 0;
        for (int category = 0; category < model.categoryCount(); category++) {
            CategoryCurve curve = model.curve(theta, category);
            sum += curve.slope() * (2 * curve.logCurvature() + curve.logSlope() * curve.logSlope());
        }
        return sum;
    }

    /**
     * The difficulty of a logistic item.
     *
     * @throws IllegalArgumentException for other models
     */
    double difficulty(int item) {
        requireLogistic(item, "a difficulty");
        return logistic[4 * item + 1];
    }

    /**
     * The discrimination of an item.
     *
     * @throws IllegalArgumentException for a model that has none
     */
    double discrimination(int item) {
        return switch (models.get(item)) {
            case LogisticModel model -> model.discrimination();
            case org.liangcai.psychometrics.model.GradedResponseModel model -> model.discrimination();
            case org.liangcai.psychometrics.model.GeneralisedPartialCreditModel model -> model.discrimination();
            case org.liangcai.psychometrics.model.NominalModel model ->
                throw new IllegalArgumentException(
                        "The item (%d) follows a nominal model, which has no discrimination.".formatted(item));
        };
    }

    /** Where on the scale an item lies: the difficulty, or the mean of its thresholds. */
    double location(int item) {
        return switch (models.get(item)) {
            case LogisticModel model -> model.difficulty();
            case org.liangcai.psychometrics.model.GradedResponseModel model -> mean(model.thresholds());
            case org.liangcai.psychometrics.model.GeneralisedPartialCreditModel model -> mean(model.steps());
            case org.liangcai.psychometrics.model.NominalModel model ->
                throw new IllegalArgumentException(
                        "The item (%d) follows a nominal model, which has no location.".formatted(item));
        };
    }

    private static double mean(List<Double> values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.size();
    }

    /**
     * The ability at which a logistic item is most informative: where (P − c)²(u − P)² / (PQ) is greatest (Birnbaum 1968 for the
     * three-parameter model; Magis 2013 for the four-parameter model).
     *
     * @throws IllegalArgumentException for other models
     */
    double mostInformativeTheta(int item) {
        requireLogistic(item, "one point of greatest information");
        double[] known = peaks;
        if (known == null) {
            known = new double[models.size()];
            for (int i = 0; i < known.length; i++) {
                known[i] = isLogistic(i) ? peak(i) : Double.NaN;
            }
            peaks = known;
        }
        return known[item];
    }

    private double peak(int item) {
        double a = logistic[4 * item];
        double c = logistic[4 * item + 2];
        double u = logistic[4 * item + 3];
        double margin = (u - c) * 1e-9;
        double p = Roots.between(at -> 2 / (at - c) - 2 / (u - at) - 1 / at + 1 / (1 - at), c + margin, u - margin);
        return logistic[4 * item + 1] + StrictMath.log((p - c) / (u - p)) / a;
    }

    private void requireLogistic(int item, String what) {
        if (!isLogistic(item)) {
            throw new IllegalArgumentException(
                    "The item (%d) has more than two categories and therefore not %s.%nMaybe another criterion: maximum information is defined for every model."
                            .formatted(item, what));
        }
    }

    GridTables tables(ThetaGrid grid) {
        GridTables known = gridTables.get(grid);
        return known != null ? known : gridTables.computeIfAbsent(grid, made -> new GridTables(this, made));
    }

    SlopeTables slopes(double lower, double upper) {
        return slopeTables.computeIfAbsent(new SlopeTables.Range(lower, upper), range -> new SlopeTables(this, range));
    }

    InformationOrder.@Nullable Cell order(double theta) {
        int cell = InformationOrder.cell(theta);
        if (cell < 0) {
            return null;
        }
        InformationOrder.Cell known = orders.get(cell);
        if (known == null) {
            known = InformationOrder.of(this, cell);
            orders.set(cell, known);
        }
        return known;
    }

    /** Pools are equal when their models are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ItemPool pool && models.equals(pool.models);
    }

    @Override
    public int hashCode() {
        return models.hashCode();
    }

    @Override
    public String toString() {
        return "ItemPool of %d items".formatted(models.size());
    }
}
