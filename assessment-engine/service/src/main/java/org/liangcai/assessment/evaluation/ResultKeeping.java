package org.liangcai.assessment.evaluation;

import java.time.Instant;

/** How long employers' requests, their results and the record of their looks are kept, as it is set now. */
public interface ResultKeeping {

    /** Until when they are kept after the employer has finished choosing. */
    Instant untilAfterClosing(Instant closedAt);

    /** Until when they are kept at the latest, also if choosing never ends. */
    Instant untilAfterRequest(Instant requestedAt);
}
