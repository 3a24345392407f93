package org.liangcai.assessment.pilot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.scoring.Scorer;
import org.liangcai.assessment.session.SectionRecord;
import org.liangcai.assessment.session.VisitRecord;
import org.liangcai.assessment.session.VisitRecords;
import org.liangcai.assessment.visit.Consent;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ledger.ItemVersion;

/**
 * Whose answers an item on trial has: read from the sessions where they are, so that nothing of a visit that has been erased takes part.
 * Safe for use by many threads.
 */
public final class PilotPeople {

    /** The newest so many; with more nothing is gained but time is lost. */
    static final int MOST = 5_000;

    private final PilotAnswers answers;
    private final VisitRecords records;
    private final ItemBank bank;

    public PilotPeople(PilotAnswers answers, VisitRecords records, ItemBank bank) {
        this.answers = answers;
        this.records = records;
        this.bank = bank;
    }

    /** Everybody with an answer to a version. */
    List<PilotPerson> of(ItemVersion version) {
        List<UUID> visits = answers.visits(version, Instant.EPOCH, MOST);
        return visits.stream()
                .flatMap(visit -> records.find(visit).stream())
                .filter(record -> record.consent().filter(Consent::coversTrials).isPresent())
                .flatMap(record -> person(record, version).stream())
                .toList();
    }

    private Optional<PilotPerson> person(VisitRecord record, ItemVersion version) {
        for (SectionRecord section : record.sections()) {
            boolean here = section.pilots().answers().stream()
                    .anyMatch(answer -> answer.item().equals(version.item()) && answer.version() == version.version());
            if (here) {
                KeyedSection keyed = KeyedSection.of(section, bank);
                return keyed.trials().stream()
                        .filter(trial -> trial.version().equals(version))
                        .findFirst()
                        .flatMap(trial -> record.completedAt()
                                .map(completed -> new PilotPerson(
                                        keyed,
                                        trial.right(),
                                        record.visit().person().sex(),
                                        Scorer.language(record),
                                        completed)));
            }
        }
        return Optional.empty();
    }
}
