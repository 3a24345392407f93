package org.liangcai.psychometrics.factor.confirmatory;

import java.util.Optional;
import org.liangcai.psychometrics.numerics.Matrix;

/** Tests and standard errors that allow for variables that are not normal. */
final class RobustStatistics {

    private final Settings settings;
    private final NormalLikelihood saturated;
    private final double[] saturatedPoint;
    private final double persons;
    private final FitIndices plain;

    RobustStatistics(
            Settings settings, NormalLikelihood saturated, double[] saturatedPoint, double persons, FitIndices plain) {
        this.settings = settings;
        this.saturated = saturated;
        this.saturatedPoint = saturatedPoint;
        this.persons = persons;
        this.plain = plain;
    }

    /** A sandwich where one is asked for, otherwise the inverse of the information. */
    Matrix covarianceOfEstimates(NormalLikelihood model, double[] free, Matrix inverse) {
        return switch (settings.correction()) {
            case NONE -> inverse;
            case YUAN_BENTLER, ROBUST_ERRORS -> {
                Matrix scores = Matrix.of(model.scores(free));
                yield inverse.times(scores.transpose().times(scores)).times(inverse);
            }
            case SATORRA_BENTLER, MEAN_AND_VARIANCE_ADJUSTED, SCALED_AND_SHIFTED -> {
                NormalLikelihood.Whitened whitened = model.whitened(free);
                Matrix weighted = Matrix.of(whitened.derivatives())
                        .times(Matrix.of(whitened.persons()).transpose());
                yield inverse.times(weighted.times(weighted.transpose()).times(persons))
                        .times(inverse);
            }
        };
    }

    Optional<RobustTest> test(
            NormalLikelihood model, double[] free, NormalLikelihood baseline, double[] baselinePoint) {
        if (settings.correction() == Settings.Correction.NONE
                || settings.correction() == Settings.Correction.ROBUST_ERRORS) {
            return Optional.empty();
        }
        Traces own = traces(model, free, plain.test().degreesOfFreedom());
        Traces none = traces(baseline, baselinePoint, plain.baseline().degreesOfFreedom());
        return Optional.of(test(settings.correction(), plain, own, none));
    }

    static RobustTest test(Settings.Correction correction, FitIndices plain, Traces own, Traces none) {
        Scaled ownTest = scaled(correction, plain.test(), own);
        Scaled noneTest = scaled(correction, plain.baseline(), none);
        FitIndices scaled =
                new FitIndices(ownTest.test(), noneTest.test(), plain.persons(), plain.groups(), plain.parameters());
        return new RobustTest(
                ownTest.factor(),
                ownTest.shift(),
                scaled,
                plain,
                noneTest.factor(),
                own.first() / plain.test().degreesOfFreedom(),
                none.first() / plain.baseline().degreesOfFreedom());
    }

    /**
     * The sum of the weights of a statistic's χ² components, and the sum of their squares.
     *
     * @param first the sum
     * @param second the sum of squares, NaN where it is not needed
     */
    record Traces(double first, double second) {}

    private record Scaled(FitIndices.Test test, double factor, double shift) {}

    private static Scaled scaled(Settings.Correction correction, FitIndices.Test test, Traces traces) {
        double df = test.degreesOfFreedom();
        return switch (correction) {
            case MEAN_AND_VARIANCE_ADJUSTED -> {
                double adapted = traces.first() * traces.first() / traces.second();
                double factor = traces.first() / adapted;
                yield new Scaled(new FitIndices.Test(test.chiSquare() / factor, adapted), factor, 0);
            }
            case SCALED_AND_SHIFTED -> {
                double slope = Math.sqrt(df / traces.second());
                double shift = df - slope * traces.first();
                yield new Scaled(new FitIndices.Test(test.chiSquare() * slope + shift, df), 1 / slope, shift);
            }
            default -> {
                double factor = traces.first() / df;
                yield new Scaled(new FitIndices.Test(test.chiSquare() / factor, df), factor, 0);
            }
        };
    }

    private Traces traces(NormalLikelihood model, double[] free, double df) {
        if (df == 0) {
            return new Traces(0, 0);
        }
        return settings.correction() == Settings.Correction.YUAN_BENTLER
                ? new Traces(saturatedTrace() - trace(model, free), Double.NaN)
                : projected(model, free);
    }

    private double saturatedTrace() {
        return saturated.complete() ? saturated.squaredDeviations(saturatedPoint) : trace(saturated, saturatedPoint);
    }

    /** The trace of the scores' products times the inverse observed information. */
    private double trace(NormalLikelihood of, double[] free) {
        Matrix scores = Matrix.of(of.scores(free));
        Matrix information = settings.usesObservedInformation() ? of.observedInformation(free) : of.information(free);
        return information
                .cholesky()
                .map(factor -> Matrix.rowByRow(of.size(), of.size(), factor.inverse())
                        .times(scores.transpose().times(scores))
                        .trace())
                .orElse(Double.NaN);
    }

    /** The traces of UΓ and of its square: what is left of the persons' deviations beside the model's derivatives. */
    private static Traces projected(NormalLikelihood model, double[] free) {
        NormalLikelihood.Whitened whitened = model.whitened(free);
        Matrix derivatives = Matrix.of(whitened.derivatives());
        Matrix persons = Matrix.of(whitened.persons());
        Matrix inverse = derivatives
                .times(derivatives.transpose())
                .inverse()
                .orElseThrow(() -> new ArithmeticException("The information of the model is singular."));
        Matrix along = persons.times(derivatives.transpose()).times(inverse).times(derivatives);
        Matrix rest = persons.minus(along);
        Matrix weights = rest.transpose().times(rest);
        return new Traces(weights.trace(), weights.sumOfSquares());
    }
}
