package org.liangcai.psychometrics.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.model.GeneralisedPartialCreditModel;
import org.liangcai.psychometrics.model.GradedResponseModel;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;

/**
 * A test with known item parameters and what standard normal examinees answer to it. The same seed gives the same test and answers.
 *
 * @param models the items that were drawn
 * @param responses complete, items i1, i2, …
 */
public record SimulatedTest(List<ItemResponseModel> models, ResponseMatrix responses) {

    public SimulatedTest {
        models = List.copyOf(models);
    }

    /** Draws {@code items} models and then the answers of {@code persons} examinees. */
    public static SimulatedTest of(
            int persons, int items, Function<SplittableRandom, ? extends ItemResponseModel> draw, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<ItemResponseModel> models = new ArrayList<>();
        for (int item = 0; item < items; item++) {
            models.add(draw.apply(random));
        }
        return new SimulatedTest(models, answers(models, persons, seed + 1));
    }

    /** The answers of {@code persons} standard normal examinees to given items. */
    public static ResponseMatrix answers(List<? extends ItemResponseModel> models, int persons, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> names = IntStream.rangeClosed(1, models.size())
                .mapToObj(item -> "i" + item)
                .toList();
        ResponseMatrix.Builder builder = ResponseMatrix.builder(names, persons);
        for (int person = 0; person < persons; person++) {
            double theta = random.nextGaussian();
            for (int item = 0; item < models.size(); item++) {
                builder.category(person, item, answer(models.get(item), theta, random.nextDouble()));
            }
        }
        return builder.build();
    }

    private static int answer(ItemResponseModel model, double theta, double uniform) {
        double rest = uniform;
        for (int category = 0; category < model.categoryCount() - 1; category++) {
            rest -= model.probability(theta, category);
            if (rest < 0) {
                return category;
            }
        }
        return model.categoryCount() - 1;
    }

    /** Discriminations around 1.2, difficulties around 0. */
    public static LogisticModel twoParameter(SplittableRandom random) {
        return LogisticModel.twoParameter(discrimination(random), random.nextGaussian());
    }

    /** As {@link #twoParameter} with difficulties alone. */
    public static LogisticModel rasch(SplittableRandom random) {
        return LogisticModel.rasch(random.nextGaussian());
    }

    /** As {@link #twoParameter} with a lower asymptote between 0.1 and 0.3. */
    public static LogisticModel threeParameter(SplittableRandom random) {
        return LogisticModel.threeParameter(discrimination(random), random.nextGaussian(), random.nextDouble(0.1, 0.3));
    }

    /** Five graded categories. */
    public static GradedResponseModel graded(SplittableRandom random) {
        return new GradedResponseModel(discrimination(random), steps(random));
    }

    /** Five categories of partial credit. */
    public static GeneralisedPartialCreditModel partialCredit(SplittableRandom random) {
        return new GeneralisedPartialCreditModel(discrimination(random), steps(random));
    }

    private static double discrimination(SplittableRandom random) {
        return Math.exp(0.2 + 0.25 * random.nextGaussian());
    }

    private static List<Double> steps(SplittableRandom random) {
        double centre = 0.5 * random.nextGaussian();
        List<Double> steps = new ArrayList<>();
        for (int step = 0; step < 4; step++) {
            steps.add(centre - 1.5 + step + random.nextDouble(-0.1, 0.1));
        }
        return steps;
    }
}
