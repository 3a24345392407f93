package org.liangcai.assessment.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.matching.OccupationMatch.RequirementCheck;
import org.liangcai.assessment.scoring.AnswerSheet;
import org.liangcai.assessment.scoring.ScaleScore;
import org.liangcai.assessment.session.VisitRecord;
import org.liangcai.assessment.session.VisitRecords;
import org.liangcai.assessment.visit.Education;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.ItemResponse;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.ScoringRule;

class OccupationMatcherTest {

    private static final OccupationCatalogue CATALOGUE = OccupationCatalogue.load();
    private static final OccupationMatcher MATCHER = new OccupationMatcher(CATALOGUE);
    private static final MatchResult.Ranked RANKED = ranked(AnswerSheet.realistic(), Education.JUNIOR_COLLEGE);

    @Test
    void every_occupation_is_ranked_and_none_is_left_out() {
        assertThat(RANKED.matches()).hasSize(431);
        assertThat(RANKED.matches()).isSortedAccordingTo(Comparator.comparingInt(OccupationMatch::rank));
        assertThat(ranked(AnswerSheet.realistic(), Education.PRIMARY).matches())
                .extracting(match -> match.occupation().code())
                .containsExactlyElementsOf(RANKED.matches().stream()
                        .map(match -> match.occupation().code())
                        .toList());
    }

