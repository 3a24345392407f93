package org.liangcai.itembank;

import java.util.List;
import java.util.Optional;
import org.liangcai.itembank.form.Battery;
import org.liangcai.itembank.form.BatteryId;
import org.liangcai.itembank.form.Section;

/** The items and batteries in use. Implementations are immutable snapshots and safe for use by many threads. */
public interface ItemBank {

    /**
     * The newest version of an item.
     *
     * @throws IllegalArgumentException if the bank holds no such item
     */
    Item item(ItemId id);

    /**
     * The response model of the newest version of an item, without drawing the item: what adaptive selection needs of a whole pool.
     *
     * @throws IllegalArgumentException if the bank holds no such item
     */
    default Optional<Item.Parameters> parameters(ItemId id) {
        return item(id).parameters();
    }

    /** One version of an item, if the bank holds it. */
    Optional<Item> item(ItemId id, int version);

    /**
     * All items of an instrument in their order in the bank, response-quality items at their places among the others and practice
     * items at the end; the scoring rule tells them apart.
     */
    List<Item> items(InstrumentId instrument);

    /** The batteries a counsellor can choose from, in the order in which they are offered. */
    List<Battery> batteries();

    /** A battery that visits were or are opened with, whether it can still be chosen or not. */
    Optional<Battery> battery(BatteryId id);

    /** A battery that a counsellor can choose now. */
    default Optional<Battery> offered(BatteryId id) {
        return batteries().stream()
                .filter(battery -> battery.id().equals(id))
                .findFirst();
    }

    /**
     * An item as a section gives it: in the version that the section holds fast to, else in its newest.
     *
     * @throws IllegalArgumentException if the bank holds no such item
     */
    default Item item(Section section, ItemId id) {
        return section.pinned()
                .map(pinned -> pinned.versions().get(id))
                .flatMap(version -> item(id, version))
                .orElseGet(() -> item(id));
    }

    /** Names and plain-word descriptions of an instrument and its scales. */
    Instrument instrument(InstrumentId id);
}
