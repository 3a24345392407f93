package org.liangcai.assessment.scoring;

import java.util.UUID;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.session.VisitRecord;
import org.liangcai.assessment.session.VisitRecords;

/** The scores of a visit, for those who may see all of them. Safe for use by many threads. */
public final class ScoringService {

    private final VisitRecords records;
    private final Scorer scorer;

    public ScoringService(VisitRecords records, Scorer scorer) {
        this.records = records;
        this.scorer = scorer;
    }

    /**
     * The scores of a visit as far as it has come, compared as its purpose asks.
     *
     * @throws RefusedException with {@link CommonRefusal#NOT_ALLOWED} for anyone but counsellors, {@link CommonRefusal#NOT_FOUND} for
     *     an unknown visit, {@link ScoringRefusal#NOTHING_ANSWERED} when there is nothing to score
     */
    public VisitScores scores(Actor actor, UUID visit) {
        actor.require(Role.COUNSELLOR);
        VisitRecord found = records.find(visit).orElseThrow(() -> new RefusedException(CommonRefusal.NOT_FOUND));
        VisitScores scores = scorer.score(found, found.visit().purpose());
        if (scores.instruments().isEmpty()) {
            throw new RefusedException(ScoringRefusal.NOTHING_ANSWERED);
        }
        return scores;
    }
}
