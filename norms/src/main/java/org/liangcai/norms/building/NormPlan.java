package org.liangcai.norms.building;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.norms.AgeBand;
import org.liangcai.norms.BilingualText;
import org.liangcai.norms.FaultyNormException;
import org.liangcai.norms.RawRange;

/**
 * What a norm is to be built like.
 *
 * @param method how values are made
 * @param formula the rank formula of conventional norms
 * @param range the raw scores the form makes possible
 * @param points for which raw scores a value is given; between them z goes in a straight line
 * @param cells the age bands a value is given for, without gap or overlap; a continuous norm is looked up at the mean age of a band
 * @param smallestCell how many people each cell must hold
 * @param reliability of the raw score, above 0 and below 1
 * @param highestDegree the highest degree in age a continuous norm may have
 * @param replications how often the norm is built again for its sampling error, 20 or more; 0 for none
 * @param seed of the samples drawn anew
 */
public record NormPlan(
        NormMethod method,
        RankFormula formula,
        RawRange range,
        RawPoints points,
        List<AgeBand> cells,
        int smallestCell,
        double reliability,
        int highestDegree,
        int replications,
        long seed) {

    /** @throws IllegalArgumentException that names every fault, one a line */
    public NormPlan {
        cells = List.copyOf(cells);
        var faults = new ArrayList<BilingualText>();
        if (cells.isEmpty()) {
            faults.add(new BilingualText("常模至少要有一个年龄段。", "A norm needs at least one age band."));
        }
        for (int i = 1; i < cells.size(); i++) {
            if (cells.get(i).from() != cells.get(i - 1).to() + 1) {
                faults.add(BilingualText.of(
                        "年龄段（%s）要紧接着（%s），不能有空缺，也不能重叠。",
                        "The age band (%s) must begin where (%s) ends, without gap or overlap.",
                        cells.get(i),
                        cells.get(i - 1)));
            }
        }
        points.fault(range).ifPresent(faults::add);
        if (smallestCell < 2) {
            faults.add(BilingualText.of(
                    "每组的最少人数（%d）至少是 2。", "The smallest cell (%d) must hold at least 2 people.", smallestCell));
        }
        if (!(reliability > 0 && reliability < 1)) {
            faults.add(BilingualText.of(
                    "信度（%s）要大于 0、小于 1。", "The reliability (%s) must be above 0 and below 1.", reliability));
        }
        if (highestDegree < 0) {
            faults.add(BilingualText.of(
                    "年龄的最高次数（%d）不能是负数。", "The highest degree in age (%d) must not be negative.", highestDegree));
        }
        if (replications != 0 && replications < 20) {
            faults.add(BilingualText.of(
                    "重抽至少要 20 次（现在是 %d 次）；写 0 就不重抽。",
                    "The bootstrap needs at least 20 replications (%d), or 0 for none.", replications));
        }
        if (!faults.isEmpty()) {
            throw FaultyNormException.of(faults);
        }
    }

    /** All ages the norm speaks about. */
    public AgeBand ages() {
        return new AgeBand(cells.getFirst().from(), cells.getLast().to());
    }

    /** The raw scores for which a value is given, rising. */
    double[] raws() {
        return points.within(range);
    }

    /** A plan with values in equal steps over the whole range. */
    public NormPlan(
            NormMethod method,
            RankFormula formula,
            RawRange range,
            double step,
            List<AgeBand> cells,
            int smallestCell,
            double reliability,
            int highestDegree,
            int replications,
            long seed) {
        this(
                method,
                formula,
                range,
                new RawPoints.Steps(step),
                cells,
                smallestCell,
                reliability,
                highestDegree,
                replications,
                seed);
    }
}
