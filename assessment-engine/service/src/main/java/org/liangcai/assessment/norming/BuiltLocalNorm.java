package org.liangcai.assessment.norming;

import java.util.List;
import java.util.Optional;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.building.BuiltNorm;
import org.liangcai.norms.building.RakingWeights;

/**
 * A norm of the station's own scores, not yet kept.
 *
 * @param plan how it was built
 * @param table the table it would become
 * @param built construct by construct, with the models tried and the sample
 * @param raking the weights that make the sample agree with the population; empty where everybody counts once
 */
public record BuiltLocalNorm(LocalPlan plan, NormTable table, List<BuiltNorm> built, Optional<RakingWeights> raking) {

    public BuiltLocalNorm {
        built = List.copyOf(built);
    }
}
