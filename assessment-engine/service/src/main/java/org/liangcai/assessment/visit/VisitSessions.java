package org.liangcai.assessment.visit;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a visit's counsellor may know of and do to its session; the session package answers. */
public interface VisitSessions {

    /** The progress of a visit's session; empty while nobody has sat down. */
    Optional<VisitProgress> progress(UUID visit);

    /** The progress of all sessions ever begun, by visit. */
    Map<UUID, VisitProgress> progress();

    /** Records that the person no longer wants an employer to see results; nothing happens when that is so already. */
    void withdrawEmployerConsent(UUID visit, UUID by);

    /** Forgets whatever is held in memory of the visit. */
    void forget(UUID visit);
}
