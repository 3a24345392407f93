package org.liangcai.assessment.interview;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liangcai.assessment.interview.InterviewGuide.Competency;
import org.liangcai.assessment.interview.InterviewGuide.JobFamily;
import org.liangcai.assessment.interview.InterviewGuide.Question;
import org.liangcai.assessment.interview.InterviewOutcome.CompetencyOutcome;
import org.liangcai.assessment.interview.InterviewOutcome.Rating;
import org.liangcai.assessment.interview.InterviewView.Disagreement;

/**
 * Puts ratings together by one calculation for everybody: the unweighted mean of the raters for each competency, then the unweighted
 * mean over the competencies. Combining by calculation is what makes several raters worth having; combining by talk adds nothing
 * (Conway, Jako and Goodman, 1995).
 */
final class MechanicalCombination {

    private static final int WORTH_DISCUSSING = 2;

    private MechanicalCombination() {}

    /** The outcome of an interview whose raters have rated every competency of the family. */
    static InterviewOutcome outcome(
            Interview interview, InterviewGuide guide, JobFamily family, List<GivenRating> ratings) {
        Map<String, List<GivenRating>> byCompetency = byCompetency(ratings);
        List<CompetencyOutcome> outcomes = family.questions().stream()
                .map(Question::competency)
                .map(id -> outcome(guide.competency(id), interview, byCompetency.getOrDefault(id, List.of())))
                .toList();
        return new InterviewOutcome(
                family.name(),
                outcomes,
                outcomes.stream().mapToDouble(CompetencyOutcome::mean).average().orElseThrow());
    }

    /** The competencies whose highest and lowest level lie two or more apart, in the order of the guide. */
    static List<Disagreement> disagreements(JobFamily family, List<GivenRating> ratings) {
        Map<String, List<GivenRating>> byCompetency = byCompetency(ratings);
        return family.questions().stream()
                .map(Question::competency)
                .flatMap(id -> range(id, byCompetency.getOrDefault(id, List.of())))
                .filter(range -> range.highest() - range.lowest() >= WORTH_DISCUSSING)
                .toList();
    }

    private static Map<String, List<GivenRating>> byCompetency(List<GivenRating> ratings) {
        return ratings.stream().collect(Collectors.groupingBy(GivenRating::competency));
    }

    private static Stream<Disagreement> range(String competency, List<GivenRating> ratings) {
        var levels = ratings.stream().mapToInt(GivenRating::level).summaryStatistics();
        return ratings.isEmpty()
                ? Stream.empty()
                : Stream.of(new Disagreement(competency, levels.getMin(), levels.getMax()));
    }

    private static CompetencyOutcome outcome(Competency competency, Interview interview, List<GivenRating> given) {
        Map<UUID, GivenRating> byRater =
                given.stream().collect(Collectors.toMap(GivenRating::rater, Function.identity()));
        List<Rating> ratings = interview.raters().stream()
                .map(rater -> rating(rater, competency, byRater))
                .toList();
        return new CompetencyOutcome(
                competency.name(),
                competency.definition(),
                ratings,
                ratings.stream().mapToInt(Rating::level).average().orElseThrow());
    }

    private static Rating rating(Interview.Rater rater, Competency competency, Map<UUID, GivenRating> byRater) {
        GivenRating given = byRater.get(rater.account());
        if (given == null) {
            throw new IllegalStateException("The rater (%s) has locked without a rating of the competency (%s)."
                    .formatted(rater.account(), competency.id()));
        }
        return new Rating(rater.name(), given.level(), given.evidence());
    }
}
