package org.liangcai.assessment.session;

import java.util.UUID;

/** What a hall has to say about the seats of its people; elsewhere every code opens its seat. */
public interface SeatGate {

    /** A gate that stands open. */
    SeatGate OPEN = new SeatGate() {
        @Override
        public void check(UUID visit) {
            // Every code may be used anywhere.
        }

        @Override
        public void explainLoss(UUID visit) {
            // There is nothing to add.
        }
    };

    /**
     * Passes when the code of a visit may be used by whoever happens to enter it.
     *
     * @throws org.liangcai.assessment.RefusedException otherwise, with the reason
     */
    void check(UUID visit);

    /**
     * Says to a computer that has lost its seat why, if it is known.
     *
     * @throws org.liangcai.assessment.RefusedException with the reason
     */
    void explainLoss(UUID visit);
}
