package org.liangcai.assessment.norming.store;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.liangcai.assessment.norming.NormDecision;
import org.liangcai.assessment.norming.Norms;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.store.NormTableStore;

/** Decisions about norms in the database. */
@Singleton
@Transactional
class NormDecisionStore implements Norms {

    private final NormDecisionRows rows;
    private final NormTableStore tables;

    NormDecisionStore(NormDecisionRows rows, NormTableStore tables) {
        this.rows = rows;
        this.tables = tables;
    }

    @Override
    public List<NormDecision> decisions() {
        return rows.findAllOrderById().stream().map(NormDecisionRow::decision).toList();
    }

    @Override
    public void add(NormDecision decision, Optional<NormTable> table) {
        table.ifPresent(added -> tables.addMissing(List.of(added)));
        rows.save(NormDecisionRow.of(decision));
    }
}
