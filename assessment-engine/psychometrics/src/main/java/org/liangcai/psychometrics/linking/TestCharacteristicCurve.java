package org.liangcai.psychometrics.linking;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.psychometrics.model.NominalModel;

/** The expected sum score of a form as a function of ability. */
record TestCharacteristicCurve(List<ItemResponseModel> models) {

    TestCharacteristicCurve {
        models = List.copyOf(models);
        if (models.isEmpty()) {
            throw new IllegalArgumentException("A form must have an item.");
        }
    }

    double at(double theta) {
        double sum = 0;
        for (ItemResponseModel model : models) {
            sum += model.expectedScore(theta);
        }
        return sum;
    }

    int highestScore() {
        int sum = 0;
        for (ItemResponseModel model : models) {
            sum += model.categoryCount() - 1;
        }
        return sum;
    }

    /** The limit for very low ability: the sum of the lower asymptotes. */
    double lowerLimit() {
        return models.stream()
                .mapToDouble(model -> switch (model) {
                    case LogisticModel logistic -> logistic.lowerAsymptote();
                    case NominalModel nominal -> extreme(nominal, Comparator.reverseOrder());
                    default -> 0;
                })
                .sum();
    }

    /** The limit for very high ability. */
    double upperLimit() {
        return models.stream()
                .mapToDouble(model -> switch (model) {
                    case LogisticModel logistic -> logistic.upperAsymptote();
                    case NominalModel nominal -> extreme(nominal, Comparator.naturalOrder());
                    default -> model.categoryCount() - 1.0;
                })
                .sum();
    }

    private static double extreme(NominalModel nominal, Comparator<Double> order) {
        return IntStream.range(0, nominal.categoryCount())
                .boxed()
                .max(Comparator.comparing(nominal.slopes()::get, order))
                .orElseThrow();
    }
}
