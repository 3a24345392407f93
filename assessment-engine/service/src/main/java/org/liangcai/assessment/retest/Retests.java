package org.liangcai.assessment.retest;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where it is kept which visit verifies which. Every method is one transaction; an entry goes with either of its visits. */
public interface Retests {

    void add(Retest retest);

    /** What a visit verifies, if it does. */
    Optional<Retest> ofVisit(UUID visit);

    /** The visits that verify an earlier one, oldest first. */
    List<Retest> ofEarlier(UUID earlier);
}
