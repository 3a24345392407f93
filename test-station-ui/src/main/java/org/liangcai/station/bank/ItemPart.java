package org.liangcai.station.bank;

import org.liangcai.station.desk.PagePart;

/** The parts of an item's page. */
enum ItemPart implements PagePart {
    ITEM,
    PARAMETERS,
    WORDING,
    HISTORY;

    static ItemPart of(String address) {
        return PagePart.of(values(), address);
    }
}
