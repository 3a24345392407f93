package org.liangcai.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.liangcai.assessment.scoring.InstrumentScores.AptitudeScores;
import org.liangcai.assessment.scoring.InstrumentScores.JudgementScores;
import org.liangcai.assessment.scoring.InstrumentScores.PersonalityScores;
import org.liangcai.assessment.scoring.ScaleScore.Scored;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.Sex;
import org.liangcai.itembank.ItemResponse;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ScoringRule;

/**
 * A fixed answer sheet ({@link AnswerSheet#realistic}) scored against figures worked out by hand from the means and standard deviations
 * Johnson (2014) published for the IPIP-NEO-120. The person is a man born in 1998 and tested in 2026: the cell of men aged 21 to 40.
 */
class ScorerTest {

    private static final Offset<Double> HAND = within(0.001);

    // Six facets of N with the sums 9 + 7 + 7 + 10 + 11 + 7 = 51. Men 21–40: mean 66.97, SD 16.48.
    // T = 50 + 10 · (51 − 66.97) / 16.48 = 50 − 9.6905 = 40.3095; percentile = 100 · Φ(−0.96905) = 16.626.
    // E: 14 + 9 + 11 + 15 + 9 + 15 = 73; 78.9, 15.21: T = 50 − 10 · 5.9 / 15.21 = 46.1210.
    // C: 17 + 19 + 19 + 17 + 17 + 17 = 106; 85.5, 14.27: T = 50 + 10 · 20.5 / 14.27 = 64.3658.
    // C2: 5 + 5 + 4 + 5 = 19; 12.05, 4.26: T = 50 + 10 · 6.95 / 4.26 = 66.3146.
    // N3: 2 + 2 + 1 + 2 = 7; 10.37, 4.12: T = 50 − 10 · 3.37 / 4.12 = 41.8204.
    // E1: 4 + 3 + 4 + 3 = 14; 13.31, 3.8: T = 50 + 10 · 0.69 / 3.8 = 51.8158.
    @Test
    void t_scores_are_those_worked_out_by_hand_for_the_cell_of_sex_and_age() {
        PersonalityScores scores = personality(AnswerSheet.realistic());

        assertSumAndT(scores, "N", 51, 40.3095);
        assertSumAndT(scores, "E", 73, 46.1210);
        assertSumAndT(scores, "C", 106, 64.3658);
        assertSumAndT(scores, "C2", 19, 66.3146);
        assertSumAndT(scores, "N3", 7, 41.8204);
        assertSumAndT(scores, "E1", 14, 51.8158);
        assertThat(normed(scores, "N").percentile()).isCloseTo(16.6259, HAND);
        assertThat(normed(scores, "N").group().en()).isEqualTo("men aged 21–40");
    }

    // Facet C2: reliability .68, SEM = 4.26 · √.32 = 2.40982; band 19 ± 1.64485 · 2.40982 = 15.0362 … 22.96, cut at 20.
    // T of the ends: 50 + 10 · (15.0362 − 12.05) / 4.26 = 57.0099 and 50 + 10 · (20 − 12.05) / 4.26 = 68.6620.
    // Domain C: stratified alpha 1 − .32 · (2.44² + 4.26² + 2.76² + 3.39² + 3.31² + 4.03²) / 14.27² = 1 − .32 · 70.4079
    // / 203.6329
    //   = .889357; SEM = 14.27 · √(1 − .889357) = 4.7466.
    @Test
    void standard_errors_follow_from_the_reliability_of_facets_and_the_stratified_alpha_of_domains() {
        PersonalityScores scores = personality(AnswerSheet.realistic());

        assertThat(scored(scores, "C2").standardError()).isCloseTo(2.40982, HAND);
        assertThat(normed(scores, "C2").tLower()).isCloseTo(57.0099, HAND);
        assertThat(normed(scores, "C2").tUpper()).isCloseTo(68.6620, HAND);
        assertThat(scored(scores, "C").standardError()).isCloseTo(4.7466, HAND);
        assertThat(scored(scores, "C").errorSource().en()).contains("mean alpha of .68");
    }

    // N = 51 among men and women 21–40 in equal parts: men z = −0.96905, Φ = .166259; women (72.14, 16.16) z =
    // −1.30817, Φ = .095408;
    // mean Φ = .130834, Φ⁻¹ = −1.12246, T = 38.7754. The mean of the two T scores would be 38.6139: the mixture is not
    // an average.
    @Test
    void without_a_stated_sex_the_group_is_the_mixture_of_both_and_not_an_average_of_t_scores() {
        Comparison.Normed normed = normed(personality(AnswerSheet.realistic().sex(Optional.empty())), "N");

        assertThat(normed.percentile()).isCloseTo(13.0834, HAND);
        assertThat(normed.tScore()).isCloseTo(38.7754, HAND);
        assertThat(normed.group().en()).isEqualTo("ages 21–40, both sexes with equal weights");
    }

