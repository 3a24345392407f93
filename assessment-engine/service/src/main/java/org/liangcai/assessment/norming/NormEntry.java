package org.liangcai.assessment.norming;

import java.util.List;
import java.util.Optional;
import org.liangcai.assessment.norming.NormDecision.Entered;
import org.liangcai.assessment.norming.NormDecision.PutInUse;
import org.liangcai.assessment.scoring.NormScope;
import org.liangcai.norms.NormTable;

/**
 * A version of a norm table with where it stands.
 *
 * @param table the table
 * @param state where it stands today
 * @param scopes what it is in use for today
 * @param planned what it will be in use for
 * @param entry how it came here; empty where that was never written down
 */
public record NormEntry(
        NormTable table, NormState state, List<NormScope> scopes, List<PutInUse> planned, Optional<Entered> entry) {

    public NormEntry {
        scopes = List.copyOf(scopes);
        planned = List.copyOf(planned);
    }
}
