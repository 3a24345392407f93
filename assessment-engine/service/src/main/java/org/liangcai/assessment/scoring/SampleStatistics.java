package org.liangcai.assessment.scoring;

import java.util.List;

/**
 * Mean and standard error of a person's own answers.
 *
 * @param count how many answers
 * @param mean their mean
 * @param standardError s/√n with s from n − 1; 0 where all answers agree, undefined below two answers
 */
record SampleStatistics(int count, double mean, double standardError) {

    static SampleStatistics of(List<? extends Number> values) {
        if (values.size() < 2) {
            throw new IllegalArgumentException(
                    "A standard error needs at least 2 values, not (%d).".formatted(values.size()));
        }
        int count = values.size();
        double mean = values.stream().mapToDouble(Number::doubleValue).sum() / count;
        double squares = 0;
        for (Number value : values) {
            double deviation = value.doubleValue() - mean;
            squares += deviation * deviation;
        }
        return new SampleStatistics(count, mean, StrictMath.sqrt(squares / (count - 1) / count));
    }

    /** The band of a mean whose error comes from the answers themselves. */
    BandShape shape() {
        return new BandShape.Student(count - 1);
    }
}
