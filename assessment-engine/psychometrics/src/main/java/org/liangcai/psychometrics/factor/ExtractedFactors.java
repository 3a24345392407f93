package org.liangcai.psychometrics.factor;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.psychometrics.numerics.Matrix;

/**
 * Unrotated factors. Every column sums to a value that is not negative.
 *
 * @param method how they were extracted
 * @param loadings variables × factors, on principal axes
 * @param uniquenesses the part of each variable's variance that no factor explains, from {@link FactorExtraction#LEAST_UNIQUENESS} to 1
 * @param converged whether the search ended where the discrepancy is flat
 * @param iterations the number of steps
 * @param discrepancy the least value of the discrepancy: half the sum of squared residuals, or the likelihood discrepancy
 */
@SuppressWarnings("ArrayRecordComponent")
public record ExtractedFactors(
        FactorExtraction method,
        Matrix loadings,
        double[] uniquenesses,
        boolean converged,
        int iterations,
        double discrepancy) {

    public ExtractedFactors {
        uniquenesses = uniquenesses.clone();
    }

    @Override
    public double[] uniquenesses() {
        return uniquenesses.clone();
    }

    /** The part of each variable's variance that the factors explain: the sum of its squared loadings. */
    public double[] communalities() {
        double[] communalities = new double[loadings.rows()];
        for (int i = 0; i < communalities.length; i++) {
            for (double loading : loadings.row(i)) {
                communalities[i] += loading * loading;
            }
        }
        return communalities;
    }

    /** The numbers, from 0, of the variables whose uniqueness ended at the least value tried: improper solutions, called Heywood cases. */
    public List<Integer> heywoodCases() {
        List<Integer> cases = new ArrayList<>();
        for (int i = 0; i < uniquenesses.length; i++) {
            if (uniquenesses[i] <= FactorExtraction.LEAST_UNIQUENESS) {
                cases.add(i);
            }
        }
        return cases;
    }
}
