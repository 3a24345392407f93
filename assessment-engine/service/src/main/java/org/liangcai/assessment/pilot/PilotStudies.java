package org.liangcai.assessment.pilot;

import java.time.Instant;
import java.util.Optional;
import org.liangcai.itembank.ledger.ItemVersion;
import org.liangcai.itembank.ledger.Signature;

/** Where calibrations of items on trial are kept. Every method is one transaction. */
public interface PilotStudies {

    /** The newest calibration of a version. */
    Optional<PilotStudy> newest(ItemVersion version);

    /** Adds a calibration. */
    void add(ItemVersion version, Signature by, Instant at, PilotResult result);

    /**
     * Notes a sign-off.
     *
     * @return false, with nothing changed, if the study has been signed off already
     */
    boolean signOff(long number, Signature by, Instant at);
}
