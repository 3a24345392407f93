package org.liangcai.psychometrics.adaptive;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.liangcai.psychometrics.ability.Response;
import org.liangcai.psychometrics.model.GeneralisedPartialCreditModel;
import org.liangcai.psychometrics.model.GradedResponseModel;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.psychometrics.model.NominalModel;

/** Pools for tests. */
final class Pools {

    private Pools() {}

    static ItemPool threeParameter(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<ItemResponseModel> models = new ArrayList<>();
        for (int item = 0; item < size; item++) {
            models.add(LogisticModel.threeParameter(
                    Math.exp(0.3 * random.nextGaussian()), random.nextGaussian(), 0.25 * random.nextDouble()));
        }
        return ItemPool.of(models);
    }

    /** Every model, with two to five categories. */
    static ItemPool mixed(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<ItemResponseModel> models = new ArrayList<>();
        for (int item = 0; item < size; item++) {
            double a = Math.exp(0.4 * random.nextGaussian());
            double b = random.nextGaussian();
            models.add(
                    switch (item % 5) {
                        case 0 -> new LogisticModel(a, b, 0.2 * random.nextDouble(), 1 - 0.1 * random.nextDouble());
                        case 1 -> LogisticModel.twoParameter(a, b);
                        case 2 -> new GradedResponseModel(a, List.of(b - 1, b, b + random.nextDouble() + 0.1));
                        case 3 -> new GeneralisedPartialCreditModel(a, List.of(b, b - 0.5, b + 1, b + 0.3));
                        default ->
                            new NominalModel(
                                    List.of(0.0, a, -0.3 * a + random.nextDouble()),
                                    List.of(0.0, b, random.nextGaussian()));
                    });
        }
        return ItemPool.of(models);
    }

    /** A session in which the first items of the pool were answered at random by someone of ability {@code theta}. */
    static CatSession answered(ItemPool pool, CatEstimator estimator, int items, double theta, long seed) {
        AdaptiveTest test = new AdaptiveTest(
                pool, estimator, ItemSelection.maximumInformation(), StoppingRule.fixedLength(pool.size()), seed);
        ResponseSource source = new ResponseSource.Drawn(pool.models());
        List<AdministeredItem> administered = new ArrayList<>();
        for (int item = 0; item < items; item++) {
            Response response = source.response(0, item, theta, seed);
            administered.add(new AdministeredItem(item, response));
        }
        return CatSession.resume(test, administered);
    }

    static CatSession run(AdaptiveTest test, double theta, long seed) {
        ResponseSource source = new ResponseSource.Drawn(test.pool().models());
        CatSession session = CatSession.begin(test);
        while (session.next() instanceof Decision.Next next) {
            session = session.answer(source.response(0, next.index(), theta, seed));
        }
        return session;
    }
}
