package org.liangcai.psychometrics.adaptive;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.liangcai.psychometrics.ability.AbilityEstimate;
import org.liangcai.psychometrics.ability.Response;

/**
 * An adaptive test with what has happened in it so far. Immutable and safe for use by many threads: an answer makes a new session. What
 * follows from the answers is worked out when it is first asked for and then kept.
 */
public final class CatSession {

    private final AdaptiveTest test;
    private final Progress progress;
    private final @Nullable CatSession previous;
    // Written at most a few times with equal immutable values, so that a race between threads is harmless.
    private AbilityEstimate.@Nullable Finite estimate;
    private @Nullable Decision decision;

    private CatSession(AdaptiveTest test, Progress progress, @Nullable CatSession previous) {
        this.test = test;
        this.progress = progress;
        this.previous = previous;
    }

    /** A session in which nothing was shown yet. */
    public static CatSession begin(AdaptiveTest test) {
        return new CatSession(test, Progress.none(test.pool(), test.estimator().grid()), null);
    }

    /**
     * A session in which items were shown already.
     *
     * @throws IllegalArgumentException if an item is not in the pool, was administered twice, or has no such category
     */
    public static CatSession resume(AdaptiveTest test, List<AdministeredItem> administered) {
        CatSession session = begin(test);
        for (AdministeredItem item : administered) {
            session = session.with(item);
        }
        return session;
    }

    /** The configuration. */
    public AdaptiveTest test() {
        return test;
    }

    /** The items shown, in order, with their responses. */
    public List<AdministeredItem> administered() {
        return progress.administered();
    }

    /** Ability from the answers so far, by the estimator that is used between items. */
    public AbilityEstimate.Finite estimate() {
        AbilityEstimate.Finite known = estimate;
        if (known == null) {
            known = Abilities.estimate(test.estimator(), progress);
            estimate = known;
        }
        return known;
    }

    /** Ability from the answers so far, by the estimator that is used at the end. */
    public AbilityEstimate.Finite finalEstimate() {
        return test.finalEstimator().equals(test.estimator())
                ? estimate()
                : Abilities.estimate(test.finalEstimator(), progress);
    }

    /** Which item comes next, or why the test is over. */
    public Decision next() {
        Decision known = decision;
        if (known == null) {
            known = decide();
            decision = known;
        }
        return known;
    }

    private Decision decide() {
        Optional<StopReason> reason = new Endings(this).reasonToStop(test.stoppingRule());
        if (reason.isPresent()) {
            return new Decision.Stop(reason.get(), finalEstimate());
        }
        OptionalInt next = new Chooser(test, progress, estimate()).choose();
        return next.isPresent()
                ? new Decision.Next(next.getAsInt(), estimate())
                : new Decision.Stop(StopReason.POOL_EXHAUSTED, finalEstimate());
    }

    /**
     * The value of a criterion for every item of the pool at the estimate so far, NaN for items that were shown.
     *
     * @param criterion any criterion, not only that of the test
     */
    public double[] values(Criterion criterion) {
        boolean[] available = new boolean[test.pool().size()];
        for (int item = 0; item < available.length; item++) {
            available[item] = !progress.wasShown(item);
        }
        return new CriterionValues(
                        criterion,
                        test.estimator(),
                        progress,
                        progress.answered() == 0
                                ? test.start().theta()
                                : estimate().theta(),
                        estimate().standardError(),
                        test.seed())
                .of(available);
    }

    /**
     * The session after the response to the item that {@link #next()} asked for.
     *
     * @throws IllegalStateException if the test is over
     */
    public CatSession answer(Response response) {
        return switch (next()) {
            case Decision.Next next -> with(new AdministeredItem(next.index(), response));
            case Decision.Stop stop ->
                throw new IllegalStateException(
                        "The test is over (%s): it takes no more answers.".formatted(stop.reason()));
        };
    }

    CatSession with(AdministeredItem item) {
        return new CatSession(test, progress.with(item), this);
    }

    Optional<CatSession> previous() {
        return Optional.ofNullable(previous);
    }

    Progress progress() {
        return progress;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CatSession session
                && test.equals(session.test)
                && administered().equals(session.administered());
    }

    @Override
    public int hashCode() {
        return 31 * test.hashCode() + administered().hashCode();
    }

    @Override
    public String toString() {
        return "CatSession after %s".formatted(administered());
    }
}
