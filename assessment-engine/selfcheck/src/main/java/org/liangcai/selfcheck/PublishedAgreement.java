package org.liangcai.selfcheck;

import java.util.Arrays;
import java.util.List;
import org.liangcai.psychometrics.agreement.AgreementWeights;
import org.liangcai.psychometrics.agreement.ChanceCorrectedAgreement;
import org.liangcai.psychometrics.agreement.ChanceCorrectedAgreement.Kind;
import org.liangcai.psychometrics.agreement.CohenKappa;
import org.liangcai.psychometrics.agreement.IntraclassCorrelation;
import org.liangcai.psychometrics.agreement.IntraclassCorrelation.Model;
import org.liangcai.psychometrics.agreement.IntraclassCorrelation.Unit;
import org.liangcai.psychometrics.agreement.KrippendorffAlpha;
import org.liangcai.psychometrics.agreement.KrippendorffAlpha.Metric;
import org.liangcai.psychometrics.agreement.Ratings;
import org.liangcai.psychometrics.data.ScoreMatrix;
import org.liangcai.psychometrics.facets.FacetModel;

/** Agreement of raters in print. */
final class PublishedAgreement {

    private static final double LEVEL = 0.95;

    /** Six subjects rated by four judges (Shrout and Fleiss 1979, table 2). */
    private static final double[][] JUDGES = {
        {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
    };

    /** Twelve units coded by four observers (Krippendorff 2011); 0 is missing. */
    private static final int[][] OBSERVERS = {
        {1, 1, 0, 1}, {2, 2, 3, 2}, {3, 3, 3, 3}, {3, 3, 3, 3}, {2, 2, 2, 2}, {1, 2, 3, 4},
        {4, 4, 4, 4}, {1, 1, 2, 1}, {2, 2, 2, 2}, {0, 5, 5, 5}, {0, 0, 1, 1}, {0, 0, 3, 0}
    };

    /** 200 subjects, three diagnoses by two raters (Cohen 1968, table 1). */
    private static final int[][] DIAGNOSES = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};

    /** Disagreement weights 0 1 3 / 1 0 6 / 3 6 0 of the same table. */
    private static final double[][] WEIGHTS = {{1, 5 / 6.0, .5}, {5 / 6.0, 1, 0}, {.5, 0, 1}};

    private PublishedAgreement() {}

    static List<PublishedSource> sources() {
        return List.of(
                PublishedSource.of(
                                "published-shrout-fleiss",
                                "Shrout and Fleiss (1979), tables 3 and 4, third digits computed independently")
                        .figures(
                                "mean_squares_subjects_within_judges_error",
                                6e-4,
                                PublishedAgreement::meanSquares,
                                11.242,
                                6.264,
                                32.486,
                                1.019)
                        .figures("icc_single", 6e-4, () -> coefficients(Unit.SINGLE), .166, .290, .715)
                        .figures("icc_average", 6e-4, () -> coefficients(Unit.AVERAGE), .443, .620, .909)
                        .build(),
                PublishedSource.of("published-cohen-kappa", "Cohen (1960, 1968), table 1")
                        .figure("kappa", 5e-4, () -> kappa(AgreementWeights.UNWEIGHTED), .492)
                        .figure("weighted_kappa", 5e-4, () -> kappa(AgreementWeights.of(WEIGHTS)), .348)
                        .build(),
                PublishedSource.of(
                                "published-krippendorff", "Krippendorff (2011), reliability data with missing values")
                        .figures(
                                "alpha_nominal_ordinal_interval_ratio",
                                6e-4,
                                PublishedAgreement::alphas,
                                .743,
                                .815,
                                .849,
                                .797)
                        .build(),
                PublishedSource.of(
                                "published-gwet", "Gwet (2014), the same data: AC1, Fleiss, Conger, Brennan–Prediger")
                        .figures("coefficients", 6e-6, () -> chanceCorrected(false), .77544, .76117, .76282, .77273)
                        .figures("standard_errors", 6e-6, () -> chanceCorrected(true), .14295, .15302, .14917, .14472)
                        .build(),
                PublishedSource.of(
                                "published-many-facet",
                                "the model of Linacre (1989) at ability 1, difficulty .2, severity .5, thresholds −1.2, −.1, 1.3, computed independently")
                        .figures("probabilities", 5e-5, () -> facets().probabilities(1), .0684, .3064, .4571, .1682)
                        .figure("expected_rating", 5e-4, () -> facets().expectedRating(1), 1.725)
                        .build());
    }

    private static IntraclassCorrelation judges() {
        return IntraclassCorrelation.of(ScoreMatrix.of(List.of("J1", "J2", "J3", "J4"), JUDGES));
    }

    private static double[] meanSquares() {
        IntraclassCorrelation squares = judges();
        return new double[] {
            squares.betweenSubjects(), squares.withinSubjects(), squares.betweenRaters(), squares.error()
        };
    }

    private static double[] coefficients(Unit unit) {
        return List.of(Model.ONE_WAY, Model.TWO_WAY_AGREEMENT, Model.TWO_WAY_CONSISTENCY).stream()
                .mapToDouble(model -> judges().coefficient(model, unit, LEVEL).value())
                .toArray();
    }

    private static double kappa(AgreementWeights weights) {
        return CohenKappa.of(List.of("a", "b", "c"), DIAGNOSES, weights.matrix(new double[] {1, 2, 3}))
                .kappa();
    }

    private static Ratings observers() {
        ScoreMatrix.Builder builder = ScoreMatrix.builder(List.of("A", "B", "C", "D"), OBSERVERS.length);
        for (int unit = 0; unit < OBSERVERS.length; unit++) {
            for (int observer = 0; observer < OBSERVERS[unit].length; observer++) {
                if (OBSERVERS[unit][observer] > 0) {
                    builder.score(unit, observer, OBSERVERS[unit][observer]);
                }
            }
        }
        return Ratings.of(builder.build());
    }

    private static double[] alphas() {
        return Arrays.stream(Metric.values())
                .mapToDouble(metric -> KrippendorffAlpha.of(observers(), metric).alpha())
                .toArray();
    }

    private static double[] chanceCorrected(boolean errors) {
        return List.of(Kind.GWET, Kind.FLEISS, Kind.CONGER, Kind.BRENNAN_PREDIGER).stream()
                .map(kind -> ChanceCorrectedAgreement.of(observers(), kind, AgreementWeights.UNWEIGHTED))
                .mapToDouble(agreement -> errors ? agreement.standardError() : agreement.coefficient())
                .toArray();
    }

    private static FacetModel facets() {
        return new FacetModel(0.2, 0.5, List.of(-1.2, -0.1, 1.3));
    }
}
