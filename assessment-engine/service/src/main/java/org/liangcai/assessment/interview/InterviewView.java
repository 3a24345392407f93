package org.liangcai.assessment.interview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.itembank.LocalizedText;

/**
 * What one actor may see of an interview: the own ratings, and those of others only once every rater has locked.
 *
 * @param summary which interview it is and how far it is
 * @param guide the guide by which it is conducted
 * @param family the job family
 * @param own the actor's own ratings; empty for an actor who does not rate
 * @param mayRate whether the actor rates and has not locked
 * @param missing competencies the actor has still to rate before locking
 * @param outcome what it came to, present once every rater has locked
 * @param disagreements competencies whose ratings lie two levels or more apart, for the raters to discuss; the figures stay as they are
 * @param structure what makes this interview a structured one, and what it lacks
 */
public record InterviewView(
        InterviewSummary summary,
        InterviewGuide guide,
        InterviewGuide.JobFamily family,
        List<GivenRating> own,
        boolean mayRate,
        List<String> missing,
        Optional<InterviewOutcome> outcome,
        List<Disagreement> disagreements,
        List<StructureNote> structure) {

    public InterviewView {
        own = List.copyOf(own);
        missing = List.copyOf(missing);
        disagreements = List.copyOf(disagreements);
        structure = List.copyOf(structure);
    }

    /**
     * A competency to discuss.
     *
     * @param competency its id
     * @param lowest the lowest level given
     * @param highest the highest level given
     */
    public record Disagreement(String competency, int lowest, int highest) {}

    /**
     * One feature of structured interviews.
     *
     * @param feature the feature in words
     * @param present whether this interview has it
     */
    public record StructureNote(LocalizedText feature, boolean present) {}

    /** The actor's interview. */
    public UUID id() {
        return summary.id();
    }
}
