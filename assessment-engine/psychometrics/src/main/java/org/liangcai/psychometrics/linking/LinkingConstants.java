package org.liangcai.psychometrics.linking;

import org.liangcai.psychometrics.model.GeneralisedPartialCreditModel;
import org.liangcai.psychometrics.model.GradedResponseModel;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.psychometrics.model.NominalModel;

/**
 * The line from one scale of ability to another: θ_to = {@code slope} · θ_from + {@code intercept}.
 *
 * @param slope A, positive
 * @param intercept B
 */
public record LinkingConstants(double slope, double intercept) {

    /** A scale onto itself. */
    public static final LinkingConstants IDENTITY = new LinkingConstants(1, 0);

    public LinkingConstants {
        if (!(slope > 0) || Double.isInfinite(slope) || !Double.isFinite(intercept)) {
            throw new IllegalArgumentException(
                    "The slope (%s) must be positive and finite and the intercept (%s) finite."
                            .formatted(slope, intercept));
        }
    }

    /** Ability on the other scale. */
    public double theta(double theta) {
        return slope * theta + intercept;
    }

    /** The way back. */
    public LinkingConstants inverse() {
        return new LinkingConstants(1 / slope, -intercept / slope);
    }

    /** First this line, then the next. */
    public LinkingConstants then(LinkingConstants next) {
        return new LinkingConstants(next.slope * slope, next.slope * intercept + next.intercept);
    }

    /** The same item on the other scale: P(θ) of {@code model} is P(Aθ + B) of the result. */
    public ItemResponseModel model(ItemResponseModel model) {
        return switch (model) {
            case LogisticModel(double a, double b, double lower, double upper) ->
                new LogisticModel(a / slope, theta(b), lower, upper);
            case GradedResponseModel graded ->
                new GradedResponseModel(
                        graded.discrimination() / slope,
                        graded.thresholds().stream().map(this::theta).toList());
            case GeneralisedPartialCreditModel credit ->
                new GeneralisedPartialCreditModel(
                        credit.discrimination() / slope,
                        credit.steps().stream().map(this::theta).toList());
            case NominalModel nominal -> nominal(nominal);
        };
    }

    private NominalModel nominal(NominalModel nominal) {
        Double[] slopes = new Double[nominal.categoryCount()];
        Double[] intercepts = new Double[slopes.length];
        for (int k = 0; k < slopes.length; k++) {
            slopes[k] = nominal.slopes().get(k) / slope;
            intercepts[k] = nominal.intercepts().get(k) - slopes[k] * intercept;
        }
        return new NominalModel(java.util.List.of(slopes), java.util.List.of(intercepts));
    }
}
