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
            throw new FaultyNormException(BilingualText.of(
                    "原始分范围（%s 到 %s）不对：两端都要是有限的数，最高分要大于最低分。",
                    "The range of raw scores (%s to %s) must be finite and must end above its beginning.",
                    minimum,
                    maximum));
        }
    }

    public boolean contains(double rawScore) {
        return minimum <= rawScore && rawScore <= maximum;
    }
}
