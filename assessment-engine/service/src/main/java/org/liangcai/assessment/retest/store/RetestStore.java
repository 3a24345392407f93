package org.liangcai.assessment.retest.store;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.retest.Retest;
import org.liangcai.assessment.retest.Retests;

/** Verifications in the database. */
@Singleton
@Transactional
class RetestStore implements Retests {

    private final RetestRows rows;

    RetestStore(RetestRows rows) {
        this.rows = rows;
    }

    @Override
    public void add(Retest retest) {
        rows.save(new RetestRow(retest.visit(), retest.earlier(), retest.openedBy(), retest.openedAt()));
    }

    @Override
    public Optional<Retest> ofVisit(UUID visit) {
        return rows.findByVisitId(visit).map(RetestRow::retest);
    }

    @Override
    public List<Retest> ofEarlier(UUID earlier) {
        return rows.findByEarlierIdOrderByOpenedAt(earlier).stream()
                .map(RetestRow::retest)
                .toList();
    }
}
