package org.liangcai.assessment.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.form.Battery;
import org.liangcai.itembank.form.Section;

/** Three practice items of different kinds, by which a computer is checked before anybody sits down. Nothing of them is ever scored. */
public final class SampleItems {

    private static final int SAMPLES = 3;

    private final ItemBank bank;

    SampleItems(ItemBank bank) {
        this.bank = bank;
    }

    /** Three practice items of different kinds, as a seat would show them. */
    public List<SeatView.ItemView> ofDifferentKinds() {
        List<Item> found = new ArrayList<>();
        Set<Class<?>> kinds = new HashSet<>();
        for (Battery battery : bank.batteries()) {
            for (Section section : battery.sections()) {
                for (ItemId id : section.practice()) {
                    Item item = bank.item(section, id);
                    if (found.size() < SAMPLES && kinds.add(item.content().getClass())) {
                        found.add(item);
                    }
                }
            }
        }
        List<SeatView.ItemView> views = new ArrayList<>();
        for (Item item : found) {
            views.add(new SeatView.ItemView(
                    "sample-" + (views.size() + 1),
                    views.size() + 1,
                    found.size(),
                    false,
                    item.content(),
                    false,
                    false));
        }
        return views;
    }
}
