package org.liangcai.norms.building;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.norms.AgeBand;
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
        var faults = new ArrayList<String>();
        if (cells.isEmpty()) {
            faults.add("A norm needs at least one age band.");
        }
        for (int i = 1; i < cells.size(); i++) {
            if (cells.get(i).from() != cells.get(i - 1).to() + 1) {
                faults.add("The age band (%s) must begin where (%s) ends, without gap or overlap."
                        .formatted(cells.get(i), cells.get(i - 1)));
            }
        }
        if (!(step > 0) || (range.maximum() - range.minimum()) / step > MOST_STEPS) {
            faults.add("The step (%s) must be positive and give at most %d values from %s to %s."
                    .formatted(step, MOST_STEPS, range.minimum(), range.maximum()));
        }
        if (smallestCell < 2) {
            faults.add("The smallest cell (%d) must hold at least 2 people.".formatted(smallestCell));
        }
        if (!(reliability > 0 && reliability < 1)) {
            faults.add("The reliability (%s) must be above 0 and below 1.".formatted(reliability));
        }
        if (highestDegree < 0) {
            faults.add("The highest degree in age (%d) must not be negative.".formatted(highestDegree));
        }
        if (replications != 0 && replications < 20) {
            faults.add("The bootstrap needs at least 20 replications (%d), or 0 for none.".formatted(replications));
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join(System.lineSeparator(), faults));
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
