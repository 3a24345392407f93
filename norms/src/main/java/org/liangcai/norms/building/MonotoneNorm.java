package org.liangcai.norms.building;

import java.util.List;

/**
 * A continuous norm in which a better place always means a higher raw score, by construction: a polynomial in place and age written in
 * Bernstein polynomials whose coefficients rise along the place (Farouki, R. T. (2012), The Bernstein polynomial basis: a centennial
 * retrospective, Computer Aided Geometric Design 29, 379–419). Its slope is a sum of products that are all positive, at every place and
 * every age, not only where somebody looked.
 *
 * @param placeDegree the degree in the place, 1 or more
 * @param ageDegree the degree in age, 0 or more
 * @param starts for each Bernstein polynomial in age the raw score at the lowest place
 * @param steps for each rise along the place and within it each Bernstein polynomial in age the step, positive
 * @param range what the sample covered; places and ages beyond it are those of its edge
 */
public record MonotoneNorm(int placeDegree, int ageDegree, List<Double> starts, List<Double> steps, NormRange range)
        implements ContinuousNorm {

    private static final int HALVINGS = 60;

    public MonotoneNorm {
        starts = List.copyOf(starts);
        steps = List.copyOf(steps);
        if (placeDegree < 1 || starts.size() != ageDegree + 1 || steps.size() != placeDegree * (ageDegree + 1)) {
            throw new IllegalArgumentException(
                    "A monotone norm of degrees (%d, %d) needs %d starts and %d steps, not %d and %d."
                            .formatted(
                                    placeDegree,
                                    ageDegree,
                                    ageDegree + 1,
                                    placeDegree * (ageDegree + 1),
                                    starts.size(),
                                    steps.size()));
        }
        for (double step : steps) {
            if (!(step > 0)) {
                throw new IllegalArgumentException(
                        "The step (%s) of a monotone norm must be positive.".formatted(step));
            }
        }
    }

    /** The raw score that belongs to a T score at an age; strictly rising over the places the sample covered. */
    @Override
    public double raw(double tScore, double age) {
        double[] rising = new BernsteinBasis(placeDegree, range.lowestT(), range.highestT()).risingAt(tScore);
        return raw(rising, ageBasis(age));
    }

    private double[] ageBasis(double age) {
        return new BernsteinBasis(ageDegree, range.lowestAge(), range.highestAge()).at(age);
    }

    private double raw(double[] rising, double[] ages) {
        double sum = 0;
        for (int j = 0; j <= ageDegree; j++) {
            double along = starts.get(j);
            for (int i = 1; i <= placeDegree; i++) {
                along += rising[i] * steps.get((i - 1) * (ageDegree + 1) + j);
            }
            sum += ages[j] * along;
        }
        return sum;
    }

    /**
     * The T scores of several raw scores at one age; the same as one by one to 1e-9. At one age the curve is a polynomial in the place,
     * whose few coefficients are worked out once, and each root is looked for from the one before.
     */
    @Override
    public double[] tScores(double[] raws, double age) {
        var curve = new PlaceCurve(along(ageBasis(age)), range.lowestT(), range.highestT());
        double[] scores = new double[raws.length];
        for (int i = 0; i < raws.length; i++) {
            scores[i] = curve.place(raws[i]);
        }
        return scores;
    }

    /** The Bernstein coefficients of the curve at one age, from the lowest place to the highest. */
    private double[] along(double[] ages) {
        double[] along = new double[placeDegree + 1];
        for (int j = 0; j <= ageDegree; j++) {
            double at = starts.get(j);
            along[0] += ages[j] * at;
            for (int i = 1; i <= placeDegree; i++) {
                at += steps.get((i - 1) * (ageDegree + 1) + j);
                along[i] += ages[j] * at;
            }
        }
        return along;
    }

    /** The T score of a raw score; beyond the raw scores of the curve it is the lowest or highest T score of the sample. */
    @Override
    public double tScore(double raw, double age) {
        var places = new BernsteinBasis(placeDegree, range.lowestT(), range.highestT());
        double[] ages = ageBasis(age);
        double low = range.lowestT();
        double high = range.highestT();
        if (raw <= raw(places.risingAt(low), ages)) {
            return low;
        }
        if (raw >= raw(places.risingAt(high), ages)) {
            return high;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (raw(places.risingAt(middle), ages) < raw) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
