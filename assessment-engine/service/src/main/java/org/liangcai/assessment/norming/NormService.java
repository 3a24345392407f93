package org.liangcai.assessment.norming;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.norming.NormDecision.Approved;
import org.liangcai.assessment.norming.NormDecision.Entered;
import org.liangcai.assessment.norming.NormDecision.Origin;
import org.liangcai.assessment.norming.NormDecision.PutInUse;
import org.liangcai.assessment.norming.NormDecision.Retired;
import org.liangcai.assessment.norming.NormDecision.Signature;
import org.liangcai.assessment.scoring.NormScope;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormVersion;
import org.liangcai.norms.file.NormFileException;
import org.liangcai.norms.file.NormFileFault;
import org.liangcai.norms.file.NormFileReader;

/**
 * Decides about norms: what comes to the station is a candidate, a person approves it, puts it in use from a day on and retires it.
 * Nothing is ever overwritten. Safe for use by many threads.
 */
public final class NormService {

    /** How long a reason may be, in characters. */
    public static final int LONGEST_REASON = 1000;

    /** How large an uploaded file may be, in megabytes. */
    public static final int LARGEST_FILE = 16;

    private final NormLedger ledger;
    private final Clock clock;

    public NormService(NormLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What became of an uploaded file. */
    public sealed interface Upload {

        /** The table is here as a candidate. */
        record Added(NormVersion version) implements Upload {}

        /** The file has faults; nothing was taken over. */
        record Faulty(List<NormFileFault> faults) implements Upload {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    /** All versions of all tables, by id and version. */
    public List<NormEntry> entries(Actor actor) {
        NormKeepers.requireReader(actor);
        return ledger.library().all().stream().map(this::entry).toList();
    }

    /**
     * One version.
     *
     * @throws RefusedException with {@link NormRefusal#NORM_UNKNOWN}
     */
    public NormEntry entry(Actor actor, NormVersion version) {
        NormKeepers.requireReader(actor);
        return entry(table(version));
    }

    /** All decisions. */
    public NormHistory history(Actor actor) {
        NormKeepers.requireReader(actor);
        return ledger.history();
    }

    /**
     * Takes in a norm table of the format {@code liangcai-norms/1} as a candidate.
     *
     * @param file what it is called in messages
     * @throws RefusedException with {@link NormRefusal#NORM_VERSION_EXISTS} or {@link NormRefusal#NORM_FILE_TOO_LARGE}
     */
    public Upload upload(Actor actor, String file, byte[] content, String reason) {
        NormKeepers.require(actor);
        Signature signature = signed(actor, reason);
        if (content.length > LARGEST_FILE << 20) {
            throw new RefusedException(NormRefusal.NORM_FILE_TOO_LARGE, LARGEST_FILE);
        }
        NormTable table;
        try {
            table = NormFileReader.read(file, new String(content, StandardCharsets.UTF_8));
        } catch (NormFileException faulty) {
            return new Upload.Faulty(faulty.faults());
        }
        add(table, Origin.UPLOADED, signature);
        return new Upload.Added(NormVersion.of(table));
    }

    /** Keeps a table that was built here as a candidate. */
    NormVersion keepBuilt(Actor actor, NormTable table, String reason) {
        NormKeepers.require(actor);
        add(table, Origin.BUILT, signed(actor, reason));
        return NormVersion.of(table);
    }

    private void add(NormTable table, Origin origin, Signature signature) {
        NormVersion version = NormVersion.of(table);
        if (ledger.library().version(table.id(), table.version()).isPresent()) {
            int next = ledger.library().latest(table.id()).orElseThrow().version() + 1;
            throw new RefusedException(NormRefusal.NORM_VERSION_EXISTS, table.id(), table.version(), next);
        }
        ledger.add(new Entered(version, origin, signature), Optional.of(table));
    }

    /**
     * Approves a candidate.
     *
     * @throws RefusedException with {@link NormRefusal#NORM_OWN_WORK} when the actor built it here, or
     *     {@link NormRefusal#NORM_NOT_A_CANDIDATE}
     */
    public NormEntry approve(Actor actor, NormVersion version, String reason) {
        NormKeepers.require(actor);
        NormEntry entry = entry(table(version));
        require(entry.state() == NormState.CANDIDATE, NormRefusal.NORM_NOT_A_CANDIDATE);
        boolean own = entry.entry()
                .filter(entered -> entered.origin() == Origin.BUILT)
                .flatMap(entered -> entered.signature().by())
                .filter(actor.id()::equals)
                .isPresent();
        require(!own, NormRefusal.NORM_OWN_WORK);
        return decided(new Approved(version, signed(actor, reason)));
    }

    /**
     * Puts an approved version in use from a day on, for everybody who takes its form in a language for a purpose.
     *
     * @throws RefusedException with a {@link NormRefusal} when it is not approved, belongs to another form, or the day is past
     */
    public NormEntry putInUse(Actor actor, NormVersion version, NormScope scope, LocalDate from, String reason) {
        NormKeepers.require(actor);
        NormEntry entry = entry(table(version));
        NormTable table = entry.table();
        require(
                entry.state() == NormState.APPROVED || entry.state() == NormState.IN_USE,
                NormRefusal.NORM_NOT_APPROVED);
        require(
                table.instrument().equals(scope.instrument()) && table.form().equals(scope.form()),
                NormRefusal.NORM_OF_ANOTHER_FORM,
                table.instrument(),
                table.form(),
                scope.instrument(),
                scope.form());
        require(!from.isBefore(today()), NormRefusal.NORM_DAY_PAST, from);
        PutInUse use = new PutInUse(version, scope, from, signed(actor, reason));
        NormHistory history = ledger.history();
        require(
                !history.inUse(scope, history.begins(use)).equals(Optional.of(version)),
                NormRefusal.NORM_IN_USE_ALREADY);
        return decided(use);
    }

    /**
     * Retires a version; it stays readable, and scores made with it stay as they are.
     *
     * @throws RefusedException with {@link NormRefusal#NORM_STILL_IN_USE} while it is in use or planned to be
     */
    public NormEntry retire(Actor actor, NormVersion version, String reason) {
        NormKeepers.require(actor);
        NormEntry entry = entry(table(version));
        require(entry.state() != NormState.RETIRED, NormRefusal.NORM_NOT_A_CANDIDATE);
        require(entry.state() != NormState.IN_USE && entry.planned().isEmpty(), NormRefusal.NORM_STILL_IN_USE);
        return decided(new Retired(version, signed(actor, reason)));
    }

    /** The day at the station. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ledger.history().zone());
    }

    private NormEntry decided(NormDecision decision) {
        ledger.add(decision, Optional.empty());
        return entry(table(decision.version()));
    }

    private NormTable table(NormVersion version) {
        return ledger.library()
                .version(version.id(), version.version())
                .orElseThrow(() -> new RefusedException(NormRefusal.NORM_UNKNOWN));
    }

    private NormEntry entry(NormTable table) {
        Instant now = clock.instant();
        NormVersion version = NormVersion.of(table);
        NormHistory history = ledger.history();
        return new NormEntry(
                table,
                history.state(version, now),
                history.scopes(version, now),
                history.planned(now).stream()
                        .filter(use -> use.version().equals(version))
                        .toList(),
                history.entry(version));
    }

    private Signature signed(Actor actor, String reason) {
        String words = reason.strip();
        require(!words.isEmpty() && words.length() <= LONGEST_REASON, NormRefusal.NORM_REASON_MISSING);
        return new Signature(
                Optional.of(actor.id()), actor.name(), clock.instant().truncatedTo(ChronoUnit.MILLIS), words);
    }

    private static void require(boolean fulfilled, NormRefusal otherwise, Object... arguments) {
        if (!fulfilled) {
            throw new RefusedException(otherwise, arguments);
        }
    }
}