    // N = 51 over all eight cells: Φ = .075556, .095408, .154484, .201448 (women by age), .143709, .166259, .206869,
    // .315853 (men);
    // mean .169948, Φ⁻¹ = −0.95437, T = 40.4563.
    @Test
    void selection_compares_with_everybody_whatever_the_sex_and_age() {
        for (Sex sex : Sex.values()) {
            for (int birthYear : List.of(1965, 1998, 2007)) {
                Comparison.Normed normed = normed(
                        personality(AnswerSheet.realistic()
                                .purpose(Purpose.SELECTION)
                                .sex(Optional.of(sex))
                                .birthYear(birthYear)),
                        "N");
                assertThat(normed.tScore()).isCloseTo(40.4563, HAND);
                assertThat(normed.group().en()).isEqualTo("all sexes and ages together, 8 cells with equal weights");
            }
        }
    }

    @Test
    void every_normed_score_names_sample_date_and_language() {
        Comparison.NormSource source =
                normed(personality(AnswerSheet.realistic()), "O").source();

        assertThat(source.sample().en()).contains("English-language internet samples");
        assertThat(source.sample().zh()).contains("英文问卷的互联网样本");
        assertThat(source.dated()).hasToString("2014-08");
        assertThat(source.citation()).startsWith("Johnson, J. A. (2014).");
    }

    @Test
    void an_incomplete_scale_gets_a_reason_and_no_score_and_leaves_the_others_alone() {
        PersonalityScores scores = personality(AnswerSheet.realistic().leaveOut("P-001"));

        assertThat(scores.scored(ScaleId.of("N1"))).isEmpty();
        assertThat(scores.scored(ScaleId.of("N"))).isEmpty();
        assertThat(scores.scored(ScaleId.of("C"))).isPresent();
        assertThat(scores.scales())
                .filteredOn(score -> score.scale().equals(ScaleId.of("N1")))
                .singleElement()
                .isInstanceOfSatisfying(ScaleScore.Unscored.class, unscored -> {
                    assertThat(unscored.reason().zh()).isEqualTo("这一项共 4 题，只答了 3 题。没有答全就不计分，也不用猜测来补。");
                    assertThat(unscored.reason().en()).startsWith("3 of the 4 questions of this scale were answered.");
                });
    }

    @Test
    void response_quality_items_count_for_no_scale_and_a_missing_one_takes_no_score_away() {
        VisitScores with = AnswerSheet.realistic().scores();
        VisitScores without =
                AnswerSheet.realistic().leaveOut("Q-P1").leaveOut("Q-I1").scores();

        assertThat(without.personality()).isEqualTo(with.personality());
        assertThat(without.interests()).isEqualTo(with.interests());
    }

    // R: 5 4 5 4 4 5 3 4 5 4, sum 43, mean 4.3; squared deviations .49 + .09 + .49 + .09 + .09 + .49 + 1.69 + .09 + .49
    // + .09 = 4.1;
    // s = √(4.1 / 9) = .674949; standard error .674949 / √10 = .213437.
    @Test
    void an_interest_is_the_mean_of_ten_answers_with_the_standard_error_of_that_mean_and_no_norm() {
        Scored realistic = AnswerSheet.realistic()
                .scores()
                .interests()
                .orElseThrow()
                .scored(ScaleId.of("R"))
                .orElseThrow();

        assertThat(realistic.value()).isCloseTo(4.3, HAND);
        assertThat(realistic.standardError()).isCloseTo(0.213437, HAND);
        assertThat(realistic.comparison())
                .isInstanceOfSatisfying(
                        Comparison.NoNorm.class,
                        none -> assertThat(none.note().en()).contains("no percentile"));
    }

    // Means R 4.3, C 3.8, I 3.6, S 2.8, A 2.0, E 2.0: highest − lowest = 2.3; Iachan ½(4.3 − (3.8 + 2.8) / 2) = 0.5; R
    // and C are
    // neighbours on the hexagon.
    @Test
    void the_shape_of_interests_has_differentiation_consistency_and_a_code() {
        InterestShape shape = shape(AnswerSheet.realistic());

        assertThat(shape.differentiation()).isCloseTo(2.3, HAND);
        assertThat(shape.iachan()).isCloseTo(0.5, HAND);
        assertThat(shape.consistency()).isEqualTo(InterestShape.Consistency.HIGH);
        assertThat(shape.letters()).isEqualTo("RCI");
        assertThat(shape.flat()).isFalse();
    }

