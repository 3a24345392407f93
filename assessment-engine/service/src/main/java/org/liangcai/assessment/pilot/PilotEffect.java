package org.liangcai.assessment.pilot;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.assessment.pilot.PilotResult.Band;
import org.liangcai.assessment.scoring.ScaleScore;
import org.liangcai.psychometrics.ability.AbilityEstimate;
import org.liangcai.psychometrics.model.LogisticModel;

/** Scores sessions once more as if the item on trial had counted. What was scored stays as it is. */
final class PilotEffect {

    private PilotEffect() {}

    static PilotResult.Effect of(List<PilotPerson> people, LogisticModel model) {
        int[][] moves = new int[Band.values().length][Band.values().length];
        double change = 0;
        double largest = 0;
        double errorBefore = 0;
        double errorAfter = 0;
        for (PilotPerson person : people) {
            AbilityEstimate.Finite before = person.section().ability();
            AbilityEstimate.Finite after = person.section().abilityWith(model, person.right());
            double moved = Math.abs(after.theta() - before.theta());
            change += moved;
            largest = Math.max(largest, moved);
            errorBefore += before.standardError();
            errorAfter += after.standardError();
            moves[band(before).ordinal()][band(after).ordinal()]++;
        }
        double count = Math.max(1, people.size());
        return new PilotResult.Effect(
                people.size(), list(moves), change / count, largest, errorBefore / count, errorAfter / count);
    }

    /** Where the band that a report prints lies: below the middle of the metric, around it or above. */
    static Band band(AbilityEstimate.Finite estimate) {
        double half = ScaleScore.Z_90 * estimate.standardError();
        if (estimate.theta() + half < 0) {
            return Band.BELOW;
        }
        return estimate.theta() - half > 0 ? Band.ABOVE : Band.AROUND;
    }

    private static List<PilotResult.Move> list(int[][] moves) {
        List<PilotResult.Move> list = new ArrayList<>();
        for (Band from : Band.values()) {
            for (Band to : Band.values()) {
                int people = moves[from.ordinal()][to.ordinal()];
                if (from != to && people > 0) {
                    list.add(new PilotResult.Move(from, to, people));
                }
            }
        }
        return list;
    }
}
