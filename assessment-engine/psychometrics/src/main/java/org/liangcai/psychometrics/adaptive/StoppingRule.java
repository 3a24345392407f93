package org.liangcai.psychometrics.adaptive;

import java.util.List;

/**
 * When an adaptive test ends: at {@code maximumLength}, or from {@code minimumLength} on as soon as one of the endings holds.
 *
 * @param minimumLength items that are shown in any case, 1 or more
 * @param maximumLength items that are shown at most, not below the minimum
 * @param endings what can end the test earlier, in the order in which it is looked at; none for a test of fixed length
 */
public record StoppingRule(int minimumLength, int maximumLength, List<Ending> endings) {

    public StoppingRule {
        endings = List.copyOf(endings);
        if (minimumLength < 1 || maximumLength < minimumLength) {
            throw new IllegalArgumentException(
                    "The lengths (%d, %d) must satisfy 1 ≤ minimum ≤ maximum.".formatted(minimumLength, maximumLength));
        }
    }

    /**
     * Until the estimate is precise.
     *
     * @param standardError when the test ends, 0 for never
     */
    public StoppingRule(int minimumLength, int maximumLength, double standardError) {
        this(minimumLength, maximumLength, List.of(new Ending.Precision(standardError)));
    }

    /** Always the same number of items. */
    public static StoppingRule fixedLength(int length) {
        return new StoppingRule(length, length, List.of());
    }

    /** At a greatest length, or as soon as one of the endings holds. */
    public static StoppingRule atMost(int length, Ending... endings) {
        return new StoppingRule(1, length, List.of(endings));
    }

    /** The same with a least length. */
    public StoppingRule from(int length) {
        return new StoppingRule(length, maximumLength, endings);
    }
}
