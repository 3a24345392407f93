package org.liangcai.psychometrics.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.liangcai.psychometrics.ability.InformationKind;
import org.liangcai.psychometrics.ability.Response;
import org.liangcai.psychometrics.adaptive.AdaptiveTest;
import org.liangcai.psychometrics.adaptive.CatEstimator;
import org.liangcai.psychometrics.adaptive.CatSession;
import org.liangcai.psychometrics.adaptive.Criterion;
import org.liangcai.psychometrics.adaptive.Decision;
import org.liangcai.psychometrics.adaptive.ItemPool;
import org.liangcai.psychometrics.adaptive.ItemSelection;
import org.liangcai.psychometrics.adaptive.Simulation;
import org.liangcai.psychometrics.adaptive.SimulationReport;
import org.liangcai.psychometrics.adaptive.StoppingRule;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;

/**
 * Wall time of adaptive tests: {@code simulation REPETITIONS} for 1,000 examinees, 300 items, 30 each, maximum information and EAP;
 * {@code next REPETITIONS} for the next item of a pool of 1,000 by every criterion.
 */
final class AdaptiveBenchmark {

    private AdaptiveBenchmark() {}

    public static void main(String[] arguments) {
        int repetitions = Integer.parseInt(arguments[1]);
        switch (arguments[0]) {
            case "simulation" -> simulation(repetitions);
            case "next" -> nextItem(repetitions);
            default -> throw new IllegalArgumentException("What (%s)?".formatted(arguments[0]));
        }
    }

    private static ItemPool pool(int size) {
        SplittableRandom random = new SplittableRandom(7);
        List<ItemResponseModel> models = new ArrayList<>();
        for (int item = 0; item < size; item++) {
            models.add(LogisticModel.threeParameter(
                    Math.exp(0.3 * random.nextGaussian() + 0.2), random.nextGaussian(), 0.25 * random.nextDouble()));
        }
        return ItemPool.of(models);
    }

    private static AdaptiveTest test(int items, int length, Criterion criterion) {
        return new AdaptiveTest(
                pool(items), CatEstimator.eap(), ItemSelection.by(criterion), StoppingRule.fixedLength(length), 1);
    }

    private static void simulation(int repetitions) {
        AdaptiveTest test = test(300, 30, new Criterion.MaximumInformation());
        Simulation simulation = Simulation.of(test, Simulation.normalThetas(1000, 0, 1), 7);
        double[] seconds = new double[repetitions];
        for (int repetition = 0; repetition < repetitions; repetition++) {
            long before = System.nanoTime();
            SimulationReport report = simulation.run();
            double rmse = report.rootMeanSquaredError();
            seconds[repetition] = (System.nanoTime() - before) / 1e9;
            if (repetition == repetitions - 1) {
                System.out.printf("first %.4f s, RMSE %.4f, overlap %.3f%n", seconds[0], rmse, report.overlap());
            }
        }
        Arrays.sort(seconds);
        System.out.printf("median %.4f s, best %.4f s%n", seconds[repetitions / 2], seconds[0]);
    }

    private static void nextItem(int repetitions) {
        for (Criterion criterion : List.of(
                new Criterion.MaximumInformation(),
                new Criterion.ExpectedInformation(InformationKind.OBSERVED, CatEstimator.Method.MAP),
                new Criterion.ExpectedInformation(InformationKind.EXPECTED, CatEstimator.Method.EAP),
                new Criterion.WeightedInformation(Criterion.Weight.POSTERIOR),
                new Criterion.WeightedInformation(Criterion.Weight.LIKELIHOOD),
                new Criterion.KullbackLeibler(Criterion.Weight.POSTERIOR),
                new Criterion.ExpectedPosteriorVariance(Criterion.Predictive.AT_ESTIMATE),
                new Criterion.GlobalDiscrimination(Criterion.Weight.POSTERIOR),
                new Criterion.NearestDifficulty(),
                new Criterion.NearestMaximum(),
                new Criterion.Progressive(1, new Criterion.Course.ByLength(30)),
                new Criterion.Proportional(1, new Criterion.Course.ByLength(30)))) {
            AdaptiveTest test = test(1000, 30, criterion);
            List<Double> micros = new ArrayList<>();
            for (int repetition = -10; repetition < repetitions; repetition++) {
                CatSession session = CatSession.begin(test.withSeed(repetition));
                SplittableRandom random = new SplittableRandom(repetition);
                double theta = random.nextGaussian();
                while (true) {
                    long before = System.nanoTime();
                    Decision decision = session.next();
                    if (repetition >= 0) {
                        micros.add((System.nanoTime() - before) / 1e3);
                    }
                    if (!(decision instanceof Decision.Next next)) {
                        break;
                    }
                    double success = test.pool().model(next.index()).probability(theta, 1);
                    session = session.answer(Response.of(random.nextDouble() < success ? 1 : 0));
                }
            }
            micros.sort(null);
            System.out.printf(
                    "%s: median %.1f µs, 99%% %.1f µs%n",
                    criterion, micros.get(micros.size() / 2), micros.get(micros.size() * 99 / 100));
        }
    }
}
