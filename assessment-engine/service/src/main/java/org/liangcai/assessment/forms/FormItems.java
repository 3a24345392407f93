package org.liangcai.assessment.forms;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liangcai.assessment.RefusedException;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.ItemPoints;
import org.liangcai.itembank.form.ContentBound;
import org.liangcai.itembank.kept.Enemies;
import org.liangcai.itembank.kept.FormBlueprint.TagBound;
import org.liangcai.itembank.kept.KeptForm;
import org.liangcai.itembank.ledger.ActiveItems;
import org.liangcai.itembank.ledger.ItemCalibration;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.itembank.ledger.ItemState;
import org.liangcai.itembank.ledger.ItemVersion;
import org.liangcai.itembank.ledger.Ledger;

/** The kept items that forms are made of, and whether they fit. Safe for use by many threads. */
public final class FormItems {

    private static final int MOST_IN_POOL = 2_000;

    private final Ledger ledger;
    private final ActiveItems active;

    public FormItems(Ledger ledger, ActiveItems active) {
        this.ledger = ledger;
        this.active = active;
    }

    /** Those of an instrument that can be given to people now. */
    List<ItemRecord> usable(InstrumentId instrument) {
        return active.active(instrument).stream().filter(this::isFit).toList();
    }

    /** The versions as they stand, in their order. */
    List<ItemRecord> records(List<ItemVersion> versions) {
        return versions.stream().map(ledger::find).flatMap(Optional::stream).toList();
    }

    private boolean isFit(ItemRecord item) {
        return item.state() == ItemState.ACTIVE
                && !active.isQuarantined(item.version().item())
                && item.item().isPresent();
    }

    /** The versions, all of which can be given to people now; refused by the first that cannot. */
    private List<ItemRecord> fit(InstrumentId instrument, List<ItemVersion> versions) {
        return versions.stream()
                .map(version -> ledger.find(version)
                        .filter(this::isFit)
                        .filter(item -> item.added().instrument().equals(instrument))
                        .orElseThrow(() -> new RefusedException(FormRefusal.FORM_ITEM_UNFIT, version)))
                .toList();
    }

    /** Refuses a form whose items cannot all be given to people now. */
    void requireFit(KeptForm form) {
        fit(form.instrument(), form.practice());
        fit(form.instrument(), form.delivery().items());
    }

    /** A fixed list of items without enemies. */
    KeptForm.Fixed fixed(InstrumentId instrument, List<ItemVersion> practice, List<ItemVersion> versions) {
        requireOnce(practice, versions, BlueprintText.LONGEST_FORM);
        fit(instrument, practice);
        List<ItemRecord> items = fit(instrument, versions);
        for (List<Integer> pair : Enemies.pairs(items)) {
            throw new RefusedException(
                    FormRefusal.FORM_ENEMIES,
                    items.get(pair.getFirst()).version().item(),
                    items.get(pair.getLast()).version().item());
        }
        return new KeptForm.Fixed(versions);
    }

    /** A pool, which remembers the tags and enemies its items have now. */
    KeptForm.Pool pool(
            InstrumentId instrument, List<ItemVersion> practice, List<ItemVersion> versions, PoolWish wish) {
        requireOnce(practice, versions, MOST_IN_POOL);
        fit(instrument, practice);
        List<ItemRecord> items = fit(instrument, versions);
        items.stream()
                .filter(item -> !isRightOrWrongWithModel(item))
                .findFirst()
                .ifPresent(item -> {
                    throw new RefusedException(FormRefusal.FORM_ITEM_NOT_ADAPTIVE, item.version());
                });
        boolean lengthsFit = wish.minimumLength() >= 1
                && wish.maximumLength() >= wish.minimumLength()
                && wish.maximumLength() <= items.size()
                && wish.targetStandardError() > 0
                && Double.isFinite(wish.targetStandardError())
                && wish.randomesque() >= 1;
        if (!lengthsFit) {
            throw new RefusedException(FormRefusal.FORM_LENGTHS_UNFIT, items.size());
        }
        return new KeptForm.Pool(
                versions,
                wish.minimumLength(),
                wish.maximumLength(),
                wish.targetStandardError(),
                wish.randomesque(),
                wish.bounds().stream()
                        .map(bound -> bound(bound, items, wish.maximumLength()))
                        .toList(),
                Enemies.pairs(items).stream()
                        .map(pair -> pair.stream()
                                .map(place -> items.get(place).version().item())
                                .toList())
                        .toList());
    }

    private static boolean isRightOrWrongWithModel(ItemRecord item) {
        boolean twoCategories = item.calibrationInUse()
                .map(ItemCalibration::model)
                .filter(model -> model.categoryCount() == 2)
                .isPresent();
        return twoCategories
                && item.contents()
                        .shown()
                        .filter(shown -> ItemPoints.isRightOrWrong(shown.scoring()))
                        .isPresent();
    }

    private static ContentBound bound(TagBound bound, List<ItemRecord> items, int longest) {
        List<ItemId> tagged = items.stream()
                .filter(item -> item.tags().contains(bound.tag()))
                .map(item -> item.version().item())
                .toList();
        int without = items.size() - tagged.size();
        boolean possible = bound.atLeast() <= Math.min(tagged.size(), longest) && longest - bound.atMost() <= without;
        if (!possible) {
            throw new RefusedException(
                    FormRefusal.FORM_CONTENT_UNFIT, bound.tag(), bound.atLeast(), tagged.size(), longest);
        }
        return new ContentBound(bound.tag(), tagged, bound.atLeast(), bound.atMost());
    }

    private static void requireOnce(List<ItemVersion> practice, List<ItemVersion> versions, int most) {
        if (versions.isEmpty() || versions.size() > most) {
            throw new RefusedException(FormRefusal.FORM_ITEMS_MISSING, most);
        }
        Set<ItemId> seen = new HashSet<>();
        for (List<ItemVersion> part : List.of(practice, versions)) {
            for (ItemVersion version : part) {
                if (!seen.add(version.item())) {
                    throw new RefusedException(FormRefusal.FORM_ITEM_TWICE, version.item());
                }
            }
        }
    }
}
