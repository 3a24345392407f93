package org.liangcai.station.bank;

import java.util.Arrays;
import java.util.Locale;

/** The parts of an item's page. */
enum ItemPart {
    ITEM,
    PARAMETERS,
    WORDING,
    HISTORY;

    String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ItemPart of(String address) {
        return Arrays.stream(values())
                .filter(part -> part.address().equals(address))
                .findFirst()
                .orElse(ITEM);
    }
}
