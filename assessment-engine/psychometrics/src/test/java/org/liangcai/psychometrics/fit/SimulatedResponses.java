package org.liangcai.psychometrics.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.model.GeneralisedPartialCreditModel;
import org.liangcai.psychometrics.model.GradedResponseModel;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.psychometrics.model.NominalModel;

/** Draws responses of a standard normal population. */
final class SimulatedResponses {

    private SimulatedResponses() {}

    static List<String> ids(int items) {
        List<String> ids = new ArrayList<>();
        for (int item = 1; item <= items; item++) {
            ids.add("i" + item);
        }
        return ids;
    }

    static ResponseMatrix of(List<? extends ItemResponseModel> models, int persons, long seed) {
        return of(models, persons, 0, seed);
    }

    static ResponseMatrix of(List<? extends ItemResponseModel> models, int persons, double missing, long seed) {
        Random random = new Random(seed);
        ResponseMatrix.Builder builder = ResponseMatrix.builder(ids(models.size()), persons);
        for (int person = 0; person < persons; person++) {
            double theta = random.nextGaussian();
            for (int item = 0; item < models.size(); item++) {
                double draw = random.nextDouble();
                int category = 0;
                double[] probabilities = models.get(item).probabilities(theta);
                while (category < probabilities.length - 1 && draw >= probabilities[category]) {
                    draw -= probabilities[category];
                    category++;
                }
                if (random.nextDouble() >= missing) {
                    builder.category(person, item, category);
                }
            }
        }
        return builder.build();
    }

    /** One item of every family. */
    static List<ItemResponseModel> mixed() {
        return List.of(
                LogisticModel.twoParameter(1.2, -0.4),
                LogisticModel.threeParameter(1.5, 0.3, 0.2),
                new LogisticModel(1.8, -0.2, 0.15, 0.95),
                new GradedResponseModel(1.4, List.of(-1.0, 0.1, 1.2)),
                new GeneralisedPartialCreditModel(0.9, List.of(-0.6, 0.7)),
                new NominalModel(List.of(0.0, 0.5, 1.4), List.of(0.0, 0.6, 0.2)));
    }

    static List<ItemResponseModel> twoParameter(int items, long seed) {
        Random random = new Random(seed);
        List<ItemResponseModel> models = new ArrayList<>();
        for (int item = 0; item < items; item++) {
            models.add(LogisticModel.twoParameter(0.8 + random.nextDouble(), random.nextGaussian()));
        }
        return models;
    }
}
