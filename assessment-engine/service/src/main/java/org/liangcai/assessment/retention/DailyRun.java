package org.liangcai.assessment.retention;

/** What a run of the daily erasure came to. */
public sealed interface DailyRun permits Erased, DailyRun.Withheld {

    /**
     * Nothing was erased, since the computer's date does not follow from the last run.
     *
     * @param check the two dates
     */
    record Withheld(DateCheck check) implements DailyRun {}
}
