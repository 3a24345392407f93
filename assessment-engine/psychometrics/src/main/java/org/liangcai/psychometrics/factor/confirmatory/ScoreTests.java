package org.liangcai.psychometrics.factor.confirmatory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.liangcai.psychometrics.numerics.Cholesky;
import org.liangcai.psychometrics.numerics.Matrix;

/** Score tests of parameters that a model fixes, one at a time. */
final class ScoreTests {

    private static final double NEGLIGIBLE = 1e-9;

    private ScoreTests() {}

    /**
     * One test.
     *
     * @param index the statistic
     * @param change the expected change of the parameter
     */
    record Found(double index, double change) {}

    /**
     * Tests candidates.
     *
     * @param extended the objective with the candidates free, after the free parameters of the model
     * @param free the estimates of the model
     * @return largest first; candidates that would not be identified are left out, and all of them if the information is not positive
     *     definite
     */
    static List<ModificationIndex> of(
            Objective extended,
            ParameterTable table,
            List<ModelParameter> candidates,
            double[] free,
            Function<double[], Matrix> informationAt,
            BiFunction<ModelParameter, Found, ModificationIndex> named) {
        int size = table.freeCount();
        double[] at = Arrays.copyOf(free, extended.size());
        for (int k = 0; k < candidates.size(); k++) {
            at[size + k] = candidates.get(k).fixedValue();
        }
        Matrix information = informationAt.apply(at);
        Optional<Cholesky> factor = Matrix.of(size, size, information::at).cholesky();
        if (factor.isEmpty()) {
            return List.of();
        }
        double[] gradient = extended.gradient(at);
        List<ModificationIndex> found = new ArrayList<>();
        for (int k = 0; k < candidates.size(); k++) {
            int place = size + k;
            double[] cross = Arrays.copyOf(information.row(place), size);
            double[] solved = factor.get().solve(cross);
            double rest = information.at(place, place);
            for (int l = 0; l < size; l++) {
                rest -= cross[l] * solved[l];
            }
            if (rest > NEGLIGIBLE * information.at(place, place)) {
                double slope = gradient[place];
                found.add(named.apply(candidates.get(k), new Found(slope * slope / rest, slope / rest)));
            }
        }
        found.sort(Comparator.comparingDouble(index -> -index.index()));
        return found;
    }
}
