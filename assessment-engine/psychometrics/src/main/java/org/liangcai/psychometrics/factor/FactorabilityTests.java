package org.liangcai.psychometrics.factor;

import org.liangcai.psychometrics.numerics.Matrix;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/** Whether variables have enough in common to be factored. */
public final class FactorabilityTests {

    private FactorabilityTests() {}

    /**
     * Measures of sampling adequacy from 0 to 1: Σ r² / (Σ r² + Σ q²), where q are the partial correlations (Kaiser and Rice 1974).
     *
     * @param overall over all pairs
     * @param byVariable over the pairs of each variable
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record SamplingAdequacy(double overall, double[] byVariable) {

        public SamplingAdequacy {
            byVariable = byVariable.clone();
        }

        @Override
        public double[] byVariable() {
            return byVariable.clone();
        }
    }

    /**
     * A test that all correlations are 0 (Bartlett 1951).
     *
     * @param chiSquare −ln det R (n − 1 − (2p + 5) / 6)
     * @param degreesOfFreedom p (p − 1) / 2
     * @param pValue the probability of a larger value if all correlations are 0
     */
    public record Sphericity(double chiSquare, int degreesOfFreedom, double pValue) {}

    /** The Kaiser–Meyer–Olkin measures. */
    public static SamplingAdequacy samplingAdequacy(CorrelationMatrix correlations) {
        Matrix r = correlations.values();
        Matrix inverse = correlations.inverse();
        int size = r.rows();
        double[] byVariable = new double[size];
        double all = 0;
        double allPartial = 0;
        for (int i = 0; i < size; i++) {
            double sum = 0;
            double partial = 0;
            for (int j = 0; j < size; j++) {
                if (i != j) {
                    sum += r.at(i, j) * r.at(i, j);
                    partial += inverse.at(i, j) * inverse.at(i, j) / (inverse.at(i, i) * inverse.at(j, j));
                }
            }
            byVariable[i] = sum / (sum + partial);
            all += sum;
            allPartial += partial;
        }
        return new SamplingAdequacy(all / (all + allPartial), byVariable);
    }

    /** Bartlett's test of sphericity. */
    public static Sphericity sphericity(CorrelationMatrix correlations) {
        int size = correlations.variables().size();
        double chiSquare = -correlations.logDeterminant() * (correlations.persons() - 1 - (2 * size + 5) / 6.0);
        int degrees = size * (size - 1) / 2;
        return new Sphericity(chiSquare, degrees, SpecialFunctions.chiSquareUpperTail(chiSquare, degrees));
    }

    /** Each variable's squared multiple correlation with the others: 1 − 1 / rⁱⁱ. */
    public static double[] squaredMultipleCorrelations(CorrelationMatrix correlations) {
        double[] diagonal = correlations.inverse().diagonal();
        double[] squared = new double[diagonal.length];
        for (int i = 0; i < squared.length; i++) {
            squared[i] = 1 - 1 / diagonal[i];
        }
        return squared;
    }
}
