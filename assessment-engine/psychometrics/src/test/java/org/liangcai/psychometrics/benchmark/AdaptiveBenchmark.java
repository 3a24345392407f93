package org.liangcai.psychometrics.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.liangcai.psychometrics.ability.InformationKind;
import org.liangcai.psychometrics.ability.Response;
import org.liangcai.psychometrics.adaptive.AdaptiveTest;
import org.liangcai.psychometrics.adaptive.AdministeredItem;
import org.liangcai.psychometrics.adaptive.CatEstimator;
import org.liangcai.psychometrics.adaptive.CatSession;
import org.liangcai.psychometrics.adaptive.Criterion;
import org.liangcai.psychometrics.adaptive.Criterion.Course;
import org.liangcai.psychometrics.adaptive.Criterion.Weight;
import org.liangcai.psychometrics.adaptive.Decision;
import org.liangcai.psychometrics.adaptive.ItemPool;
import org.liangcai.psychometrics.adaptive.ItemSelection;
import org.liangcai.psychometrics.adaptive.ShadowTest;
import org.liangcai.psychometrics.adaptive.Simulation;
import org.liangcai.psychometrics.adaptive.StoppingRule;
import org.liangcai.psychometrics.assembly.Blueprint;
import org.liangcai.psychometrics.assembly.Demand;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Adaptive tests: a simulation of 1,000 examinees, and the next item of a pool of 1,000 in the course of tests of 30 items. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class AdaptiveBenchmark {

    private static final int LENGTH = 30;

    /** Items of a three-parameter bank. */
    private static ItemPool pool(int size) {
        SplittableRandom random = new SplittableRandom(7);
        List<ItemResponseModel> models = new ArrayList<>();
        for (int item = 0; item < size; item++) {
            models.add(LogisticModel.threeParameter(
                    Math.exp(0.3 * random.nextGaussian() + 0.2), random.nextGaussian(), 0.25 * random.nextDouble()));
        }
        return ItemPool.of(models);
    }

    /** 1,000 examinees, 300 items, 30 each, maximum information and EAP. */
    @State(Scope.Benchmark)
    public static class Examinees {

        private Simulation simulation = Simulation.of(
                new AdaptiveTest(
                        pool(300),
                        CatEstimator.eap(),
                        ItemSelection.maximumInformation(),
                        StoppingRule.fixedLength(LENGTH),
                        1),
                Simulation.normalThetas(1000, 0, 1),
                7);
    }

    /** A session that goes on by one item for every measurement, and begins anew when it is over. */
    @State(Scope.Thread)
    public static class Visit {

        /** How the next item is chosen. */
        @Param({
            "MFI",
            "MEI",
            "MPWI",
            "MLWI",
            "KL",
            "KLP",
            "MEPV",
            "GDI",
            "bOpt",
            "thOpt",
            "progressive",
            "proportional",
            "randomesque",
            "shadow"
        })
        public String rule = "MFI";

        private AdaptiveTest test = test(ItemSelection.maximumInformation());
        private CatSession session = CatSession.begin(test);
        private SplittableRandom random = new SplittableRandom(3);
        private double theta;

        private static AdaptiveTest test(ItemSelection selection) {
            return new AdaptiveTest(pool(1000), CatEstimator.eap(), selection, StoppingRule.fixedLength(LENGTH), 1);
        }

        /** Makes the test. */
        @Setup(Level.Trial)
        public void prepare() {
            test = test(selection(rule));
            session = CatSession.begin(test);
        }

        /** Answers the item that was chosen, and makes the session anew so that nothing is remembered of it. */
        @Setup(Level.Invocation)
        public void answer() {
            List<AdministeredItem> administered = new ArrayList<>(session.administered());
            switch (session.next()) {
                case Decision.Next next -> {
                    double success = test.pool().model(next.index()).probability(theta, 1);
                    administered.add(
                            new AdministeredItem(next.index(), Response.of(random.nextDouble() < success ? 1 : 0)));
                }
                case Decision.Stop stop -> {
                    administered.clear();
                    theta = random.nextGaussian();
                    test = test.withSeed(random.nextLong());
                }
            }
            session = CatSession.resume(test, administered);
        }

        private static ItemSelection selection(String rule) {
            return switch (rule) {
                case "MFI" -> ItemSelection.maximumInformation();
                case "MEI" ->
                    ItemSelection.by(
                            new Criterion.ExpectedInformation(InformationKind.OBSERVED, CatEstimator.Method.MAP));
                case "MPWI" -> ItemSelection.by(new Criterion.WeightedInformation(Weight.POSTERIOR));
                case "MLWI" -> ItemSelection.by(new Criterion.WeightedInformation(Weight.LIKELIHOOD));
                case "KL" -> ItemSelection.by(new Criterion.KullbackLeibler(Weight.LIKELIHOOD));
                case "KLP" -> ItemSelection.by(new Criterion.KullbackLeibler(Weight.POSTERIOR));
                case "MEPV" ->
                    ItemSelection.by(new Criterion.ExpectedPosteriorVariance(Criterion.Predictive.AT_ESTIMATE));
                case "GDI" -> ItemSelection.by(new Criterion.GlobalDiscrimination(Weight.POSTERIOR));
                case "bOpt" -> ItemSelection.by(new Criterion.NearestDifficulty());
                case "thOpt" -> ItemSelection.by(new Criterion.NearestMaximum());
                case "progressive" -> ItemSelection.by(new Criterion.Progressive(1, new Course.ByLength(LENGTH)));
                case "proportional" -> ItemSelection.by(new Criterion.Proportional(1, new Course.ByLength(LENGTH)));
                case "randomesque" -> ItemSelection.maximumInformation().withCandidates(5);
                case "shadow" -> ItemSelection.maximumInformation().withContent(ShadowTest.of(blueprint()));
                default -> throw new IllegalArgumentException("There is no rule (%s).".formatted(rule));
            };
        }

        private static Blueprint blueprint() {
            List<List<Integer>> groups = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (int item = 0; item < 1000; item++) {
                groups.get(item % 3).add(item);
            }
            Blueprint blueprint = Blueprint.ofLength(1000, LENGTH);
            for (List<Integer> group : groups) {
                blueprint = blueprint.with(Demand.category("group " + group.getFirst(), group, 8, 12));
            }
            return blueprint;
        }
    }

    /** Everyone's test. */
    @Benchmark
    public double simulation(Examinees examinees) {
        return examinees.simulation.run().rootMeanSquaredError();
    }

    /** The next item. */
    @Benchmark
    public Decision next(Visit visit) {
        return visit.session.next();
    }

    /** Measures everything, or what a regular expression names. */
    public static void main(String[] arguments) throws RunnerException {
        String which = arguments.length > 0 ? arguments[0] : AdaptiveBenchmark.class.getSimpleName();
        new Runner(new OptionsBuilder().include(which).build()).run();
    }
}
