package org.liangcai.assessment.retention.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.retention.DateCheck;
import org.liangcai.assessment.retention.DuePart;
import org.liangcai.assessment.retention.Erased;
import org.liangcai.assessment.retention.HeldVisit;
import org.liangcai.assessment.retention.RetentionClock;
import org.liangcai.assessment.retention.RetentionPurpose;
import org.liangcai.itembank.LocalizedText;

/**
 * A clock.
 *
 * @param purpose for what
 * @param label the purpose in words
 * @param months how long
 * @param least the fewest months that can be set
 * @param most the most months that can be set
 * @param changedBy the account that set it; none for what the product comes with
 * @param changedAt when it was set
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record RetentionJson(
        RetentionPurpose purpose,
        LocalizedText label,
        int months,
        int least,
        int most,
        @Nullable UUID changedBy,
        @Nullable Instant changedAt) {

    static RetentionJson of(RetentionClock clock) {
        return new RetentionJson(
                clock.purpose(),
                clock.purpose().label(),
                clock.months(),
                clock.purpose().least(),
                clock.purpose().most(),
                clock.changed().map(RetentionClock.Change::by).orElse(null),
                clock.changed().map(RetentionClock.Change::at).orElse(null));
    }

    /**
     * What is due for a purpose now.
     *
     * @param purpose for what it was kept
     * @param months for how long
     * @param due how many
     * @param held how many of them are on hold and stay
     * @param next the next ones, oldest first
     */
    @Serdeable
    record DueJson(RetentionPurpose purpose, int months, long due, long held, List<ItemJson> next) {

        static DueJson of(DuePart part) {
            return new DueJson(
                    part.clock().purpose(),
                    part.clock().months(),
                    part.count(),
                    part.held(),
                    part.next().stream().map(ItemJson::of).toList());
        }
    }

    /** One thing that is due, by its reference. */
    @Serdeable
    record ItemJson(String reference, Instant begun, boolean held) {

        static ItemJson of(DuePart.Item item) {
            return new ItemJson(item.name(), item.begun(), item.held());
        }
    }

    /**
     * The computer's date.
     *
     * @param date today, as the computer has it
     * @param lastRun when the erasure last ran by a date that was believed
     * @param believed whether today follows from that run; as long as not, nothing is erased
     * @param due how much would be erased by today's date
     */
    @Serdeable
    record DateJson(LocalDate date, Instant lastRun, boolean believed, ErasedJson due) {

        static DateJson of(DateCheck check, Erased due) {
            return new DateJson(check.date(), check.lastRun(), check.believed(), ErasedJson.of(due));
        }
    }

    /**
     * How much is erased.
     *
     * @param visits how many visits
     * @param evaluations how many requests by employers
     * @param auditEntries how many entries of the audit log
     */
    @Serdeable
    record ErasedJson(long visits, long evaluations, long auditEntries) {

        static ErasedJson of(Erased erased) {
            return new ErasedJson(erased.visits(), erased.evaluations(), erased.auditEntries());
        }
    }

    /** A visit on hold. */
    @Serdeable
    record HoldJson(UUID visit, String reference, String reason, UUID placedBy, Instant placedAt) {

        static HoldJson of(HeldVisit held) {
            return new HoldJson(
                    held.hold().visit(),
                    held.reference(),
                    held.hold().reason(),
                    held.hold().placedBy(),
                    held.hold().placedAt());
        }
    }
}
