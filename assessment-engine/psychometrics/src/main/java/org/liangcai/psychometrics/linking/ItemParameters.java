package org.liangcai.psychometrics.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.liangcai.psychometrics.model.GeneralisedPartialCreditModel;
import org.liangcai.psychometrics.model.GradedResponseModel;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.psychometrics.model.NominalModel;

/** The parameters of a model as a list, and back. */
final class ItemParameters {

    private ItemParameters() {}

    static List<Double> of(ItemResponseModel model) {
        return switch (model) {
            case LogisticModel(double a, double b, double lower, double upper) -> List.of(a, b, lower, upper);
            case GradedResponseModel graded -> joined(graded.discrimination(), graded.thresholds());
            case GeneralisedPartialCreditModel credit -> joined(credit.discrimination(), credit.steps());
            case NominalModel nominal -> {
                List<Double> all = new ArrayList<>(nominal.slopes());
                all.addAll(nominal.intercepts());
                yield all;
            }
        };
    }

    private static List<Double> joined(double first, List<Double> rest) {
        List<Double> all = new ArrayList<>();
        all.add(first);
        all.addAll(rest);
        return all;
    }

    static ItemResponseModel model(ItemResponseModel like, List<Double> parameters) {
        List<Double> rest = parameters.subList(1, parameters.size());
        return switch (like) {
            case LogisticModel logistic ->
                new LogisticModel(parameters.get(0), parameters.get(1), parameters.get(2), parameters.get(3));
            case GradedResponseModel graded -> new GradedResponseModel(parameters.getFirst(), rest);
            case GeneralisedPartialCreditModel credit -> new GeneralisedPartialCreditModel(parameters.getFirst(), rest);
            case NominalModel nominal -> {
                int categories = nominal.categoryCount();
                yield new NominalModel(
                        parameters.subList(0, categories), parameters.subList(categories, 2 * categories));
            }
        };
    }

    static int count(Collection<ItemResponseModel> models) {
        return models.stream().mapToInt(model -> of(model).size()).sum();
    }
}
