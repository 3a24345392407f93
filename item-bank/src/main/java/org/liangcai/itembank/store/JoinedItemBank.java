package org.liangcai.itembank.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ItemBankSnapshot;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.form.Battery;
import org.liangcai.itembank.form.BatteryId;
import org.liangcai.itembank.ledger.Instruments;
import org.liangcai.itembank.ledger.ItemVersion;

/**
 * The release and, beside it, the ledger's items in use. What was released is as it was: an item of the ledger never takes the place of
 * a released one, and the items of a released instrument, which its scoring counts, are those of the release.
 */
final class JoinedItemBank implements ItemBank {

    private final ItemBankSnapshot release;
    private final LedgerItems ledger;
    private final Instruments instruments;
    private final KeptBatteries kept;

    JoinedItemBank(ItemBankSnapshot release, LedgerItems ledger, Instruments instruments, KeptBatteries kept) {
        this.release = release;
        this.ledger = ledger;
        this.instruments = instruments;
        this.kept = kept;
    }

    @Override
    public Item item(ItemId id) {
        return release.holds(id) ? release.item(id) : ofLedger(id);
    }

    @Override
    public Optional<Item.Parameters> parameters(ItemId id) {
        return release.holds(id) ? release.parameters(id) : ofLedger(id).parameters();
    }

    private Item ofLedger(ItemId id) {
        return ledger.inUse(id)
                .orElseThrow(() -> new IllegalArgumentException("The item bank holds no item (%s).".formatted(id)));
    }

    @Override
    public Optional<Item> item(ItemId id, int version) {
        return release.holds(id) ? release.item(id, version) : ledger.version(new ItemVersion(id, version));
    }

    @Override
    public List<Item> items(InstrumentId instrument) {
        return release.holds(instrument)
                ? release.items(instrument)
                : ledger.active(instrument).stream()
                        .flatMap(item -> item.item().stream())
                        .toList();
    }

    @Override
    public List<Battery> batteries() {
        List<Battery> all = new ArrayList<>(release.batteries());
        all.addAll(kept.offered());
        return all;
    }

    @Override
    public Optional<Battery> battery(BatteryId id) {
        return release.battery(id).or(() -> kept.find(id));
    }

    @Override
    public Instrument instrument(InstrumentId id) {
        return release.holds(id)
                ? release.instrument(id)
                : instruments
                        .find(id)
                        .orElseThrow(() ->
                                new IllegalArgumentException("The item bank holds no instrument (%s).".formatted(id)));
    }
}
