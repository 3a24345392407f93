package org.liangcai.assessment.matching;

import java.util.UUID;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.scoring.Scorer;
import org.liangcai.assessment.session.VisitRecord;
import org.liangcai.assessment.session.VisitRecords;

/** Compares a person with the occupations of the catalogue, for counsellors. Safe for use by many threads. */
public final class MatchingService {

    private final VisitRecords records;
    private final Scorer scorer;
    private final OccupationMatcher matcher;

    public MatchingService(VisitRecords records, Scorer scorer, OccupationMatcher matcher) {
        this.records = records;
        this.scorer = scorer;
        this.matcher = matcher;
    }

    /**
     * All occupations in the order of their likeness to the person's interests.
     *
     * @throws RefusedException with {@link MatchingRefusal#NO_INTEREST_SCORES} while the interest scores are incomplete, with {@link
     *     CommonRefusal#NOT_FOUND} for an unknown visit, with {@link CommonRefusal#NOT_ALLOWED} for anyone but counsellors
     */
    public MatchResult match(Actor actor, UUID visit) {
        actor.require(Role.COUNSELLOR);
        VisitRecord found = records.find(visit).orElseThrow(() -> new RefusedException(CommonRefusal.NOT_FOUND));
        return matcher.match(
                        scorer.score(found, found.visit().purpose()),
                        found.visit().person().education())
                .orElseThrow(() -> new RefusedException(MatchingRefusal.NO_INTEREST_SCORES));
    }
}
