package org.liangcai.psychometrics.adaptive;

import java.util.List;
import java.util.Optional;
import org.liangcai.psychometrics.ability.AbilityEstimate;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/** Tells whether a session is over. */
final class Endings {

    private final CatSession session;
    private final Progress progress;
    private final AbilityEstimate.Finite estimate;

    Endings(CatSession session) {
        this.session = session;
        progress = session.progress();
        estimate = session.estimate();
    }

    Optional<StopReason> reasonToStop(StoppingRule rule) {
        if (progress.length() >= rule.minimumLength()) {
            for (Ending ending : rule.endings()) {
                if (holds(ending)) {
                    return Optional.of(reason(ending));
                }
            }
        }
        return progress.length() >= rule.maximumLength() ? Optional.of(StopReason.MAXIMUM_LENGTH) : Optional.empty();
    }

    private static StopReason reason(Ending ending) {
        return switch (ending) {
            case Ending.Precision precision -> StopReason.PRECISE_ENOUGH;
            case Ending.TestInformation information -> StopReason.PRECISE_ENOUGH;
            case Ending.NothingInformative nothing -> StopReason.NOTHING_INFORMATIVE;
            case Ending.Classification classification -> StopReason.CLASSIFIED;
            case Ending.SequentialRatio ratio -> StopReason.CLASSIFIED;
            case Ending.Stable stable -> StopReason.STABLE;
            case Ending.All all -> reason(all.endings().getFirst());
        };
    }

    private boolean holds(Ending ending) {
        return switch (ending) {
            case Ending.Precision(double standardError) -> estimate.standardError() <= standardError;
            case Ending.TestInformation(double information) ->
                Abilities.information(progress, estimate.theta()) >= information;
            case Ending.NothingInformative(double information) -> !informativeItemLeft(information);
            case Ending.Classification(List<Double> cuts, double confidence) -> classified(cuts, confidence);
            case Ending.SequentialRatio ratio -> decided(ratio);
            case Ending.Stable(double change, int items) -> stable(change, items);
            case Ending.All(List<Ending> endings) -> {
                for (Ending part : endings) {
                    if (!holds(part)) {
                        yield false;
                    }
                }
                yield true;
            }
        };
    }

    private boolean informativeItemLeft(double information) {
        for (int item = 0; item < progress.pool.size(); item++) {
            if (!progress.wasShown(item) && progress.pool.information(item, estimate.theta()) >= information) {
                return true;
            }
        }
        return false;
    }

    private boolean classified(List<Double> cuts, double confidence) {
        double reach = SpecialFunctions.normalQuantile((1 + confidence) / 2) * estimate.standardError();
        for (double cut : cuts) {
            if (Math.abs(estimate.theta() - cut) < reach) {
                return false;
            }
        }
        return !Double.isNaN(reach);
    }

    private boolean decided(Ending.SequentialRatio test) {
        double above = StrictMath.log((1 - test.falseBelow()) / test.falseAbove());
        double below = StrictMath.log(test.falseBelow() / (1 - test.falseAbove()));
        for (double cut : test.cuts()) {
            double ratio = logLikelihood(cut + test.halfWidth()) - logLikelihood(cut - test.halfWidth());
            if (ratio > below && ratio < above) {
                return false;
            }
        }
        return true;
    }

    private double logLikelihood(double theta) {
        double sum = 0;
        for (int position = 0; position < progress.length(); position++) {
            if (progress.stored(position) > 0) {
                sum += progress.pool
                        .model(progress.item(position))
                        .curve(theta, progress.stored(position) - 1)
                        .logProbability();
            }
        }
        return sum;
    }

    private boolean stable(double change, int items) {
        CatSession later = session;
        for (int i = 0; i < items; i++) {
            Optional<CatSession> earlier = later.previous();
            // The step from the prior to the first estimate says nothing.
            if (earlier.isEmpty() || earlier.get().progress().answered() == 0) {
                return false;
            }
            if (Math.abs(later.estimate().theta() - earlier.get().estimate().theta()) > change) {
                return false;
            }
            later = earlier.get();
        }
        return true;
    }
}
