package org.liangcai.assessment.scoring;

import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;

/** What one scale came to: a score, or the reason why there is none. */
public sealed interface ScaleScore {

    ScaleId scale();

    /** The everyday name of the scale. */
    LocalizedText name();

    /**
     * A score. It is never shown without its error and what it is compared with.
     *
     * @param scale the scale
     * @param name its everyday name
     * @param value the score in units of {@code range}
     * @param standardError its standard error in the same units, positive or, where all answers agree, 0
     * @param shape how that error is distributed, which gives the 90 % band
     * @param range what the score can be at least and at most
     * @param errorSource where the standard error comes from
     * @param comparison the norm it is compared with, or why there is none
     */
    record Scored(
            ScaleId scale,
            LocalizedText name,
            double value,
            double standardError,
            BandShape shape,
            Range range,
            LocalizedText errorSource,
            Comparison comparison)
            implements ScaleScore {
        public Scored {
            if (!Double.isFinite(value) || !(standardError >= 0) || Double.isInfinite(standardError)) {
                throw new IllegalArgumentException(
                        "The score (%s) of scale (%s) must be finite and its standard error (%s) 0 or more and finite."
                                .formatted(value, scale, standardError));
            }
        }

        /** The lower end of the 90 % band, cut at the end of the range. */
        public double lower() {
            return Math.max(range.minimum(), shape.lower(value, standardError));
        }

        /** The upper end of the 90 % band, cut at the end of the range. */
        public double upper() {
            return Math.min(range.maximum(), shape.upper(value, standardError));
        }
    }

    /** No score, and why. */
    record Unscored(ScaleId scale, LocalizedText name, LocalizedText reason) implements ScaleScore {}

    /** Half the width of a 90 % band in standard errors where the error is known: Φ⁻¹(.95). */
    double Z_90 = 1.6448536269514722;

    /**
     * What a score can be at least and at most; a design metric may be open on either side.
     *
     * @param minimum the least, or negative infinity
     * @param maximum the most, or positive infinity
     */
    record Range(double minimum, double maximum) {
        public Range {
            if (!(minimum < maximum)) {
                throw new IllegalArgumentException(
                        "The range must run from a lower (%s) to a higher (%s) value.".formatted(minimum, maximum));
            }
        }

        public static Range of(double minimum, double maximum) {
            return new Range(minimum, maximum);
        }

        public static Range open() {
            return new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
    }
}
