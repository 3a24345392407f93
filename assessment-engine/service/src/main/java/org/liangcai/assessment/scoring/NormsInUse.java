package org.liangcai.assessment.scoring;

import java.time.Instant;
import java.util.Optional;
import org.liangcai.norms.NormTable;

/** Says which norm table was in use when. Safe for use by many threads. */
@FunctionalInterface
public interface NormsInUse {

    /** The table in use for such scores at that moment; empty where none was. */
    Optional<NormTable> at(NormScope scope, Instant at);
}
