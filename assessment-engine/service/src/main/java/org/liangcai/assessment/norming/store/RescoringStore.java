package org.liangcai.assessment.norming.store;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.liangcai.assessment.norming.Rescoring;
import org.liangcai.assessment.norming.Rescorings;

/** Rescorings in the database. */
@Singleton
@Transactional
class RescoringStore implements Rescorings {

    private final RescoringRows rows;

    RescoringStore(RescoringRows rows) {
        this.rows = rows;
    }

    @Override
    public void add(Rescoring rescoring) {
        rows.save(RescoringRow.of(rescoring));
    }

    @Override
    public List<Rescoring> ofVisit(UUID visit) {
        return rows.findByVisitIdOrderByRescoredAtDesc(visit).stream()
                .map(RescoringRow::rescoring)
                .toList();
    }
}
