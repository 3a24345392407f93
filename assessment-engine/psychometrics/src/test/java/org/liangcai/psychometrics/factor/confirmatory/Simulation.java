package org.liangcai.psychometrics.factor.confirmatory;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.factor.Observations;
import org.liangcai.psychometrics.numerics.Matrix;
import org.liangcai.psychometrics.numerics.SymmetricEigen;

/** Data for tests. */
final class Simulation {

    private Simulation() {}

    /** Persons whose means and covariances (divisor n) are exactly those given. */
    static double[][] exact(int persons, double[] means, Matrix covariance, long seed) {
        Random random = new Random(seed);
        int p = means.length;
        Matrix raw = Matrix.of(persons, p, (i, j) -> random.nextGaussian());
        double[] sums = new double[p];
        for (int i = 0; i < persons; i++) {
            for (int j = 0; j < p; j++) {
                sums[j] += raw.at(i, j) / persons;
            }
        }
        Matrix centred = Matrix.of(persons, p, (i, j) -> raw.at(i, j) - sums[j]);
        Matrix own = centred.transpose().times(centred).times(1.0 / persons);
        Matrix shaped = centred.times(SymmetricEigen.of(own).map(value -> 1 / Math.sqrt(value)))
                .times(SymmetricEigen.of(covariance).map(Math::sqrt));
        return Matrix.of(persons, p, (i, j) -> shaped.at(i, j) + means[j]).toArray();
    }

    static Observations observations(List<String> names, double[][] values, List<String> groups) {
        Observations.Builder builder = Observations.builder(names, values.length);
        for (int person = 0; person < values.length; person++) {
            for (int variable = 0; variable < names.size(); variable++) {
                if (!Double.isNaN(values[person][variable])) {
                    builder.value(person, variable, values[person][variable]);
                }
            }
        }
        return groups.isEmpty() ? builder.build() : builder.groups(groups).build();
    }

    static List<String> names(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(k -> "x" + k).toList();
    }

    /** Λ Φ Λᵀ + Θ. */
    static Matrix covariance(Matrix loadings, Matrix phi, double[] residuals) {
        return loadings.times(phi).times(loadings.transpose()).plus(Matrix.diagonal(residuals));
    }

    static double[][] joined(double[][] first, double[][] second) {
        List<double[]> rows = new ArrayList<>(List.of(first));
        rows.addAll(List.of(second));
        return rows.toArray(double[][]::new);
    }

    static List<String> labels(int first, int second) {
        List<String> labels = new ArrayList<>();
        for (int k = 0; k < first + second; k++) {
            labels.add(k < first ? "one" : "two");
        }
        return labels;
    }
}