    @Test
    void ties_are_shown_in_the_code_and_leave_consistency_open_where_they_must() {
        InterestShape tieAtTheEnd = shape(
                AnswerSheet.full().keyed("R", 5).keyed("S", 4).keyed("I", 2).keyed("A", 2));
        assertThat(tieAtTheEnd.letters()).isEqualTo("RS(EC)");
        assertThat(tieAtTheEnd.consistency()).isEqualTo(InterestShape.Consistency.LOW);

        InterestShape threeFirst =
                shape(AnswerSheet.full().keyed("R", 5).keyed("S", 5).keyed("I", 5));
        assertThat(threeFirst.letters()).isEqualTo("(RIS)");
        assertThat(threeFirst.consistency()).isEqualTo(InterestShape.Consistency.UNDETERMINED);
    }

    @Test
    void differences_no_larger_than_the_errors_are_flat_and_then_nothing_leads() {
        AnswerSheet uncertain = AnswerSheet.full();
        for (String type : List.of("R", "I", "A", "S", "E")) {
            uncertain.keyed(type, 5, 1, 5, 2, 4, 5, 1, 5, 2, 5);
        }
        InterestShape shape = shape(uncertain.keyed("C", 4, 1, 3, 1, 4, 3, 1, 5, 2, 1));

        assertThat(shape.differentiation()).isCloseTo(1.0, HAND);
        assertThat(shape.flat()).isTrue();
        assertThat(shape.leading()).hasSize(6);
    }

    @Test
    void only_types_that_are_not_clearly_lower_than_the_highest_lead() {
        assertThat(shape(AnswerSheet.realistic()).leading())
                .extracting(ScaleId::value)
                .containsExactly("R");
        // R 4.3 and C 3.9 differ by 0.4, less than 1.645 √(0.21² + 0.18²) = 0.46.
        assertThat(shape(AnswerSheet.realistic().keyed("C", 4, 3, 4, 5, 4, 4, 4, 3, 4, 4))
                        .leading())
                .extracting(ScaleId::value)
                .containsExactly("R", "C");
    }

    @Test
    void equal_interests_are_flat() {
        assertThat(shape(AnswerSheet.full()).flat()).isTrue();
        assertThat(shape(AnswerSheet.full().keyed("R", 4, 4, 4, 4, 3)).flat()).isTrue();
        assertThat(shape(AnswerSheet.full().keyed("R", 4, 4, 4, 4, 4, 3)).flat())
                .isFalse();
    }

    @Test
    void work_values_are_ranked_and_equal_means_share_the_better_rank() {
        InstrumentScores.ValueScores values =
                AnswerSheet.realistic().scores().values().orElseThrow();

        assertThat(values.ranks())
                .containsEntry(ScaleId.of("Achievement"), 1)
                .containsEntry(ScaleId.of("WorkingConditions"), 1)
                .containsEntry(ScaleId.of("Relationships"), 3)
                .containsEntry(ScaleId.of("Support"), 3)
                .containsEntry(ScaleId.of("Independence"), 5)
                .containsEntry(ScaleId.of("Recognition"), 6);
    }

    @Test
    void ability_rests_on_the_answered_items_and_says_what_was_left_and_that_nothing_is_calibrated() {
        AptitudeScores scores = AnswerSheet.realistic().scores().aptitudes().getFirst();

        assertThat(scores.answered()).isEqualTo(14);
        assertThat(scores.presented()).isEqualTo(15);
        assertThat(scores.ending().en())
                .isEqualTo("It ended because time was up. 1 shown but left unanswered; not counted.");
        assertThat(scores.notes().getFirst().en()).containsIgnoringCase("not yet calibrated on people");
        assertThat(scores.scale()).isInstanceOfSatisfying(Scored.class, score -> {
            assertThat(score.standardError()).isBetween(0.2, 1.0);
            assertThat(score.comparison()).isInstanceOf(Comparison.NoNorm.class);
        });
    }

    @Test
    void more_correct_answers_mean_more_ability() {
        double usual = theta(AnswerSheet.realistic());
        AnswerSheet better = AnswerSheet.realistic();
        AnswerSheet.realistic().record().sections().stream()
                .filter(section -> section.instrument().value().equals("matrices"))
                .flatMap(section -> section.answers().stream())
                .forEach(answer -> better.answer(
                        answer.item().value(),
                        new ItemResponse.Chosen(((ScoringRule.SingleKey)
                                        AnswerSheet.BANK.item(answer.item()).scoring())
                                .correctOption())));
        assertThat(theta(better)).isGreaterThan(usual);
    }

