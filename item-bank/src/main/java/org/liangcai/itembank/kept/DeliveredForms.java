package org.liangcai.itembank.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.form.Battery;
import org.liangcai.itembank.form.Pinned;
import org.liangcai.itembank.form.PoolRules;
import org.liangcai.itembank.form.Section;
import org.liangcai.itembank.form.SectionId;
import org.liangcai.itembank.ledger.ItemVersion;

/** Kept forms and batteries as a session delivers them. Pure functions. */
public final class DeliveredForms {

    private DeliveredForms() {}

    /**
     * A battery as visits are opened with it.
     *
     * @param version which
     * @param battery what it is
     * @param forms its forms in order
     */
    public static Battery battery(KeptVersion version, KeptBattery battery, List<KeptForm> forms) {
        List<Section> sections = new ArrayList<>();
        for (int form = 0; form < forms.size(); form++) {
            sections.add(section(battery.forms().get(form), forms.get(form)));
        }
        return new Battery(
                version.battery(),
                version.version(),
                battery.title(),
                battery.description(),
                battery.expectedDuration(),
                sections);
    }

    /** A form as a section, which holds fast to the versions of its items. */
    public static Section section(KeptVersion version, KeptForm form) {
        List<ItemVersion> pinned = new ArrayList<>(form.practice());
        pinned.addAll(form.delivery().items());
        return new Section(
                SectionId.of(version.id().value()),
                form.instrument(),
                form.title(),
                form.instructions(),
                ids(form.practice()),
                delivery(form.delivery()),
                form.timeLimit(),
                Optional.of(form.conduct()),
                Optional.of(new Pinned(version.toString(), pinned)));
    }

    private static Section.Delivery delivery(KeptForm.Delivery delivery) {
        return switch (delivery) {
            case KeptForm.Fixed fixed -> new Section.Linear(ids(fixed.items()));
            case KeptForm.Pool pool ->
                new Section.Adaptive(
                        ids(pool.items()),
                        pool.minimumLength(),
                        pool.maximumLength(),
                        pool.targetStandardError(),
                        pool.randomesque(),
                        Optional.of(new PoolRules(pool.content(), pool.enemies())));
        };
    }

    private static List<ItemId> ids(List<ItemVersion> versions) {
        return versions.stream().map(ItemVersion::item).toList();
    }

    /** The instruction of a form for which none was written. */
    public static LocalizedText plainInstruction() {
        return new LocalizedText("请仔细看每道题，选出或写下您的回答。", "Please read each question carefully and give your answer.");
    }
}
