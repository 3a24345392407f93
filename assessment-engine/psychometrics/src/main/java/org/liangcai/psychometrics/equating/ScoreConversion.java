package org.liangcai.psychometrics.equating;

import java.util.List;

/** From scores of form X to scores of form Y. Implementations are immutable. */
public sealed interface ScoreConversion
        permits LinearConversion, EquipercentileConversion, CircleArcConversion, KernelConversion, ChainedConversion {

    /** The form Y score of a form X score, which need not be whole. */
    double convert(double score);

    /** The form Y scores of all integer scores from {@code lowest} to {@code highest}. */
    default double[] table(int lowest, int highest) {
        double[] converted = new double[highest - lowest + 1];
        for (int i = 0; i < converted.length; i++) {
            converted[i] = convert(lowest + i);
        }
        return converted;
    }

    /** The conversion that goes through others one after the other. */
    static ScoreConversion chain(List<ScoreConversion> links) {
        return new ChainedConversion(links);
    }
}