    // SJ-01 has the effectiveness 3.7 2.4 4.6 3.0 1.6. Best named 3 and worst 5: 50 · (1 + (4.6 − 1.6) / 3.0) = 100;
    // exchanged: 0;
    // best 1 and worst 2: 50 · (1 + 1.3 / 3) = 71.667.
    @Test
    void closeness_to_the_key_runs_from_exchanged_to_as_the_experts() {
        List<Double> key = List.of(3.7, 2.4, 4.6, 3.0, 1.6);

        assertThat(JudgementScoring.closeness(key, new ItemResponse.BestAndWorst(3, 5)))
                .isCloseTo(100, HAND);
        assertThat(JudgementScoring.closeness(key, new ItemResponse.BestAndWorst(5, 3)))
                .isCloseTo(0, HAND);
        assertThat(JudgementScoring.closeness(key, new ItemResponse.BestAndWorst(1, 2)))
                .isCloseTo(71.667, HAND);
    }

    @Test
    void judgement_needs_every_situation_and_gives_an_overall_score_and_one_a_theme() {
        JudgementScores whole = AnswerSheet.realistic().scores().judgement().orElseThrow();
        assertThat(whole.overall()).isInstanceOf(Scored.class);
        assertThat(whole.themes()).hasSize(5).allMatch(Scored.class::isInstance);

        JudgementScores lacking =
                AnswerSheet.realistic().leaveOut("SJ-02").scores().judgement().orElseThrow();
        assertThat(lacking.overall()).isInstanceOf(ScaleScore.Unscored.class);
        assertThat(lacking.themes()).filteredOn(Scored.class::isInstance).hasSize(4);
    }

    @Test
    void quality_flags_careless_answers_and_changes_no_score() {
        VisitScores careful = AnswerSheet.realistic().scores();
        VisitScores hasty = AnswerSheet.realistic().pace(Duration.ofMillis(700)).scores();

        assertThat(careful.quality()).noneMatch(QualityIndex::flagged);
        assertThat(hasty.quality())
                .filteredOn(QualityIndex::flagged)
                .extracting(QualityIndex::kind)
                .containsOnly(QualityIndex.Kind.FAST_ANSWERS);
        assertThat(hasty.instruments()).isEqualTo(careful.instruments());
    }

    @Test
    void unusual_answers_and_long_runs_are_flagged_with_the_source_of_their_threshold() {
        VisitScores unusual = AnswerSheet.realistic()
                .answer("Q-P1", new ItemResponse.Rated(1))
                .answer("Q-P2", new ItemResponse.Rated(5))
                .scores();
        assertThat(unusual.quality().getFirst()).satisfies(index -> {
            assertThat(index.kind()).isEqualTo(QualityIndex.Kind.INFREQUENCY);
            assertThat(index.value()).isEqualTo(2);
            assertThat(index.flagged()).isTrue();
            assertThat(index.thresholdSource().en()).contains("convention of this product");
        });
        assertThat(AnswerSheet.full().scores().quality())
                .filteredOn(index -> index.kind() == QualityIndex.Kind.LONGEST_RUN && index.flagged())
                .isNotEmpty();
    }

    @Test
    void the_same_record_always_gives_the_same_scores_with_the_same_provenance() {
        VisitScores first = AnswerSheet.realistic().scores();

        assertThat(AnswerSheet.realistic().scores()).isEqualTo(first);
        assertThat(first.provenance().itemVersions()).matches("[0-9a-f]{64}");
        assertThat(first.provenance().normTables()).isEqualTo("ipip-neo-120-johnson, version 1 (2014-08)");
        assertThat(first.provenance().estimator()).startsWith("EAP");
        assertThat(EngineVersion.current()).doesNotContain("$").isNotBlank();
    }

    private static PersonalityScores personality(AnswerSheet sheet) {
        return sheet.scores().personality().orElseThrow();
    }

    private static InterestShape shape(AnswerSheet sheet) {
        return sheet.scores().interests().orElseThrow().shape().orElseThrow();
    }

    private static double theta(AnswerSheet sheet) {
        return ((Scored) sheet.scores().aptitudes().getFirst().scale()).value();
    }

    private static Scored scored(PersonalityScores scores, String scale) {
        return scores.scored(ScaleId.of(scale)).orElseThrow();
    }

    private static Comparison.Normed normed(PersonalityScores scores, String scale) {
        return (Comparison.Normed) scored(scores, scale).comparison();
    }

    private static void assertSumAndT(PersonalityScores scores, String scale, double sum, double tScore) {
        assertThat(scored(scores, scale).value()).isEqualTo(sum);
        assertThat(normed(scores, scale).tScore()).isCloseTo(tScore, HAND);
    }
}
