package org.liangcai.assessment.hall;

import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.session.IrregularityCategory;

/** What the staff may ask of a sitting. A remark is what is written about it, possibly an empty text. */
public sealed interface SittingCommand {

    /** Expect a person; gives the next number of the queue. */
    record Expect(UUID visit) implements SittingCommand {}

    /** Expect a person no longer who has not sat down. */
    record Withdraw(UUID visit) implements SittingCommand {}

    /** Show on the wallboard which seat a number goes to. */
    record Call(UUID visit, UUID seat) implements SittingCommand {}

    record CheckIdentity(UUID visit, IdentityDocument document, boolean nameConfirmed) implements SittingCommand {}

    /** Let a person begin, now or with the others. */
    record Admit(UUID visit) implements SittingCommand {}

    /** Admit everybody who has checked in. */
    record AdmitAll() implements SittingCommand {}

    /** The common start of all who are admitted. */
    record Start() implements SittingCommand {}

    record Pause(UUID visit, PauseReason reason, String remark) implements SittingCommand {}

    record Resume(UUID visit) implements SittingCommand {}

    record PauseAll(PauseReason reason, String remark) implements SittingCommand {}

    record ResumeAll() implements SittingCommand {}

    record AddTime(UUID visit, int minutes, String remark) implements SittingCommand {}

    /**
     * Give back some of the time during which a seat was away, and let it go on.
     *
     * @param minutes at most so many; no more than was lost
     */
    record DecideLostTime(UUID visit, int minutes) implements SittingCommand {}

    /** Put a person at another seat; the test opens there by itself. */
    record Move(UUID visit, UUID seat, String remark) implements SittingCommand {}

    record TakeNote(Optional<UUID> visit, String remark) implements SittingCommand {}

    record RecordIrregularity(Optional<UUID> visit, IrregularityCategory category, String remark)
            implements SittingCommand {}

    record End(UUID visit, EndKind kind, IrregularityCategory category, String remark) implements SittingCommand {}

    /** Say why somebody answered nothing. */
    record Explain(UUID visit, String remark) implements SittingCommand {}

    /** Free the seat of somebody whose test is over. */
    record Release(UUID visit) implements SittingCommand {}

    /** Sign the sitting; nothing can be changed afterwards. */
    record SignOff() implements SittingCommand {}
}
