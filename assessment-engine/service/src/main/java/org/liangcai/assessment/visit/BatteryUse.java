package org.liangcai.assessment.visit;

import java.time.Instant;
import org.liangcai.assessment.Actor;
import org.liangcai.itembank.form.BatteryId;

/** Told when a visit is opened, so that what is given to people for the first time is frozen. Safe for use by many threads. */
@FunctionalInterface
public interface BatteryUse {

    /**
     * A visit is being opened with a battery; in the same transaction.
     *
     * @throws org.liangcai.assessment.RefusedException with {@link VisitRefusal#BATTERY_UNKNOWN} if it can no longer be chosen
     */
    void opened(Actor actor, BatteryId battery, Instant at);
}
