package org.liangcai.psychometrics.adaptive;

import java.util.Optional;
import org.liangcai.psychometrics.ability.AbilityEstimate;

/**
 * When an adaptive test ends: at {@code maximumLength}, or from {@code minimumLength} on as soon as the standard error of the estimate
 * is {@code standardError} or less.
 *
 * @param minimumLength items that are shown in any case, 1 or more
 * @param maximumLength items that are shown at most, not below the minimum
 * @param standardError 0 for a test of fixed length
 */
public record StoppingRule(int minimumLength, int maximumLength, double standardError) {

    public StoppingRule {
        if (minimumLength < 1 || maximumLength < minimumLength) {
            throw new IllegalArgumentException(
                    "The lengths (%d, %d) must satisfy 1 ≤ minimum ≤ maximum.".formatted(minimumLength, maximumLength));
        }
        if (!(standardError >= 0) || Double.isInfinite(standardError)) {
            throw new IllegalArgumentException(
                    "The standard error (%s) must be 0 or more and finite.".formatted(standardError));
        }
    }

    /** Always the same number of items. */
    public static StoppingRule fixedLength(int length) {
        return new StoppingRule(length, length, 0);
    }

    /** The reason to stop after {@code administered} items, if there is one. */
    public Optional<StopReason> reasonToStop(int administered, AbilityEstimate.Finite estimate) {
        if (administered >= minimumLength && estimate.standardError() <= standardError) {
            return Optional.of(StopReason.PRECISE_ENOUGH);
        }
        return administered >= maximumLength ? Optional.of(StopReason.MAXIMUM_LENGTH) : Optional.empty();
    }
}
