package org.liangcai.psychometrics.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liangcai.psychometrics.data.ResponseMatrix;

/**
 * Fit by the residuals of scores at known abilities: infit and outfit of items and persons (Wright and Masters 1982), and Q₃, the
 * correlation of the residuals of two items (Yen 1984). Missing responses do not count.
 */
public final class ResidualFit {

    private final FittedTest test;
    private final PersonRows persons;
    private final double[] abilities;

    private ResidualFit(FittedTest test, PersonRows persons, double[] abilities) {
        this.test = test;
        this.persons = persons;
        this.abilities = abilities;
    }

    /** Residuals at the posterior means. */
    public static ResidualFit of(FittedTest test, ResponseMatrix data) {
        return of(test, data, PosteriorMeans.of(test, data));
    }

    /**
     * Residuals at given abilities.
     *
     * @param abilities one for each person of the data
     * @throws IllegalArgumentException if there is not one for each person, or one that is needed is not finite
     */
    public static ResidualFit of(FittedTest test, ResponseMatrix data, double[] abilities) {
        if (abilities.length != data.personCount()) {
            throw new IllegalArgumentException("The number of abilities (%d) must be that of persons (%d)."
                    .formatted(abilities.length, data.personCount()));
        }
        PersonRows persons = PersonRows.all(test, data);
        for (int person : persons.person) {
            if (!Double.isFinite(abilities[person])) {
                throw new IllegalArgumentException(
                        "The ability (%s) of person (%d) must be finite.\nMaybe take the posterior mean, which always is."
                                .formatted(abilities[person], person + 1));
            }
        }
        return new ResidualFit(test, persons, abilities.clone());
    }

    private ScoreMoments moments(int row, int item, int stored) {
        double theta = abilities[persons.person[row]];
        return ScoreMoments.of(test.models().get(item).probabilities(theta), stored - 1);
    }

    /**
     * Infit and outfit of every item.
     *
     * @throws IllegalArgumentException if nobody answered an item
     */
    public List<MeanSquares> items() {
        List<MeanSquares> fits = new ArrayList<>();
        for (int item = 0; item < persons.items; item++) {
            MeanSquares.Sum sum = new MeanSquares.Sum();
            for (int row = 0; row < persons.rows; row++) {
                int stored = persons.cells[row * persons.items + item];
                if (stored > 0) {
                    sum.add(moments(row, item, stored), persons.weights[row]);
                }
            }
            if (sum.isEmpty()) {
                throw new IllegalArgumentException("Nobody answered item (%s).\nLeave it out."
                        .formatted(test.items().get(item)));
            }
            fits.add(sum.ofItem());
        }
        return List.copyOf(fits);
    }

    /** Infit and outfit of every person of the test's group, in their order; empty for those without responses. */
    public List<Optional<MeanSquares>> persons() {
        List<Optional<MeanSquares>> fits = new ArrayList<>();
        for (int row = 0; row < persons.rows; row++) {
            MeanSquares.Sum sum = new MeanSquares.Sum();
            for (int item = 0; item < persons.items; item++) {
                int stored = persons.cells[row * persons.items + item];
                if (stored > 0) {
                    sum.add(moments(row, item, stored), 1);
                }
            }
            fits.add(sum.isEmpty() ? Optional.empty() : Optional.of(sum.ofPerson()));
        }
        return List.copyOf(fits);
    }

    /** Q₃ of every pair of items over the persons who answered both, 1 in the diagonal; NaN where a residual does not vary. */
    public double[][] correlations() {
        double[][] residuals = new double[persons.items][persons.rows];
        for (int item = 0; item < persons.items; item++) {
            for (int row = 0; row < persons.rows; row++) {
                int stored = persons.cells[row * persons.items + item];
                residuals[item][row] = stored > 0 ? moments(row, item, stored).residual() : Double.NaN;
            }
        }
        double[][] correlations = new double[persons.items][persons.items];
        for (int i = 0; i < persons.items; i++) {
            correlations[i][i] = 1;
            for (int j = 0; j < i; j++) {
                correlations[i][j] = correlation(residuals[i], residuals[j]);
                correlations[j][i] = correlations[i][j];
            }
        }
        return correlations;
    }

    private double correlation(double[] first, double[] second) {
        double total = 0;
        double x = 0;
        double y = 0;
        for (int row = 0; row < first.length; row++) {
            if (!Double.isNaN(first[row] + second[row])) {
                total += persons.weights[row];
                x += persons.weights[row] * first[row];
                y += persons.weights[row] * second[row];
            }
        }
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int row = 0; row < first.length; row++) {
            if (!Double.isNaN(first[row] + second[row])) {
                double dx = first[row] - x / total;
                double dy = second[row] - y / total;
                xx += persons.weights[row] * dx * dx;
                yy += persons.weights[row] * dy * dy;
                xy += persons.weights[row] * dx * dy;
            }
        }
        return xy / Math.sqrt(xx * yy);
    }
}
