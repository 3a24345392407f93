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
 * @param step the distance of two raw scores for which a value is given; between them z goes in a straight line
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
        double step,
        List<AgeBand> cells,
        int smallestCell,
        double reliability,
        int highestDegree,
        int replications,
        long seed) {

    private static final int MOST_STEPS = 5_000;

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
        if (!(step > 0) || (range.maximum() - range.minimum()) / step > MOST_STEPS) {
            faults.add(BilingualText.of(
                    "步长（%s）要大于 0，并且最多分出 %d 个值（原始分 %s 到 %s）。",
                    "The step (%s) must be positive and give at most %d values from %s to %s.",
                    step,
                    MOST_STEPS,
                    range.minimum(),
                    range.maximum()));
        }
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

    /** The raw scores for which a value is given, from the lowest possible to the highest. */
    double[] raws() {
        int steps = (int) Math.ceil((range.maximum() - range.minimum()) / step - 1e-9);
        double[] raws = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            raws[i] = Math.min(range.maximum(), range.minimum() + i * step);
        }
        return raws;
    }
}
