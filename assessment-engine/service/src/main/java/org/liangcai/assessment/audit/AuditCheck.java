package org.liangcai.assessment.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liangcai.assessment.audit.AuditVerdict.Fault;
import org.liangcai.assessment.privacy.StationKeys;

/** Goes through the log from its beginning to its end and stops at the first entry that is not as it was entered. */
final class AuditCheck {

    private static final int BATCH = 1000;

    private final AuditTrail log;
    private final StationKeys keys;
    private final Map<Long, String> checkpoints = new HashMap<>();
    private final int known;
    private long first;
    private long entries;
    private AuditHead last = new AuditHead(0, AuditEntry.BEFORE_THE_FIRST);
    private Optional<AuditEntry> firstEntry = Optional.empty();
    private boolean prunedBefore;

    AuditCheck(AuditTrail log, StationKeys keys, List<AuditHead> checkpoints) {
        this.log = log;
        this.keys = keys;
        checkpoints.forEach(point -> this.checkpoints.put(point.sequence(), point.hash()));
        this.known = this.checkpoints.size();
    }

    AuditVerdict verdict() {
        AuditHead head = log.head();
        for (List<AuditEntry> batch = log.from(1, BATCH);
                !batch.isEmpty();
                batch = log.from(last.sequence() + 1, BATCH)) {
            for (AuditEntry entry : batch) {
                Optional<AuditVerdict> broken = look(entry);
                if (broken.isPresent()) {
                    return broken.get();
                }
            }
        }
        return end(head);
    }

    private Optional<AuditVerdict> look(AuditEntry entry) {
        if (entries == 0) {
            first = entry.sequence();
            firstEntry = Optional.of(entry);
        } else if (entry.sequence() != last.sequence() + 1) {
            return broken(last.sequence() + 1, Fault.MISSING);
        } else if (!entry.previousHash().equals(last.hash())) {
            return broken(entry.sequence(), entry.isWhole() ? Fault.UNCHAINED : Fault.CHANGED);
        }
        if (!entry.isWhole()) {
            return broken(entry.sequence(), Fault.CHANGED);
        }
        if (!entry.signature().equals(keys.sign(AuditEntry.SIGNATURE_DOMAIN, entry.hash()))) {
            return broken(entry.sequence(), Fault.FORGED);
        }
        String checkpoint = checkpoints.remove(entry.sequence());
        if (checkpoint != null && !checkpoint.equals(entry.hash())) {
            return broken(entry.sequence(), Fault.NOT_THE_CHECKPOINT);
        }
        prunedBefore |= saysWhatCameBefore(entry);
        last = new AuditHead(entry.sequence(), entry.hash());
        entries++;
        return Optional.empty();
    }

    /** A log that does not begin at its first entry has to hold the entry about what was pruned. */
    private boolean saysWhatCameBefore(AuditEntry entry) {
        return firstEntry
                .filter(begin -> entry.event().kind() == AuditKind.AUDIT_PRUNED)
                .filter(begin -> entry.event()
                        .detail()
                        .equals(AuditEntry.prunedDetail(new AuditHead(begin.sequence() - 1, begin.previousHash()))))
                .isPresent();
    }

    private AuditVerdict end(AuditHead headBefore) {
        if (entries > 0 && !beginsRightly()) {
            return new AuditVerdict.Broken(first, Fault.BEGINNING_LOST);
        }
        if (!endsAt(headBefore) && !goesOnTo(headBefore, log.head())) {
            return new AuditVerdict.Broken(last.sequence() + 1, Fault.NOT_THE_HEAD);
        }
        Optional<Long> beyond = checkpoints.keySet().stream()
                .filter(sequence -> sequence > last.sequence())
                .min(Long::compare);
        return beyond.<AuditVerdict>map(
                        sequence -> new AuditVerdict.Broken(last.sequence() + 1, Fault.NOT_THE_CHECKPOINT))
                .orElseGet(() -> new AuditVerdict.Whole(entries, first, last, known));
    }

    private boolean endsAt(AuditHead noted) {
        return last.equals(noted);
    }

    /** Entries were added while the log was looked through: the end noted by now is the last one or lies beyond it. */
    private boolean goesOnTo(AuditHead before, AuditHead now) {
        return last.sequence() > before.sequence() && (last.equals(now) || last.sequence() < now.sequence());
    }

    private boolean beginsRightly() {
        return prunedBefore
                || firstEntry
                        .filter(entry -> entry.sequence() == 1)
                        .filter(entry -> entry.previousHash().equals(AuditEntry.BEFORE_THE_FIRST))
                        .isPresent();
    }

    private static Optional<AuditVerdict> broken(long sequence, Fault fault) {
        return Optional.of(new AuditVerdict.Broken(sequence, fault));
    }
}
