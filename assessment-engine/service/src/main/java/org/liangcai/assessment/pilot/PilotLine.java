package org.liangcai.assessment.pilot;

import java.util.Optional;
import org.liangcai.itembank.ledger.ItemRecord;

/**
 * An item on trial as a list shows it.
 *
 * @param item the version
 * @param figures what has come together
 * @param needed how many answers a calibration needs
 * @param study its newest calibration
 */
public record PilotLine(ItemRecord item, PilotFigures figures, int needed, Optional<PilotStudy> study) {}
