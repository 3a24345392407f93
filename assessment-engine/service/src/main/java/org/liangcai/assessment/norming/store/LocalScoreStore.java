package org.liangcai.assessment.norming.store;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.liangcai.assessment.norming.LocalForm;
import org.liangcai.assessment.norming.LocalReadiness;
import org.liangcai.assessment.norming.LocalScore;
import org.liangcai.assessment.norming.LocalScores;

/** Scores kept for norms in the database. */
@Singleton
@Transactional
class LocalScoreStore implements LocalScores {

    private final LocalScoreRows rows;

    LocalScoreStore(LocalScoreRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Awaiting> awaiting(int most) {
        return rows.awaiting(most).stream().map(AwaitingRow::awaiting).toList();
    }

    @Override
    public void add(List<LocalScore> scores, List<UUID> taken) {
        rows.saveAll(scores.stream()
                .map(score -> LocalScoreRow.of(UUID.randomUUID(), score))
                .toList());
        taken.forEach(visit -> {
            rows.forget(visit);
            rows.taken(visit);
        });
    }

    @Override
    public List<LocalReadiness> readiness() {
        return rows.counts().stream().map(LocalScoreCount::readiness).toList();
    }

    @Override
    public List<LocalScore> of(LocalForm form) {
        return rows
                .findByInstrumentAndFormAndLanguageOrderById(form.instrument(), form.form(), form.language())
                .stream()
                .map(LocalScoreRow::score)
                .toList();
    }

    @Override
    public List<LocalScore> of(LocalForm form, YearMonth from, YearMonth to) {
        return rows
                .findByInstrumentAndFormAndLanguageAndTestedMonthBetweenOrderById(
                        form.instrument(), form.form(), form.language(), from.toString(), to.toString())
                .stream()
                .map(LocalScoreRow::score)
                .toList();
    }
}
