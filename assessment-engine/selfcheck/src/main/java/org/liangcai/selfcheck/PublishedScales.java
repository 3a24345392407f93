package org.liangcai.selfcheck;

import java.util.List;
import java.util.stream.DoubleStream;
import org.liangcai.norms.scale.PercentileRank;
import org.liangcai.norms.scale.StandardScale;
import org.liangcai.psychometrics.factor.FactorExtraction;
import org.liangcai.psychometrics.numerics.Matrix;
import org.liangcai.psychometrics.reliability.ReliableChange;

/** Standard scores, change and factors in print. */
final class PublishedScales {

    /** Correlations of six school subjects (Lawley and Maxwell 1971, chapter 4). */
    private static final Matrix SCHOOL_SUBJECTS = Matrix.of(new double[][] {
        {1, .439, .410, .288, .329, .248},
        {.439, 1, .351, .354, .320, .329},
        {.410, .351, 1, .164, .190, .181},
        {.288, .354, .164, 1, .595, .470},
        {.329, .320, .190, .595, 1, .464},
        {.248, .329, .181, .470, .464, 1}
    });

    /** A step to either side of a cut. */
    private static final double STEP = 1e-9;

    private PublishedScales() {}

    static List<PublishedSource> sources() {
        return List.of(
                PublishedSource.of(
                                "published-standard-scores",
                                "definitions of the standard scores; stens cut at z = −2, −1.5, … 2, stanines at z = ±.25, ±.75, ±1.25, ±1.75")
                        .figures("t_of_z", 0, () -> each(StandardScale.T, -4, -1, 0, 1.5, 4), 20, 40, 50, 65, 80)
                        .figures("iq_of_z", 0, () -> each(StandardScale.IQ, -2, 0, 1), 70, 100, 115)
                        .figures(
                                "subtest_score_of_z",
                                0,
                                () -> each(StandardScale.SUBTEST, -4, -1, 0, 2, 4),
                                1,
                                7,
                                10,
                                16,
                                19)
                        .figures(
                                "sten_below_cuts",
                                0,
                                () -> each(StandardScale.STEN, shifted(-STEP, -2, -1.5, -1, -.5, 0, .5, 1, 1.5, 2)),
                                1,
                                2,
                                3,
                                4,
                                5,
                                6,
                                7,
                                8,
                                9)
                        .figures(
                                "sten_at_cuts",
                                0,
                                () -> each(StandardScale.STEN, -2, -1.5, -1, -.5, 0, .5, 1, 1.5, 2),
                                2,
                                3,
                                4,
                                5,
                                6,
                                7,
                                8,
                                9,
                                10)
                        .figures(
                                "stanine_below_cuts",
                                0,
                                () -> each(
                                        StandardScale.STANINE,
                                        shifted(-STEP, -1.75, -1.25, -.75, -.25, .25, .75, 1.25, 1.75)),
                                1,
                                2,
                                3,
                                4,
                                5,
                                6,
                                7,
                                8)
                        .figures(
                                "stanine_at_cuts",
                                0,
                                () -> each(StandardScale.STANINE, -1.75, -1.25, -.75, -.25, .25, .75, 1.25, 1.75),
                                2,
                                3,
                                4,
                                5,
                                6,
                                7,
                                8,
                                9)
                        .figures(
                                "stanine_by_bands_of_4_7_12_17_20_17_12_7_4_per_cent",
                                0,
                                () -> DoubleStream.of(3.99, 4, 11, 23, 40, 60, 77, 89, 96)
                                        .map(PercentileRank::stanine)
                                        .toArray(),
                                1,
                                2,
                                3,
                                4,
                                5,
                                6,
                                7,
                                8,
                                9)
                        .figure("percentile_rank", 1e-12, () -> PercentileRank.inSample(40, 10, 100), 45)
                        .build(),
                PublishedSource.of(
                                "published-change-of-abilities",
                                "1.20 ± .35 against .35 ± .40, the index of Jabrayilov, Emons and Sijtsma (2016), computed independently")
                        .figure("index", 1e-3, () -> change().index(), 1.599)
                        .figure("one_sided_probability", 1e-4, () -> change().pValue() / 2, .0549)
                        .build(),
                PublishedSource.of("published-school-subjects", "Lawley and Maxwell (1971), table 4.3")
                        .figures(
                                "communalities_of_two_factors_by_maximum_likelihood",
                                1e-3,
                                () -> FactorExtraction.MAXIMUM_LIKELIHOOD
                                        .extract(SCHOOL_SUBJECTS, 2)
                                        .communalities(),
                                .490,
                                .406,
                                .356,
                                .623,
                                .569,
                                .372)
                        .build());
    }

    private static ReliableChange change() {
        return ReliableChange.ofAbilities(.35, .40, 1.20, .35);
    }

    private static double[] each(StandardScale scale, double... z) {
        return DoubleStream.of(z).map(scale::reported).toArray();
    }

    private static double[] shifted(double by, double... cuts) {
        return DoubleStream.of(cuts).map(cut -> cut + by).toArray();
    }
}
