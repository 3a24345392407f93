package org.liangcai.assessment.retention;

/**
 * What a run of the daily erasure has erased, or would erase.
 *
 * @param visits how many visits
 * @param evaluations how many requests by employers
 * @param auditEntries how many entries of the audit log
 */
public record Erased(long visits, long evaluations, long auditEntries) implements DailyRun {

    /** Whether there was anything to erase. */
    public boolean anything() {
        return visits + evaluations + auditEntries > 0;
    }
}
