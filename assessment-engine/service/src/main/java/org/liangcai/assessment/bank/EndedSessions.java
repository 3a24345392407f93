package org.liangcai.assessment.bank;

import java.util.List;
import java.util.UUID;

/** Sessions that are over and whose items have not been counted. */
public interface EndedSessions {

    /** Some of their visits, {@code most} at most. */
    List<UUID> notCounted(int most);
}
