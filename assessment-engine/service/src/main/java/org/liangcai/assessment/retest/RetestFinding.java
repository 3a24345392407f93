package org.liangcai.assessment.retest;

import java.util.UUID;
import org.liangcai.assessment.scoring.ScaleScore;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.psychometrics.ability.RetestDifference;

/**
 * One instrument taken twice.
 *
 * @param earlierVisit the visit without supervision
 * @param visit the visit that verifies it
 * @param instrument the instrument
 * @param earlier the ability as estimated first, with its error
 * @param verified the ability as estimated at the office, with its error
 * @param difference the standardised difference and how probable it is by chance
 */
public record RetestFinding(
        UUID earlierVisit,
        UUID visit,
        LocalizedText instrument,
        ScaleScore.Scored earlier,
        ScaleScore.Scored verified,
        RetestDifference difference) {

    /** A difference that chance brings about less often than this calls for a talk. */
    public static final double LEVEL = .05;

    public RetestOutcome outcome() {
        return difference.probability() < LEVEL ? RetestOutcome.NOT_YET_CONFIRMED : RetestOutcome.CONSISTENT;
    }
}
