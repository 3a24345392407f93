package org.liangcai.psychometrics.linking;

/**
 * How two scales are linked. Immutable; every method makes a changed copy.
 *
 * @param method the way the constants are found
 * @param direction on which scale the curves are compared, for the characteristic-curve methods
 * @param toWeights abilities on the scale that stays
 * @param fromWeights abilities on the scale that is transformed, for {@link Direction#FROM_SCALE} and {@link Direction#SYMMETRIC}
 * @param slope whether A is estimated or held at 1, as for Rasch models
 */
public record LinkingPlan(
        LinkingMethod method, Direction direction, AbilityWeights toWeights, AbilityWeights fromWeights, Slope slope) {

    /** On which scale characteristic curves are compared. */
    public enum Direction {
        /** On the scale that stays: the transformed item against the item there. */
        TO_SCALE,
        /** On the scale that is transformed: the item there against the item brought back. */
        FROM_SCALE,
        /** Both, each divided by the sum of its weights (Haebara 1980). */
        SYMMETRIC
    }

    /** What becomes of A. */
    public enum Slope {
        /** It is estimated. */
        ESTIMATED,
        /** It is 1. */
        ONE
    }

    /** On the scale that stays, with 30 Gauss–Hermite nodes of the standard normal distribution. */
    public static LinkingPlan of(LinkingMethod method) {
        AbilityWeights normal = AbilityWeights.standardNormal(30);
        return new LinkingPlan(method, Direction.TO_SCALE, normal, normal, Slope.ESTIMATED);
    }

    /** Sets where curves are compared. */
    public LinkingPlan withDirection(Direction chosen) {
        return new LinkingPlan(method, chosen, toWeights, fromWeights, slope);
    }

    /** Sets the abilities on both scales. */
    public LinkingPlan withWeights(AbilityWeights to, AbilityWeights from) {
        return new LinkingPlan(method, direction, to, from, slope);
    }

    /** Sets whether A is estimated. */
    public LinkingPlan withSlope(Slope chosen) {
        return new LinkingPlan(method, direction, toWeights, fromWeights, chosen);
    }
}
