package org.liangcai.psychometrics.personfit;

import java.util.Comparator;
import java.util.stream.IntStream;

/** The steps of items with several categories: step m of an item is passed by a score of m or more (Molenaar 1991). */
final class Steps {

    /** By item, then step. */
    final double[][] easiness;

    /** By item, then step: 1 for the easiest. Among equally easy steps the first item's, then the lower, comes first. */
    final int[][] ranks;

    final double[][] logits;

    Steps(double[][] easiness) {
        this.easiness = easiness;
        int items = easiness.length;
        int each = easiness[0].length;
        ranks = new int[items][each];
        logits = new double[items][each];
        int[] order = IntStream.range(0, items * each)
                .boxed()
                .sorted(Comparator.comparingDouble(step -> -easiness[step / each][step % each]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int rank = 0; rank < order.length; rank++) {
            ranks[order[rank] / each][order[rank] % each] = rank + 1;
        }
        for (int item = 0; item < items; item++) {
            for (int step = 0; step < each; step++) {
                logits[item][step] = logit(easiness[item][step]);
            }
        }
    }

    /** ln(p / (1 − p)); 0 where everyone or nobody passed, which says nothing about anyone's fit. */
    static double logit(double share) {
        return share > 0 && share < 1 ? Math.log(share / (1 - share)) : 0;
    }
}
