package org.liangcai.assessment.norming;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.liangcai.assessment.scoring.NormScope;
import org.liangcai.assessment.scoring.NormsInUse;
import org.liangcai.norms.NormLibrary;
import org.liangcai.norms.NormTable;

/**
 * The decisions about norms as they stand, held in memory. Only one station works on a database, so what it added is all there is. Safe
 * for use by many threads.
 */
public final class NormLedger implements NormsInUse {

    private final Norms norms;
    private final NormLibrary library;
    private final ZoneId zone;
    private volatile NormHistory history;

    public NormLedger(Norms norms, NormLibrary library, ZoneId zone) {
        this.norms = norms;
        this.library = library;
        this.zone = zone;
        this.history = new NormHistory(norms.decisions(), zone);
    }

    /** What was decided so far. */
    public NormHistory history() {
        return history;
    }

    /** The tables that are here. */
    public NormLibrary library() {
        return library;
    }

    @Override
    public Optional<NormTable> at(NormScope scope, Instant at) {
        return history.inUse(scope, at).flatMap(version -> library.version(version.id(), version.version()));
    }

    /** Adds a decision, with a table that is new here. */
    synchronized void add(NormDecision decision, Optional<NormTable> table) {
        norms.add(decision, table);
        if (table.isPresent()) {
            library.refresh();
        }
        history = new NormHistory(norms.decisions(), zone);
    }
}
