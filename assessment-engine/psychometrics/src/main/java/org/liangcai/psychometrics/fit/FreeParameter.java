package org.liangcai.psychometrics.fit;

import java.util.List;
import org.liangcai.psychometrics.calibration.ParameterKey;

/**
 * A parameter that was estimated.
 *
 * @param places where it is used: one place, or several where items share it
 */
public record FreeParameter(List<ParameterKey> places) {

    public FreeParameter {
        places = List.copyOf(places);
        if (places.isEmpty()) {
            throw new IllegalArgumentException("A free parameter must be used somewhere.");
        }
    }

    /** Whether the item depends on it. */
    boolean concerns(String item) {
        for (ParameterKey place : places) {
            if (place instanceof ParameterKey.OfItem ofItem && ofItem.item().equals(item)) {
                return true;
            }
        }
        return false;
    }
}
