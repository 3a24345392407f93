package org.liangcai.assessment.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.privacy.StationKeys;

/** Reads, checks and gives out the audit log. Thread-safe. */
public final class AuditService {

    /** How many entries a page has. */
    public static final int PAGE = 50;

    private static final int BATCH = 1000;

    private final AuditTrail log;
    private final AuditCheckpoints checkpoints;
    private final StationKeys keys;
    private final Clock clock;

    public AuditService(AuditTrail log, AuditCheckpoints checkpoints, StationKeys keys, Clock clock) {
        this.log = log;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * A page of the log, newest first. For administrators.
     *
     * @param before only entries before this place; {@link Long#MAX_VALUE} for the newest page
     */
    public List<AuditEntry> page(Actor actor, AuditFilter filter, long before) {
        actor.require(Role.ADMINISTRATOR);
        return log.page(filter, before, PAGE);
    }

    /** Checks the log, and enters that this was done. For administrators. */
    public AuditVerdict verify(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        return verify(AuditActor.of(actor), Optional.empty());
    }

    /**
     * Checks the log from the server's own command line. A log that is whole gets a checkpoint.
     *
     * @param printed a checkpoint that was printed earlier and kept elsewhere
     */
    public AuditVerdict verifyAtTheServer(Optional<AuditHead> printed) {
        return verify(AuditActor.STATION, printed);
    }

    private AuditVerdict verify(AuditActor by, Optional<AuditHead> printed) {
        List<AuditHead> points = new ArrayList<>(checkpoints.all());
        printed.ifPresent(points::add);
        AuditVerdict verdict = new AuditCheck(log, keys, points).verdict();
        switch (verdict) {
            case AuditVerdict.Whole whole -> {
                log.append(new AuditEvent(
                        by, AuditKind.AUDIT_VERIFIED, AuditSubject.STATION, "whole=true entries=" + whole.entries()));
                keepCheckpoint();
            }
            case AuditVerdict.Broken broken ->
                log.append(new AuditEvent(
                        by,
                        AuditKind.AUDIT_VERIFIED,
                        AuditSubject.STATION,
                        "whole=false sequence=" + broken.sequence() + " fault=" + broken.fault()));
        }
        return verdict;
    }

    /** Hands out every entry, oldest first, and enters that this was done. For administrators. */
    public void export(Actor actor, Consumer<AuditEntry> receiver) {
        actor.require(Role.ADMINISTRATOR);
        export(AuditActor.of(actor), receiver);
    }

    /** As {@link #export}, from the server's own command line. */
    public void exportAtTheServer(Consumer<AuditEntry> receiver) {
        export(AuditActor.STATION, receiver);
    }

    private void export(AuditActor by, Consumer<AuditEntry> receiver) {
        log.append(new AuditEvent(by, AuditKind.AUDIT_EXPORTED, AuditSubject.STATION));
        long next = 1;
        for (List<AuditEntry> batch = log.from(next, BATCH); !batch.isEmpty(); batch = log.from(next, BATCH)) {
            batch.forEach(receiver);
            next = batch.getLast().sequence() + 1;
        }
    }

    /** Where the log ends now: what to write down and keep elsewhere. For administrators. */
    public AuditHead head(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        return log.head();
    }

    /** Where the log ends now, for the server's own command line. */
    public AuditHead headAtTheServer() {
        return log.head();
    }

    /** Keeps where the log ends outside of the database; the station does so at every start and once a day. */
    public void keepCheckpoint() {
        checkpoints.keep(log.head(), clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }
}