    @Test
    void the_contributions_of_the_six_interests_sum_to_the_correlation() {
        for (OccupationMatch match : RANKED.matches()) {
            assertThat(match.contributions()).hasSize(6);
            assertThat(match.contributions().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isCloseTo(match.correlation(), within(1e-9));
        }
    }

    @Test
    void every_rank_lies_in_its_interval_and_the_same_visit_gets_the_same_intervals() {
        assertThat(RANKED.draws()).isGreaterThanOrEqualTo(500);
        assertThat(RANKED.matches()).allSatisfy(match -> {
            assertThat(match.rankLower()).isLessThanOrEqualTo(match.rank());
            assertThat(match.rankUpper()).isGreaterThanOrEqualTo(match.rank()).isLessThanOrEqualTo(431);
        });
        assertThat(RANKED.matches()).anyMatch(match -> match.rankUpper() > match.rankLower());
        assertThat(ranked(AnswerSheet.realistic(), Education.JUNIOR_COLLEGE)).isEqualTo(RANKED);
    }

    @Test
    void equal_correlations_share_the_better_rank() {
        assertThat(RankIntervals.ranks(new double[] {0.5, 0.9, 0.5, -1})).containsExactly(2, 1, 2, 4);
    }

    @Test
    void an_interval_is_a_point_when_there_is_no_error_and_wide_when_there_is_much() {
        List<Profile> profiles = CATALOGUE.entries().stream()
                .map(entry -> entry.figures().interests())
                .toList();
        double[] scores = {4.3, 3.6, 2, 2.8, 2, 3.8};
        int[] ranks = RankIntervals.ranks(RankIntervals.correlations(Profile.of(scores), profiles));

        assertThat(RankIntervals.of(scores, new double[6], profiles, ranks, 1))
                .allMatch(interval -> interval.best() == interval.worst());
        assertThat(RankIntervals.of(scores, new double[] {1, 1, 1, 1, 1, 1}, profiles, ranks, 1))
                .anyMatch(interval -> interval.worst() - interval.best() > 200);
    }

    @Test
    void requirements_say_what_is_worth_discussing_and_carry_a_caution_where_the_countries_differ() {
        OccupationMatch physician = of(RANKED, "2-05-01-01");

        assertThat(physician.requirements().getFirst()).satisfies(check -> {
            assertThat(check.kind()).isEqualTo(RequirementCheck.Kind.EDUCATION);
            assertThat(check.standing()).isEqualTo(RequirementCheck.Standing.WORTH_DISCUSSING);
            assertThat(check.text().en()).contains("in the United States");
            assertThat(check.caution().orElseThrow().en())
                    .contains("the US asks for a professional doctorate")
                    .endsWith("go by the rules and vacancies in China.");
        });
        assertThat(of(ranked(AnswerSheet.realistic(), Education.DOCTORATE), "2-05-01-01")
                        .requirements()
                        .getFirst()
                        .standing())
                .isEqualTo(RequirementCheck.Standing.COVERED);
        assertThat(RANKED.matches())
                .flatExtracting(OccupationMatch::requirements)
                .filteredOn(check -> check.kind() == RequirementCheck.Kind.APTITUDE)
                .isNotEmpty()
                .allMatch(check -> check.text().en().contains("not yet calibrated on people, no cut"))
                .allMatch(check -> check.standing() == RequirementCheck.Standing.INFORMATION);
    }

    @Test
    void however_low_an_uncalibrated_result_is_it_stays_information() {
        AnswerSheet low = AnswerSheet.realistic();
        low.record().sections().stream()
                .filter(section -> section.instrument().value().equals("matrices"))
                .flatMap(section -> section.answers().stream())
                .forEach(answer -> low.answer(answer.item().value(), wrong(answer.item())));

        assertThat(low.scores().aptitudes().getFirst().scale())
                .isInstanceOfSatisfying(
                        ScaleScore.Scored.class,
                        score -> assertThat(score.upper()).isNegative());
        assertThat(ranked(low, Education.JUNIOR_COLLEGE).matches())
                .flatExtracting(OccupationMatch::requirements)
                .filteredOn(check -> check.kind() == RequirementCheck.Kind.APTITUDE)
                .isNotEmpty()
                .allMatch(check -> check.standing() == RequirementCheck.Standing.INFORMATION);
    }

    private static ItemResponse wrong(ItemId item) {
        ScoringRule.SingleKey key =
                (ScoringRule.SingleKey) AnswerSheet.BANK.item(item).scoring();
        return new ItemResponse.Chosen(key.correctOption() % 2 + 1);
    }

    @Test
    void work_values_stand_apart_and_do_not_change_the_rank() {
        MatchResult.Ranked other = ranked(
                AnswerSheet.realistic().keyed("Achievement", 1).keyed("Recognition", 5), Education.JUNIOR_COLLEGE);

        assertThat(other.matches())
                .extracting(OccupationMatch::rank)
                .isEqualTo(RANKED.matches().stream().map(OccupationMatch::rank).toList());
        assertThat(RANKED.matches()).allMatch(match -> match.values().isPresent());
        assertThat(ranked(AnswerSheet.realistic().only("interests"), Education.BACHELOR)
                        .matches())
                .allMatch(match -> match.values().isEmpty());
    }

    @Test
    void us_figures_and_the_own_mapping_are_named_as_such() {
        assertThat(RANKED.notes().getFirst().en())
                .contains("describe occupations in the United States")
                .contains("this product’s own work");
        assertThat(RANKED.notes().getFirst().zh()).contains("描述的是美国的职业");
    }

    @Test
    void a_flat_profile_ranks_nothing_and_says_so() {
        assertThat(MATCHER.match(AnswerSheet.full().scores(), Education.BACHELOR))
                .get()
                .isInstanceOfSatisfying(MatchResult.NotRanked.class, none -> {
                    assertThat(none.reason().zh()).startsWith("六类兴趣的分数很接近（最高与最低的差别没有超出误差，或者不到 0.5 分）");
                    assertThat(none.reason().en()).contains("no occupations are ranked");
                });
    }

    @Test
    void matching_without_scores_is_refused_in_both_languages() {
        MatchingService service = service(AnswerSheet.realistic().only("personality"));

        assertThatThrownBy(() -> service.match(counsellor(), AnswerSheet.VISIT))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.refusal()).isEqualTo(MatchingRefusal.NO_INTEREST_SCORES);
                    assertThat(refused.message(Language.ZH)).isEqualTo("还没有完整的职业兴趣分数，无法比较职业。请先完成职业兴趣部分，再来查看。");
                    assertThat(refused.message(Language.EN))
                            .isEqualTo(
                                    "There are no complete interest scores yet, so occupations cannot be compared. Please have the interest section completed first, then look again.");
                });
        assertThatThrownBy(
                        () -> service(AnswerSheet.realistic().leaveOut("R-01")).match(counsellor(), AnswerSheet.VISIT))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void only_counsellors_match() {
        Actor employer = new Actor(UUID.randomUUID(), "employer", Set.of(Role.EMPLOYER));

        assertThatThrownBy(() -> service(AnswerSheet.realistic()).match(employer, AnswerSheet.VISIT))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("NOT_ALLOWED");
    }

    @Test
    void the_catalogue_can_be_searched_and_begins_a_job_description() {
        assertThat(CATALOGUE.search("护士")).isNotEmpty();
        assertThat(CATALOGUE.search("NURSE")).isNotEmpty();
        assertThat(CATALOGUE.search("  ")).hasSize(431);
        JobProfile profile = CATALOGUE.profileOf("2-05-01-01");
        assertThat(profile.elements()).hasSize(22);
        assertThat(profile.source().en()).contains("US O*NET 29.0");
        assertThatThrownBy(() -> CATALOGUE.profileOf("9-99"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("There is no occupation with the code 9-99 in the catalogue.");
    }

    @Test
    void the_education_wanted_is_the_level_at_which_half_of_those_asked_are_satisfied() {
        OccupationFigures manager = CATALOGUE.entries().stream()
                .filter(entry -> entry.occupation().code().equals("1-06-01-02"))
                .findFirst()
                .orElseThrow()
                .figures();

        // 10.35 + 28.76 + 5.72 + 21.59 = 66.42 percent name a level up to some college.
        assertThat(RequiredEducation.percentSatisfied(manager, Education.SENIOR_SECONDARY))
                .isCloseTo(66.42, within(0.01));
        assertThat(RequiredEducation.typical(manager)).isEqualTo(Education.SENIOR_SECONDARY);
    }

    private static MatchResult.Ranked ranked(AnswerSheet sheet, Education education) {
        return (MatchResult.Ranked) MATCHER.match(sheet.scores(), education).orElseThrow();
    }

    private static OccupationMatch of(MatchResult.Ranked ranked, String code) {
        return ranked.matches().stream()
                .filter(match -> match.occupation().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static MatchingService service(AnswerSheet sheet) {
        VisitRecord record = sheet.record();
        VisitRecords records = new VisitRecords() {
            @Override
            public Optional<VisitRecord> find(UUID visit) {
                return Optional.of(record).filter(found -> found.visit().id().equals(visit));
            }

            @Override
            public Optional<VisitRecord> findByReference(String reference) {
                return Optional.empty();
            }
        };
        return new MatchingService(records, AnswerSheet.SCORER, MATCHER, AnswerSheet.BANK);
    }

    private static Actor counsellor() {
        return new Actor(UUID.randomUUID(), "counsellor", Set.of(Role.COUNSELLOR));
    }
}
