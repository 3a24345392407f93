package org.liangcai.assessment.bank;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Sessions that are over, in whatever way: to the end, ended early, or left and not returned to. Whoever left in the middle has seen
 * items too.
 */
public interface EndedSessions {

    /**
     * Some of the visits whose items have not been counted, {@code most} at most.
     *
     * @param abandonedBefore a session under way without a sign of life since then is over
     */
    List<UUID> notCounted(Instant abandonedBefore, int most);

    /** Whether the session of a visit is over. */
    boolean isOver(UUID visit, Instant abandonedBefore);
}
