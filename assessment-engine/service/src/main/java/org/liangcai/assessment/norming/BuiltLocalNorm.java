package org.liangcai.assessment.norming;

import java.util.List;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.building.BuiltNorm;

/**
 * A norm of the station's own scores, not yet kept.
 *
 * @param plan how it was built
 * @param table the table it would become
 * @param built construct by construct, with the models tried and the sample
 */
public record BuiltLocalNorm(LocalPlan plan, NormTable table, List<BuiltNorm> built) {

    public BuiltLocalNorm {
        built = List.copyOf(built);
    }
}
