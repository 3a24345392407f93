package org.liangcai.psychometrics.adaptive;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.liangcai.psychometrics.model.ItemResponseModel;

/**
 * Maximum Fisher information at the ability estimate, with randomesque exposure control: one of the {@code candidates} most informative
 * items is drawn with equal chances (Kingsbury and Zara 1989). Ties go to the item that comes first in the pool.
 *
 * @param candidates from how many items one is drawn, 1 for the most informative item always
 */
public record MaximumInformation(int candidates) implements ItemSelector {

    public MaximumInformation {
        if (candidates < 1) {
            throw new IllegalArgumentException(
                    "The number of candidates (%d) must be 1 or more.".formatted(candidates));
        }
    }

    @Override
    public int select(List<ItemResponseModel> pool, List<Integer> available, double theta, long seed, int step) {
        List<Candidate> best = available.stream()
                .map(index -> new Candidate(index, pool.get(index).information(theta)))
                .sorted(Comparator.comparingDouble(Candidate::information)
                        .reversed()
                        .thenComparingInt(Candidate::index))
                .limit(candidates)
                .toList();
        return best.get(draw(seed, step, best.size())).index();
    }

    private static int draw(long seed, int step, int bound) {
        // A generator of its own for every step: the draw does not depend on how many draws came before.
        return new SplittableRandom(seed + 0x9E3779B97F4A7C15L * (step + 1L))
                .split()
                .nextInt(bound);
    }

    private record Candidate(int index, double information) {}
}
