package org.liangcai.assessment.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Until when what an employer has asked for is kept, and whether that is over. Safe for use by many threads. */
public final class KeptResults {

    private final Evaluations evaluations;
    private final ResultKeeping keeping;
    private final Clock clock;

    public KeptResults(Evaluations evaluations, ResultKeeping keeping, Clock clock) {
        this.evaluations = evaluations;
        this.keeping = keeping;
        this.clock = clock;
    }

    /** Until when the results of a job are kept at the latest; empty while the employer is choosing. */
    Optional<Instant> until(Job job) {
        return job.closedAt().map(keeping::untilAfterClosing);
    }

    /** Until when a request, its results and the record of the looks are kept: whichever time is over first. */
    Instant until(EvaluationRequest request) {
        Instant atTheLatest = keeping.untilAfterRequest(request.requestedAt());
        return evaluations
                .job(request.job())
                .flatMap(this::until)
                .filter(afterClosing -> afterClosing.isBefore(atTheLatest))
                .orElse(atTheLatest);
    }

    /** Until when results would be kept if a job were closed now. */
    Instant untilIfClosedNow() {
        return keeping.untilAfterClosing(clock.instant());
    }

    /** Whether the job is closed and its time is over. */
    boolean over(Job job) {
        return until(job).filter(this::past).isPresent();
    }

    /** Whether the request's time is over; it counts as gone from then on, though it may be erased some hours later. */
    boolean over(EvaluationRequest request) {
        return past(until(request));
    }

    /** Whether an employer may still open a report that was written for one of the employer's requests. */
    public boolean open(String reportCode) {
        return evaluations
                .requestOf(reportCode)
                .filter(request -> !over(request))
                .isPresent();
    }

    private boolean past(Instant until) {
        return !clock.instant().isBefore(until);
    }
}
