package org.liangcai.assessment.interview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liangcai.itembank.LocalizedText;

/**
 * One version of the structured interview: the same words, questions and anchored scales for everybody who applies in a job family.
 *
 * @param version names this version; an interview keeps to the version it was opened with
 * @param opening what is said first, word for word
 * @param closing what is said last, word for word
 * @param evidencePrompt what a rater is asked to note for each rating
 * @param levels the names of the levels 1 to 5
 * @param rules how the interview is conducted
 * @param competencies what is rated
 * @param families the job families, each with its questions
 */
public record InterviewGuide(
        String version,
        LocalizedText opening,
        LocalizedText closing,
        LocalizedText evidencePrompt,
        Map<Integer, LocalizedText> levels,
        List<LocalizedText> rules,
        List<Competency> competencies,
        List<JobFamily> families) {

    /** The lowest level of a rating. */
    public static final int LOWEST_LEVEL = 1;
    /** The highest level of a rating. */
    public static final int HIGHEST_LEVEL = 5;

    public InterviewGuide {
        levels = Map.copyOf(levels);
        rules = List.copyOf(rules);
        competencies = List.copyOf(competencies);
        families = List.copyOf(families);
    }

    /**
     * The competency with this id.
     *
     * @throws IllegalArgumentException if the guide has none
     */
    public Competency competency(String id) {
        return competencies.stream()
                .filter(competency -> competency.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The guide version (%s) has no competency (%s).".formatted(version, id)));
    }

    /** The job family with this id, if the guide has it. */
    public Optional<JobFamily> family(String id) {
        return families.stream().filter(family -> family.id().equals(id)).findFirst();
    }

    /**
     * A competency with its behaviourally anchored scale.
     *
     * @param id names it, for example {@code service_orientation}
     * @param name its name
     * @param definition what it means
     * @param anchors what a person would have said at levels 1, 3 and 5
     */
    public record Competency(
            String id, LocalizedText name, LocalizedText definition, Map<Integer, LocalizedText> anchors) {
        public Competency {
            anchors = Map.copyOf(anchors);
        }
    }

    /**
     * A family of jobs that share an interview.
     *
     * @param id names it, for example {@code service_sales}
     * @param name its name
     * @param description which jobs belong to it
     * @param questions at least six, in the order in which they are asked, each for another competency
     */
    public record JobFamily(String id, LocalizedText name, LocalizedText description, List<Question> questions) {
        public JobFamily {
            questions = List.copyOf(questions);
        }
    }

    /**
     * One main question.
     *
     * @param competency the competency it is asked for
     * @param main the question, word for word
     * @param probes the only follow-up questions allowed
     * @param kind about something past or something imagined
     */
    public record Question(String competency, LocalizedText main, List<LocalizedText> probes, Kind kind) {

        public Question {
            probes = List.copyOf(probes);
        }

        /** What a question asks for. */
        public enum Kind {
            /** Something the person has lived through. */
            PAST,
            /** What the person would do in a situation. */
            SITUATIONAL
        }
    }
}
