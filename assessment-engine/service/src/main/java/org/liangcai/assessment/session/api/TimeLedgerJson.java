package org.liangcai.assessment.session.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.session.TimeLedger;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.form.SectionId;

/**
 * Where the time of a session went: the stretches are without gap, and their lengths add up to the time elapsed.
 *
 * @param elapsedMilliseconds from the first to the last moment
 * @param entries in order
 */
@Serdeable
record TimeLedgerJson(long elapsedMilliseconds, List<EntryJson> entries) {

    static TimeLedgerJson of(TimeLedger ledger) {
        return new TimeLedgerJson(
                ledger.elapsed().toMillis(),
                ledger.entries().stream().map(EntryJson::of).toList());
    }

    /**
     * A stretch of time with one cause.
     *
     * @param countedMilliseconds how much of it counts as time on task
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record EntryJson(
            TimeLedger.Cause cause,
            LocalizedText label,
            @Nullable String section,
            Instant from,
            Instant to,
            long milliseconds,
            long countedMilliseconds) {

        static EntryJson of(TimeLedger.Entry entry) {
            return new EntryJson(
                    entry.cause(),
                    entry.cause().label(),
                    entry.section().map(SectionId::value).orElse(null),
                    entry.from(),
                    entry.to(),
                    entry.length().toMillis(),
                    entry.counted().toMillis());
        }
    }
}
