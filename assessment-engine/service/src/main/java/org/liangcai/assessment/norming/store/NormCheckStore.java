package org.liangcai.assessment.norming.store;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.liangcai.assessment.norming.LocalForm;
import org.liangcai.assessment.norming.NormCheck;
import org.liangcai.assessment.norming.NormChecks;

/** Checks of norms in the database. */
@Singleton
@Transactional
class NormCheckStore implements NormChecks {

    private final NormCheckRows rows;

    NormCheckStore(NormCheckRows rows) {
        this.rows = rows;
    }

    @Override
    public void add(NormCheck check) {
        rows.saveAll(NormCheckRow.of(check));
    }

    @Override
    public Optional<Instant> last() {
        return rows.findFirstByIdIsNotNullOrderByCheckedAtDesc().map(NormCheckRow::checkedAt);
    }

    @Override
    public List<NormCheck> of(LocalForm form, int most) {
        return rows.times(form.instrument(), form.form(), form.language().name(), most).stream()
                .map(at ->
                        NormCheckRow.check(rows.findByInstrumentAndFormAndLanguageAndCheckedAtOrderByConstructPosition(
                                form.instrument(), form.form(), form.language(), at)))
                .toList();
    }
}
