package org.liangcai.assessment.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liangcai.assessment.interview.InterviewGuide.Competency;
import org.liangcai.assessment.interview.InterviewGuide.JobFamily;
import org.liangcai.assessment.interview.InterviewGuide.Question;
import org.liangcai.assessment.interview.InterviewOutcome.CompetencyOutcome;
import org.liangcai.assessment.interview.InterviewView.Disagreement;
import org.liangcai.itembank.LocalizedText;

class MechanicalCombinationTest {

    private static final Instant AT = Instant.parse("2026-11-23T08:00:00Z");
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final JobFamily FAMILY = new JobFamily(
            "sales", text("sales"), text("shops"), List.of(question("calm"), question("care"), question("pace")));
    private static final InterviewGuide GUIDE = new InterviewGuide(
            "v1",
            text("opening"),
            text("closing"),
            text("evidence"),
            Map.of(),
            List.of(),
            List.of(competency("care"), competency("calm"), competency("pace")),
            List.of(FAMILY));
    private static final Interview INTERVIEW = new Interview(
            new UUID(0, 9),
            new UUID(0, 8),
            "v1",
            "sales",
            new UUID(0, 7),
            AT,
            List.of(
                    new Interview.Rater(FIRST, "Zhang", Optional.of(AT)),
                    new Interview.Rater(SECOND, "Li", Optional.of(AT))));
    /** calm 2 and 5, care 4 and 4, pace 3 and 4: means 3.5, 4.0 and 3.5, overall 11/3. */
    private static final List<GivenRating> RATINGS = List.of(
            given(SECOND, "calm", 5),
            given(FIRST, "calm", 2),
            given(FIRST, "care", 4),
            given(SECOND, "care", 4),
            given(FIRST, "pace", 3),
            given(SECOND, "pace", 4));

    private static LocalizedText text(String text) {
        return new LocalizedText(text, text);
    }

    private static Question question(String competency) {
        return new Question(competency, text("?"), List.of(), Question.Kind.PAST);
    }

    private static Competency competency(String id) {
        return new Competency(id, text(id), text(id), Map.of());
    }

    private static GivenRating given(UUID rater, String competency, int level) {
        return new GivenRating(rater, competency, level, "said so and did so", AT);
    }

    @Test
    void the_outcome_is_the_mean_over_competencies_of_the_means_over_raters() {
        InterviewOutcome outcome = MechanicalCombination.outcome(INTERVIEW, GUIDE, FAMILY, RATINGS);
        assertThat(outcome.competencies()).extracting(CompetencyOutcome::mean).containsExactly(3.5, 4.0, 3.5);
        assertThat(outcome.overall()).isCloseTo(11.0 / 3, within(1e-12));
        assertThat(outcome.competencies().getFirst().ratings())
                .extracting(InterviewOutcome.Rating::rater)
                .containsExactly("Zhang", "Li");
    }

    @Test
    void ratings_two_levels_or_more_apart_are_named_for_discussion_and_change_no_figure() {
        assertThat(MechanicalCombination.disagreements(FAMILY, RATINGS))
                .containsExactly(new Disagreement("calm", 2, 5));
    }

    @Test
    void a_rating_that_is_missing_is_never_made_up() {
        assertThatThrownBy(() -> MechanicalCombination.outcome(INTERVIEW, GUIDE, FAMILY, RATINGS.subList(0, 5)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The rater (00000000-0000-0000-0000-000000000002) has locked without a rating of the competency (pace).");
    }
}
