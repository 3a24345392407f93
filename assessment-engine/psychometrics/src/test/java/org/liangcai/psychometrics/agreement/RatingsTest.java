package org.liangcai.psychometrics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liangcai.psychometrics.agreement.KrippendorffAlpha.Metric;
import org.liangcai.psychometrics.data.ScoreMatrix;

class RatingsTest {

    @Test
    void krippendorff_s_example_has_the_printed_values() {
        // Krippendorff (2011): .743, .815, .849, .797.
        Ratings ratings = Ratings.of(Published.krippendorff());
        assertThat(KrippendorffAlpha.of(ratings, Metric.NOMINAL).alpha()).isCloseTo(.743, within(.0005));
        assertThat(KrippendorffAlpha.of(ratings, Metric.ORDINAL).alpha()).isCloseTo(.815, within(.0005));
        assertThat(KrippendorffAlpha.of(ratings, Metric.INTERVAL).alpha()).isCloseTo(.849, within(.0005));
        assertThat(KrippendorffAlpha.of(ratings, Metric.RATIO).alpha()).isCloseTo(.797, within(.0005));
        assertThat(KrippendorffAlpha.of(ratings, Metric.NOMINAL).pairableRatings())
                .isEqualTo(40);
    }

    @Test
    void a_unit_with_a_single_rating_changes_nothing() {
        ScoreMatrix complete = Published.shroutFleiss();
        ScoreMatrix.Builder more = ScoreMatrix.builder(complete.columns(), 7).score(6, 0, 4);
        for (int subject = 0; subject < 6; subject++) {
            for (int judge = 0; judge < 4; judge++) {
                more.score(subject, judge, complete.stored(subject, judge));
            }
        }
        for (Metric metric : Metric.values()) {
            assertThat(KrippendorffAlpha.of(Ratings.of(more.build()), metric).alpha())
                    .isCloseTo(
                            KrippendorffAlpha.of(Ratings.of(complete), metric).alpha(), within(1e-12));
        }
    }

    @Test
    void interval_alpha_of_complete_ratings_is_the_known_function_of_mean_squares() {
        // α = 1 − MSW/MST with MST over all ratings: both are means of squared differences of pairs.
        IntraclassCorrelation squares = IntraclassCorrelation.of(Published.shroutFleiss());
        double total = (5 * squares.betweenSubjects() + 18 * squares.withinSubjects()) / 23;
        assertThat(KrippendorffAlpha.of(Ratings.of(Published.shroutFleiss()), Metric.INTERVAL)
                        .alpha())
                .isCloseTo(1 - squares.withinSubjects() / total, within(1e-12));
    }

    @Test
    void concordance_of_the_printed_judges() {
        ScoreMatrix judges = Published.shroutFleiss();
        KendallW kendall = KendallW.of(judges);
        assertThat(kendall.w()).isCloseTo(.887037, within(1e-6));
        assertThat(kendall.wUncorrected()).isLessThan(kendall.w());
        assertThat(kendall.degrees()).isEqualTo(5);
    }

    @Test
    void without_ties_concordance_is_the_mean_rank_correlation_moved() {
        ScoreMatrix orders = ScoreMatrix.of(
                List.of("a", "b", "c"), new double[][] {{1, 2, 1}, {2, 1, 3}, {3, 4, 2}, {4, 3, 5}, {5, 5, 4}});
        double w = KendallW.of(orders).w();
        assertThat(RaterAgreement.spearman(orders).mean()).isCloseTo((3 * w - 1) / 2, within(1e-12));
    }

    @Test
    void perfect_correlations_are_left_out_of_fisher_s_mean() {
        ScoreMatrix ratings =
                ScoreMatrix.of(List.of("a", "b", "c"), new double[][] {{1, 2, 1}, {2, 3, 3}, {3, 4, 2}, {4, 5, 5}});
        RaterAgreement.MeanCorrelation mean = RaterAgreement.pearson(ratings);
        assertThat(mean.leftOut()).isEqualTo(1);
        double r = 5.5 / Math.sqrt(5 * 8.75);
        assertThat(mean.meanByFisherZ()).isCloseTo(r, within(1e-12));
        assertThat(mean.mean()).isCloseTo((1 + 2 * r) / 3, within(1e-12));
    }

    @Test
    void unanimity_counts_subjects_within_the_tolerance() {
        ScoreMatrix ratings = ScoreMatrix.of(List.of("a", "b"), new double[][] {{1, 1}, {1, 2}, {1, 3}, {2, 2}});
        assertThat(RaterAgreement.unanimity(Ratings.of(ratings))).isEqualTo(.5);
        assertThat(RaterAgreement.unanimity(ratings, 0)).isEqualTo(.5);
        assertThat(RaterAgreement.unanimity(ratings, 1)).isEqualTo(.75);
    }

    @Test
    void categories_are_those_that_occur_in_the_order_of_their_numbers() {
        Ratings ratings = Ratings.of(ScoreMatrix.of(List.of("a", "b"), new double[][] {{10, 9}, {2, 2.5}}));
        assertThat(ratings.categories()).containsExactly("2", "2.5", "9", "10");
        assertThat(ratings.rating(1, 1)).contains("2.5");
        assertThat(ratings.equallySpaced().categoryValues()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void words_have_no_intervals() {
        Ratings words = Ratings.builder(List.of("a", "b"), 1)
                .categories(List.of("mild", "severe"))
                .rating(0, 0, "mild")
                .rating(0, 1, "severe")
                .build();
        assertThat(words.categories()).containsExactly("mild", "severe");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KrippendorffAlpha.of(words, Metric.INTERVAL))
                .withMessage("The metric (INTERVAL) needs numbers; the categories are [mild, severe].");
    }

    @Test
    void bad_ratings_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratings.builder(List.of("a"), 3))
                .withMessage("There must be at least two raters (1).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratings.builder(List.of("a", "b"), 3).build())
                .withMessage("There must be at least one rating; all are missing.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratings.builder(List.of("a", "b"), 1)
                        .categories(List.of("yes", "no"))
                        .rating(0, 1, "maybe")
                        .build())
                .withMessage("The rating (maybe) of subject (1) is none of the categories [yes, no].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratings.builder(List.of("a", "b"), 1)
                        .rating(0, 1, "yes")
                        .build()
                        .completeSubjects())
                .withMessage("None of the subjects (1) was rated by at least 2 raters.");
    }

    @Test
    void ratios_of_negative_numbers_are_refused() {
        Ratings ratings = Ratings.of(ScoreMatrix.of(List.of("a", "b"), new double[][] {{-1, 1}, {2, 2}, {0, 0}}));
        String message = "The value (-1.0) of a category must be 0 or more to be compared by ratios.";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KrippendorffAlpha.of(ratings, Metric.RATIO))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgreementWeights.RATIO.matrix(new double[] {-1, 0, 1}))
                .withMessage(message);
    }
}
