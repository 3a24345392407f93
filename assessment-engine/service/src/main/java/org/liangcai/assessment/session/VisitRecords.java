package org.liangcai.assessment.session;

import java.util.Optional;
import java.util.UUID;

/** Where later stages read what came out of a visit. */
public interface VisitRecords {

    Optional<VisitRecord> find(UUID visit);

    /** The visit with this reference, if there is one. */
    Optional<VisitRecord> findByReference(String reference);
}
