package org.liangcai.assessment.hall;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.session.IrregularityCategory;
import org.liangcai.assessment.session.SeatToken;

/** What a hall asks of the sessions of its people. */
public interface HallSessions {

    /** Assembles the form of a visit, so that the start costs nothing; nobody sits there yet. */
    void prepare(UUID visit);

    /** Gives the visit to a computer; the one that held it before holds it no longer. */
    SeatToken seat(UUID visit);

    /** Takes the visit from whichever computer holds it. */
    void vacate(UUID visit);

    void pause(UUID visit, UUID by, PauseReason reason, String remark);

    void resume(UUID visit, UUID by);

    void addTime(UUID visit, UUID by, Duration time, String remark);

    /** Gives back so much of the lost time and lets the seat go on. */
    void giveBack(UUID visit, UUID by, Duration granted);

    /** Notes with the scores that something was out of the ordinary. */
    void note(UUID visit, UUID by, IrregularityCategory category, String remark);

    /** Ends the test; what was answered stays. */
    void end(UUID visit, UUID by, IrregularityCategory category, String remark);

    /** How far the test has come; empty when its form has not been assembled. */
    Optional<TestOutline> outline(UUID visit);
}
