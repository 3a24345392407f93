package org.liangcai.assessment.norming;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** Where scores are kept for norms. They are only ever added; every method is one transaction. */
public interface LocalScores {

    /** Completed visits whose people agreed, and whose scores have not all been taken in, at most so many. */
    List<Awaiting> awaiting(int most);

    /**
     * A visit whose scores are to be taken in.
     *
     * @param visit the visit
     * @param personalityTaken whether the scores of the personality questionnaire were taken in before those of other instruments were
     */
    record Awaiting(UUID visit, boolean personalityTaken) {}

    /** Adds scores in the order given, and notes of which visits nothing more is to be taken. */
    void add(List<LocalScore> scores, List<UUID> taken);

    /** How far the scores of each form reach that has some. */
    List<LocalReadiness> readiness();

    /** All scores of a form. */
    List<LocalScore> of(LocalForm form);

    /** The scores of a form from a month to another, both included. */
    List<LocalScore> of(LocalForm form, YearMonth from, YearMonth to);
}
