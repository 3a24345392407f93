package org.liangcai.psychometrics.ability;

import java.util.List;
import org.liangcai.psychometrics.model.CategoryCurve;
import org.liangcai.psychometrics.numerics.Roots;

/** The derivatives of the log-likelihood of a pattern, and the search for the maximum that is uphill from a starting point. */
final class Objective {

    /** Beyond this ability every usual test has long stopped to tell people apart. */
    private static final double FARTHEST = 60;

    /** Small enough not to step over a maximum and the minimum beside it, which asymptotes can cause. */
    private static final double STEP = 0.25;

    private Objective() {}

    static double score(List<ResponsePattern.Given> given, double theta) {
        double score = 0;
        for (ResponsePattern.Given answer : given) {
            score += answer.curve(theta).logSlope();
        }
        return score;
    }

    static double observedInformation(List<ResponsePattern.Given> given, double theta) {
        double information = 0;
        for (ResponsePattern.Given answer : given) {
            information -= answer.curve(theta).logCurvature();
        }
        return information;
    }

    static double information(List<ResponsePattern.Given> given, double theta) {
        double information = 0;
        for (ResponsePattern.Given answer : given) {
            information += answer.model().information(theta);
        }
        return information;
    }

    /** J = Σ P′P″ / P over the categories of the answered items, the numerator of Warm's bias. */
    static double warmNumerator(List<ResponsePattern.Given> given, double theta) {
        double numerator = 0;
        for (ResponsePattern.Given answer : given) {
            for (int category = 0; category < answer.model().categoryCount(); category++) {
                CategoryCurve curve = answer.model().curve(theta, category);
                numerator += curve.logSlope() * curve.curvature();
            }
        }
        return numerator;
    }

    /** d I / dθ = Σ P (2 l′ l″ + l′³) over the categories of the answered items, with l = ln P. */
    static double informationSlope(List<ResponsePattern.Given> given, double theta) {
        double slope = 0;
        for (ResponsePattern.Given answer : given) {
            for (int category = 0; category < answer.model().categoryCount(); category++) {
                CategoryCurve curve = answer.model().curve(theta, category);
                slope += curve.slope() * (2 * curve.logCurvature() + curve.logSlope() * curve.logSlope());
            }
        }
        return slope;
    }

    /**
     * Follows the derivative uphill from {@code start} to the first maximum.
     *
     * @return the maximum, or plus or minus infinity when there is none
     */
    static double climb(Roots.Function derivative, double start) {
        double here = start;
        double slope = derivative.at(here);
        double direction = slope >= 0 ? 1 : -1;
        while (Math.abs(here) <= FARTHEST + Math.abs(start)) {
            double next = here + direction * STEP;
            double nextSlope = derivative.at(next);
            if (nextSlope * direction < 0) {
                // A derivative of 0 is a maximum only if it falls from there; far out it may have underflowed.
                return slope == 0 ? here : Roots.between(derivative, here, next);
            }
            here = next;
            slope = nextSlope;
        }
        return direction * Double.POSITIVE_INFINITY;
    }

    static AbilityEstimate unbounded(double theta) {
        return new AbilityEstimate.Unbounded(
                theta > 0 ? AbilityEstimate.Direction.ABOVE : AbilityEstimate.Direction.BELOW);
    }

    static AbilityEstimate.Finite estimate(double theta, double information) {
        return new AbilityEstimate.Finite(theta, 1 / StrictMath.sqrt(information));
    }
}
