package org.liangcai.norms.building;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Chooses the degrees in which the parameters of a distribution follow age: from level curves on, always the one more degree that lowers
 * GAIC(3) most, until none does; where one does not, two and then three more of a parameter are looked at, because a bend that needs
 * both a second and a third power would otherwise never be found (Voncken, L., Albers, C. J. and Timmerman, M. E. (2019), Model selection in continuous test norming with
 * GAMLSS, Assessment 26, 1329–1346: free order).
 */
final class AgeCurvesSelection {

    private static final int FURTHEST_LOOK = 3;

    private AgeCurvesSelection() {}

    /** All fits that were made, in their order; the chosen one is that with the smallest GAIC(3). */
    static List<AgeCurvesFit.Result> tried(ScoreSample sample, ScoreDensity density, int highestDegree) {
        if (highestDegree < 0) {
            throw new IllegalArgumentException(
                    "The highest degree in age (%d) must not be negative.".formatted(highestDegree));
        }
        int most = Math.min(highestDegree, ages(sample) - 1);
        var tried = new ArrayList<AgeCurvesFit.Result>();
        List<AgeCurve> level = AgeCurvesFit.level(sample, density);
        tried.add(AgeCurvesFit.fit(sample, density, new int[density.parameters()], level));
        Optional<AgeCurvesFit.Result> better = Optional.of(tried.getFirst());
        while (better.isPresent()) {
            AgeCurvesFit.Result current = better.get();
            better = Optional.empty();
            for (int more = 1; more <= FURTHEST_LOOK && better.isEmpty(); more++) {
                List<AgeCurvesFit.Result> next = moreDegrees(sample, density, current.curves(), more, most);
                tried.addAll(next);
                better = next.stream()
                        .min(Comparator.comparingDouble(
                                result -> result.criteria().gaic3()))
                        .filter(best ->
                                best.criteria().gaic3() < current.criteria().gaic3());
            }
        }
        return tried;
    }

    private static List<AgeCurvesFit.Result> moreDegrees(
            ScoreSample sample, ScoreDensity density, List<AgeCurve> curves, int more, int most) {
        return IntStream.range(0, curves.size())
                .filter(m -> curves.get(m).degree() + more <= most)
                .parallel()
                .mapToObj(m -> {
                    int[] degrees = curves.stream().mapToInt(AgeCurve::degree).toArray();
                    degrees[m] += more;
                    return AgeCurvesFit.fit(sample, density, degrees, curves);
                })
                .toList();
    }

    private static int ages(ScoreSample sample) {
        int ages = 0;
        for (int from = 0; from < sample.size(); from = sample.endOfAge(from)) {
            ages++;
        }
        return ages;
    }
}
