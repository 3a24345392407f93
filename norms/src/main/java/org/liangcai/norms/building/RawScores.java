package org.liangcai.norms.building;

import java.util.List;
import org.liangcai.norms.ConstructId;
import org.liangcai.norms.NormSex;

/**
 * The raw scores of a norm sample in one construct. Immutable; the arrays are not copied and must not be changed.
 *
 * @param construct what was measured
 * @param raws a raw score for each person, finite
 * @param ages their ages in years; 0 for all where age plays no part
 * @param weights their weights, positive and finite
 * @param sexes their sexes; empty where the norm is not split by sex
 */
@SuppressWarnings("ArrayRecordComponent")
public record RawScores(ConstructId construct, double[] raws, double[] ages, double[] weights, List<NormSex> sexes) {

    public RawScores {
        sexes = List.copyOf(sexes);
        if (raws.length != ages.length
                || raws.length != weights.length
                || (!sexes.isEmpty() && sexes.size() != raws.length)) {
            throw new IllegalArgumentException(
                    "There are %d raw scores of (%s), %d ages, %d weights and %d sexes; there must be one of each a person."
                            .formatted(raws.length, construct, ages.length, weights.length, sexes.size()));
        }
    }

    public int people() {
        return raws.length;
    }
}
