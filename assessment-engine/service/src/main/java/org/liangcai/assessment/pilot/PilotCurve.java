package org.liangcai.assessment.pilot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.liangcai.psychometrics.ability.AbilityEstimate;
import org.liangcai.psychometrics.ability.Eap;
import org.liangcai.psychometrics.ability.NormalPrior;
import org.liangcai.psychometrics.ability.Quadrature;
import org.liangcai.psychometrics.ability.Response;
import org.liangcai.psychometrics.ability.ResponsePattern;
import org.liangcai.psychometrics.model.LogisticModel;

/**
 * People in groups of like ability, by the answers that count alone: how many of them were right, and how many the model expects to be,
 * averaged over what is known of each one's ability and not at a point estimate, which would make every curve look too flat.
 */
final class PilotCurve {

    private static final int MOST_GROUPS = 10;
    private static final int FEWEST_IN_A_GROUP = 20;

    private PilotCurve() {}

    private record Placed(double ability, boolean right, double expected) {}

    static List<PilotResult.CurvePoint> of(
            List<PilotPerson> people, LogisticModel model, double mean, double deviation) {
        Eap eap = new Eap(new NormalPrior(mean, deviation), Quadrature.STANDARD);
        List<Placed> placed = people.stream()
                .map(person -> placed(person, model, eap))
                .sorted(Comparator.comparingDouble(Placed::ability))
                .toList();
        int groups = Math.clamp(people.size() / FEWEST_IN_A_GROUP, 1, MOST_GROUPS);
        List<PilotResult.CurvePoint> points = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            points.add(point(
                    placed.subList(group * placed.size() / groups, (group + 1) * placed.size() / groups)));
        }
        return points;
    }

    private static Placed placed(PilotPerson person, LogisticModel model, Eap eap) {
        List<ResponsePattern.Answer> pattern = new ArrayList<>(person.section().scored().stream()
                .map(scored -> new ResponsePattern.Answer(scored.model(), Response.of(scored.right() ? 1 : 0)))
                .toList());
        AbilityEstimate.Finite ability = eap.estimate(new ResponsePattern(pattern));
        double without = eap.logMarginalLikelihood(new ResponsePattern(pattern));
        pattern.add(new ResponsePattern.Answer(model, Response.of(1)));
        double with = eap.logMarginalLikelihood(new ResponsePattern(pattern));
        return new Placed(ability.theta(), person.right(), StrictMath.exp(with - without));
    }

    private static PilotResult.CurvePoint point(List<Placed> group) {
        return new PilotResult.CurvePoint(
                group.stream().mapToDouble(Placed::ability).average().orElse(0),
                group.size(),
                group.stream().mapToDouble(one -> one.right() ? 1 : 0).average().orElse(0),
                group.stream().mapToDouble(Placed::expected).average().orElse(0));
    }
}
