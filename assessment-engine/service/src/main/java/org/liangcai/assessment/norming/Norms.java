package org.liangcai.assessment.norming;

import java.util.List;
import java.util.Optional;
import org.liangcai.norms.NormTable;

/** Where decisions about norms are kept. They are only ever added; every method is one transaction. */
public interface Norms {

    /** All decisions in the order in which they were made. */
    List<NormDecision> decisions();

    /** Adds a decision, and with it a table that was not here before. */
    void add(NormDecision decision, Optional<NormTable> table);
}
