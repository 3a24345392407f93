package org.liangcai.assessment.session;

import java.util.UUID;

/** Whether a seat code may be used by whoever happens to enter it. A hall says no to the codes of its sittings. */
@FunctionalInterface
public interface SeatGate {

    /**
     * Passes when the code of a visit may be used anywhere.
     *
     * @throws org.liangcai.assessment.RefusedException otherwise, with the reason
     */
    void check(UUID visit);
}
