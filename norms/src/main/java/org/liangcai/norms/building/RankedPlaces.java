package org.liangcai.norms.building;

import org.liangcai.norms.scale.StandardNormal;
import org.liangcai.norms.scale.StandardScale;

/** The place of each raw score among people of the same age. */
final class RankedPlaces {

    private RankedPlaces() {}

    /** For each distinct pair of age and raw score the T score of its rankit proportion. */
    static double[] of(ScoreSample sample) {
        double[] places = new double[sample.size()];
        for (int from = 0; from < sample.size(); from = sample.endOfAge(from)) {
            int to = sample.endOfAge(from);
            double count = 0;
            for (int i = from; i < to; i++) {
                count += sample.weight(i);
            }
            double below = 0;
            for (int i = from; i < to; i++) {
                double rank = below + (sample.weight(i) + 1) / 2;
                places[i] = StandardScale.T.exact(StandardNormal.quantile(RankFormula.RANKIT.proportion(rank, count)));
                below += sample.weight(i);
            }
        }
        return places;
    }
}
