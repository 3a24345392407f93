package org.liangcai.selfcheck;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.dif.DifAnalysis;
import org.liangcai.psychometrics.dif.GroupContrast;
import org.liangcai.psychometrics.dif.MantelHaenszel;
import org.liangcai.psychometrics.dif.Matching;

/** Mantel–Haenszel tests of tables in print. */
final class PublishedDifferentialFunctioning {

    /** Ten strata: reference right and wrong, focal right and wrong. */
    private static final double[][] TEN_STRATA = {
        {10, 53, 10, 57},
        {866, 2054, 432, 1503},
        {3856, 2647, 1736, 1859},
        {3316, 884, 1383, 563},
        {1301, 188, 541, 124},
        {474, 50, 175, 26},
        {193, 13, 73, 8},
        {71, 3, 22, 0},
        {17, 0, 9, 0},
        {3, 0, 0, 0}
    };

    private static final double[][] THREE_STRATA = {{40, 20, 30, 30}, {60, 15, 45, 25}, {80, 8, 62, 18}};

    private PublishedDifferentialFunctioning() {}

    static List<PublishedSource> sources() {
        return List.of(
                PublishedSource.of(
                                "published-mantel-haenszel-sas",
                                "SAS PROC FREQ, option CMH, 15,999 persons of the reference and 8,521 of the focal group, as printed in the tests of jMetrik (Meyer)")
                        .figure("chi_square", 1e-9, () -> test(TEN_STRATA).chiSquare(), 205.2952852813)
                        .figure("odds_ratio", 1e-13, () -> test(TEN_STRATA).oddsRatio(), 1.53011608995743)
                        .figures(
                                "odds_ratio_interval",
                                5e-8,
                                () -> test(TEN_STRATA).oddsRatioInterval(0.95),
                                1.4433598,
                                1.6220870)
                        .build(),
                PublishedSource.of(
                                "published-mantel-haenszel-delta",
                                "the same table, formulas of Holland and Thayer (1988) and Phillips and Holland (1987), computed independently")
                        .figure(
                                "corrected_chi_square",
                                5e-7,
                                () -> test(TEN_STRATA).correctedChiSquare(),
                                204.867168)
                        .figure("delta", 5e-7, () -> test(TEN_STRATA).delta(), -.999557)
                        .figure(
                                "delta_standard_error",
                                5e-7,
                                () -> test(TEN_STRATA).deltaStandardError(),
                                .069986)
                        .figure("is_class_A", 0, () -> isClass(TEN_STRATA, MantelHaenszel.EtsClass.A), 1)
                        .build(),
                PublishedSource.of(
                                "published-mantel-haenszel-three-strata",
                                "rules of the Educational Testing Service (Zwick 2012) on three strata, computed independently")
                        .figure("odds_ratio", 5e-5, () -> test(THREE_STRATA).oddsRatio(), 2.2936)
                        .figure(
                                "corrected_chi_square",
                                5e-3,
                                () -> test(THREE_STRATA).correctedChiSquare(),
                                12.40)
                        .figure("delta", 5e-4, () -> test(THREE_STRATA).delta(), -1.951)
                        .figure(
                                "delta_standard_error",
                                5e-4,
                                () -> test(THREE_STRATA).deltaStandardError(),
                                .542)
                        .figure("is_class_C", 0, () -> isClass(THREE_STRATA, MantelHaenszel.EtsClass.C), 1)
                        .build());
    }

    private static double isClass(double[][] strata, MantelHaenszel.EtsClass expected) {
        return test(strata).etsClass() == expected ? 1 : 0;
    }

    private static MantelHaenszel test(double[][] strata) {
        int rows = 4 * strata.length;
        ResponseMatrix.Builder builder = ResponseMatrix.builder(List.of("studied"), rows);
        List<String> groups = new ArrayList<>();
        List<Integer> scores = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            double count = strata[row / 4][row % 4];
            groups.add(row % 4 < 2 ? "reference" : "focal");
            scores.add(row / 4);
            if (count > 0) {
                builder.category(row, 0, 1 - row % 2).weight(row, count);
            }
        }
        return DifAnalysis.of(
                        builder.groups(groups).build(),
                        GroupContrast.of("reference", "focal"),
                        Matching.external(scores))
                .mantelHaenszel()
                .getFirst();
    }
}
