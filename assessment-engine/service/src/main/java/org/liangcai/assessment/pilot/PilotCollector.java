package org.liangcai.assessment.pilot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.session.SectionRecord;
import org.liangcai.assessment.session.VisitRecord;
import org.liangcai.assessment.session.VisitRecords;
import org.liangcai.assessment.visit.Consent;
import org.liangcai.itembank.ItemBank;

/** Takes in, of completed sessions whose people agreed to trials, the answers to items on trial. Safe for use by many threads. */
public final class PilotCollector {

    private static final int AT_ONCE = 200;

    private final VisitRecords records;
    private final ItemBank bank;
    private final PilotAnswers answers;

    public PilotCollector(VisitRecords records, ItemBank bank, PilotAnswers answers) {
        this.records = records;
        this.bank = bank;
        this.answers = answers;
    }

    /**
     * Takes in what has come together.
     *
     * @return how many answers were taken in
     */
    public synchronized int collect() {
        int taken = 0;
        List<UUID> awaiting = answers.awaiting(AT_ONCE);
        while (!awaiting.isEmpty()) {
            for (UUID visit : awaiting) {
                List<PilotAnswer> found = records.find(visit).map(this::answers).orElse(List.of());
                answers.take(visit, found);
                taken += found.size();
            }
            awaiting = awaiting.size() < AT_ONCE ? List.of() : answers.awaiting(AT_ONCE);
        }
        return taken;
    }

    private List<PilotAnswer> answers(VisitRecord record) {
        Optional<Instant> completed = record.completedAt();
        if (completed.isEmpty()
                || record.consent().filter(Consent::coversTrials).isEmpty()) {
            return List.of();
        }
        List<PilotAnswer> found = new ArrayList<>();
        for (SectionRecord section : record.sections()) {
            KeyedSection keyed = KeyedSection.of(section, bank);
            if (!keyed.trials().isEmpty()) {
                double ability = keyed.ability().theta();
                keyed.trials()
                        .forEach(trial -> found.add(new PilotAnswer(
                                trial.version(), trial.right(), ability, trial.responseTime(), completed.get())));
            }
        }
        return found;
    }
}
