package org.liangcai.assessment.privacy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the wrapped keys of visits are kept. A key goes with its visit. */
public interface VisitKeys {

    void add(WrappedKey key);

    Optional<WrappedKey> find(UUID visit);

    /** The keys of those of the visits that are there, in no order. */
    List<WrappedKey> find(Collection<UUID> visits);
}
