package org.liangcai.assessment.matching;

import java.util.UUID;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.scoring.ScoringService;

/** Compares a person with the occupations of the catalogue, for counsellors. Safe for use by many threads. */
public final class MatchingService {

    private final ScoringService scoring;
    private final OccupationCatalogue catalogue;

    public MatchingService(ScoringService scoring, OccupationCatalogue catalogue) {
        this.scoring = scoring;
        this.catalogue = catalogue;
    }

    /**
     * All occupations in the order of their likeness to the person's interests.
     *
     * @throws org.liangcai.assessment.RefusedException with {@link MatchingRefusal#NO_INTEREST_SCORES} while the interest scores are
     *     incomplete, and as {@link ScoringService#scores} does
     */
    public MatchResult match(Actor actor, UUID visit) {
        throw new UnsupportedOperationException(scoring.scores(actor, visit) + " " + catalogue);
    }
}
