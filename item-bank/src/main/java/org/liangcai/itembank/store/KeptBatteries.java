package org.liangcai.itembank.store;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.liangcai.itembank.form.Battery;
import org.liangcai.itembank.form.BatteryId;
import org.liangcai.itembank.kept.DeliveredForms;
import org.liangcai.itembank.kept.FormEvent;
import org.liangcai.itembank.kept.FormRecord;
import org.liangcai.itembank.kept.FormStep;
import org.liangcai.itembank.kept.KeptForm;
import org.liangcai.itembank.kept.KeptForms;
import org.liangcai.itembank.kept.KeptVersion;

/** A publisher's batteries as sessions deliver them. What a version holds never changes, so the last few hundred are kept at hand. */
@Singleton
class KeptBatteries {

    private static final int KEPT = 256;

    private final KeptForms forms;
    private final BoundedCache<KeptVersion, Battery> delivered = new BoundedCache<>(KEPT);

    KeptBatteries(KeptForms forms) {
        this.forms = forms;
    }

    /** Those that new visits may be opened with, as the database has it now. */
    List<Battery> offered() {
        return forms.offeredBatteries().stream().map(this::delivered).toList();
    }

    /** One that was approved at some time; a draft is no battery yet. */
    Optional<Battery> find(BatteryId id) {
        return KeptVersion.of(id)
                .flatMap(forms::find)
                .filter(record -> record.battery().isPresent() && wasApproved(record))
                .map(this::delivered);
    }

    private static boolean wasApproved(FormRecord record) {
        return record.history().stream()
                .anyMatch(entry -> entry.event()
                        .equals(new FormEvent.Moved(
FormStep.APPROVE)));
    }

    private Battery delivered(FormRecord record) {
        return delivered.get(record.version(), version -> {
            var battery = record.battery().orElseThrow();
            return DeliveredForms.battery(
                    version, battery, battery.forms().stream().map(this::form).toList());
        });
    }

    private KeptForm form(KeptVersion version) {
        return forms.find(version)
                .flatMap(FormRecord::form)
                .orElseThrow(() -> new IllegalStateException("The form (%s) of a battery is not kept.".formatted(version)));
    }
}
