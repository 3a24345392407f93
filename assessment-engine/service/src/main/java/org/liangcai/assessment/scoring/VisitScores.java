package org.liangcai.assessment.scoring;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.scoring.InstrumentScores.AptitudeScores;
import org.liangcai.assessment.scoring.InstrumentScores.BankFormScores;
import org.liangcai.assessment.scoring.InstrumentScores.InterestScores;
import org.liangcai.assessment.scoring.InstrumentScores.JudgementScores;
import org.liangcai.assessment.scoring.InstrumentScores.PerformanceScores;
import org.liangcai.assessment.scoring.InstrumentScores.PersonalityScores;
import org.liangcai.assessment.scoring.InstrumentScores.ValueScores;

/**
 * All scores of a visit.
 *
 * @param visit the visit
 * @param instruments the instruments in the order in which they were taken; an instrument of which nothing was answered is left out
 * @param quality signs of how the questionnaires were filled in and the timed tasks done
 * @param provenance what the scores were worked out from
 */
public record VisitScores(
        UUID visit, List<InstrumentScores> instruments, List<QualityIndex> quality, Provenance provenance) {

    public VisitScores {
        instruments = List.copyOf(instruments);
        quality = List.copyOf(quality);
    }

    public Optional<PersonalityScores> personality() {
        return first(PersonalityScores.class);
    }

    public Optional<InterestScores> interests() {
        return first(InterestScores.class);
    }

    public Optional<ValueScores> values() {
        return first(ValueScores.class);
    }

    public Optional<JudgementScores> judgement() {
        return first(JudgementScores.class);
    }

    public List<AptitudeScores> aptitudes() {
        return all(AptitudeScores.class);
    }

    public List<PerformanceScores> performances() {
        return all(PerformanceScores.class);
    }

    /** The forms of a publisher in the order in which they were taken. */
    public List<BankFormScores> bankForms() {
        return all(BankFormScores.class);
    }

    private <T extends InstrumentScores> Optional<T> first(Class<T> type) {
        return all(type).stream().findFirst();
    }

    private <T extends InstrumentScores> List<T> all(Class<T> type) {
        return instruments.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
