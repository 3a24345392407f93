package org.liangcai.norms;

/**
 * The raw scores a form makes possible.
 *
 * @param minimum the lowest possible raw score
 * @param maximum the highest, above the lowest
 */
public record RawRange(double minimum, double maximum) {

    public RawRange {
        if (!Double.isFinite(minimum) || !Double.isFinite(maximum) || minimum >= maximum) {
            throw new IllegalArgumentException(
                    "The range of raw scores (%s to %s) must be finite and must end above its beginning."
                            .formatted(minimum, maximum));
        }
    }

    public boolean contains(double rawScore) {
        return minimum <= rawScore && rawScore <= maximum;
    }
}
