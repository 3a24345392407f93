package org.liangcai.assessment.hall;

import java.util.UUID;

/**
 * A room with registered seats.
 *
 * @param id the hall
 * @param name what people call it, not blank
 * @param kiosk whether its seats show nothing but the station until a member of the staff enters the hall's code
 * @param hasCode whether the administrator has set that code
 */
public record Hall(UUID id, String name, boolean kiosk, boolean hasCode) {

    public Hall {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of a hall must not be blank.");
        }
    }
}
