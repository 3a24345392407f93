package org.liangcai.assessment.erasure.store;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.erasure.Hold;
import org.liangcai.assessment.erasure.Holds;
import org.liangcai.assessment.privacy.PersonSeals;

/** Legal holds in the database. */
@Singleton
@Transactional
class HoldStore implements Holds {

    private final HoldRows rows;
    private final PersonSeals seals;

    HoldStore(HoldRows rows, PersonSeals seals) {
        this.rows = rows;
        this.seals = seals;
    }

    @Override
    public Optional<Hold> of(UUID visit) {
        return rows.findById(visit).map(this::hold);
    }

    @Override
    public List<Hold> all() {
        return rows.findAllOrderByPlacedAt().stream().map(this::hold).toList();
    }

    @Override
    public void place(Hold hold) {
        rows.save(HoldRow.of(hold, seals.of(hold.visit())));
    }

    @Override
    public void release(UUID visit) {
        rows.deleteById(visit);
    }

    private Hold hold(HoldRow row) {
        return row.hold(seals.of(row.visitId()));
    }
}
