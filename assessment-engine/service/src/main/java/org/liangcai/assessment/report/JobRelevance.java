package org.liangcai.assessment.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liangcai.assessment.matching.JobProfile;
import org.liangcai.assessment.scoring.InstrumentScores.AptitudeScores;
import org.liangcai.assessment.scoring.ScaleScore.Scored;

/**
 * Which results a job calls for: those whose trait one of its work styles is about, or whose ability it lists. Without a job nothing is
 * called for. Which belongs to which was drawn up by the makers of this product and is not validated.
 */
final class JobRelevance {

    /** Which of O*NET's work styles each broad scale of personality is about. */
    private static final Map<String, List<String>> STYLES = Map.of(
            "E", List.of("Leadership", "Social Orientation", "Initiative"),
            "O", List.of("Innovation", "Analytical Thinking", "Adaptability/Flexibility"),
            "A", List.of("Cooperation", "Concern for Others"),
            "C",
                    List.of(
                            "Achievement/Effort",
                            "Persistence",
                            "Dependability",
                            "Attention to Detail",
                            "Initiative",
                            "Integrity"));

    /** Which of O*NET's abilities each reasoning test comes nearest to. */
    private static final Map<String, List<String>> ABILITIES = Map.of(
            "matrices", List.of("Inductive Reasoning", "Deductive Reasoning"),
            "series", List.of("Inductive Reasoning", "Mathematical Reasoning"),
            "letters", List.of("Inductive Reasoning"),
            "words", List.of("Mathematical Reasoning", "Number Facility"),
            "cubes", List.of("Visualization"));

    private final List<JobProfile.Element> elements;

    JobRelevance(Optional<JobProfile> job) {
        this.elements = job.map(JobProfile::elements).orElse(List.of());
    }

    /** The work styles of the job that a trait is about. */
    List<JobProfile.Element> stylesOf(Scored trait) {
        return named(JobProfile.Kind.STYLE, STYLES.getOrDefault(trait.scale().value(), List.of()));
    }

    /** The abilities of the job that a reasoning test comes nearest to. */
    List<JobProfile.Element> abilitiesOf(AptitudeScores test) {
        return named(
                JobProfile.Kind.ABILITY,
                ABILITIES.getOrDefault(test.instrument().value(), List.of()));
    }

    private List<JobProfile.Element> named(JobProfile.Kind kind, List<String> keys) {
        return elements.stream()
                .filter(element -> element.kind() == kind && keys.contains(element.key()))
                .toList();
    }
}
