package org.liangcai.assessment.forms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.visit.BatteryUse;
import org.liangcai.assessment.visit.VisitRefusal;
import org.liangcai.itembank.form.BatteryId;
import org.liangcai.itembank.kept.FormEvent;
import org.liangcai.itembank.kept.FormRecord;
import org.liangcai.itembank.kept.FormState;
import org.liangcai.itembank.kept.KeptBattery;
import org.liangcai.itembank.kept.KeptForms;
import org.liangcai.itembank.kept.KeptVersion;
import org.liangcai.itembank.ledger.Signature;

/** Freezes a kept battery and its forms when a visit is first opened with them. */
public final class FormUse implements BatteryUse {

    private static final int ATTEMPTS = 3;

    private final KeptForms forms;

    public FormUse(KeptForms forms) {
        this.forms = forms;
    }

    @Override
    public void opened(Actor actor, BatteryId battery, Instant at) {
        Optional<KeptVersion> kept = KeptVersion.of(battery);
        if (kept.isPresent() && forms.find(kept.get()).isPresent()) {
            freeze(Signature.of(actor.id(), actor.name()), kept.get(), at);
        }
    }

    // Somebody else may be opening the first visit at the same moment: then theirs is the entry, and there is nothing left to write.
    private void freeze(Signature by, KeptVersion version, Instant at) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            FormRecord battery = forms.find(version).orElseThrow();
            if (!battery.state().isOffered()) {
                throw new RefusedException(VisitRefusal.BATTERY_UNKNOWN, version.battery());
            }
            List<KeptForms.Change> changes = changes(battery);
            if (changes.isEmpty() || forms.append(changes, by, at)) {
                return;
            }
        }
        throw new RefusedException(FormRefusal.FORM_CHANGED_MEANWHILE);
    }

    private List<KeptForms.Change> changes(FormRecord battery) {
        List<FormRecord> held = new ArrayList<>(List.of(battery));
        battery.battery().map(KeptBattery::forms).orElse(List.of()).stream()
                .map(forms::find)
                .flatMap(Optional::stream)
                .forEach(held::add);
        return held.stream()
                .filter(record -> record.state() == FormState.APPROVED)
                .map(record -> new KeptForms.Change(record, "", new FormEvent.FirstUsed()))
                .toList();
    }
}
