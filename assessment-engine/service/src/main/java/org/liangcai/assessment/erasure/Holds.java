package org.liangcai.assessment.erasure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where legal holds are kept. Each method is one transaction, or part of the one under way. */
public interface Holds {

    Optional<Hold> of(UUID visit);

    /** All holds, oldest first. */
    List<Hold> all();

    void place(Hold hold);

    void release(UUID visit);
}
