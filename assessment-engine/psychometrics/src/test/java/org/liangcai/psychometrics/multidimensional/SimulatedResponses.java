package org.liangcai.psychometrics.multidimensional;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.liangcai.psychometrics.data.ResponseMatrix;

/** Responses drawn from a test with known parameters. */
final class SimulatedResponses {

    private SimulatedResponses() {}

    static ResponseMatrix of(MultidimensionalTest test, int persons, long seed, double missing) {
        return of(test, persons, seed, missing, List.of());
    }

    static ResponseMatrix of(
            MultidimensionalTest test, int persons, long seed, double missing, List<String> groupOfPerson) {
        Random random = new Random(seed);
        List<String> items = List.copyOf(test.items().keySet());
        ResponseMatrix.Builder builder = ResponseMatrix.builder(items, persons);
        double[][] factor = factor(test.latent());
        for (int person = 0; person < persons; person++) {
            List<Double> theta = draw(test.latent(), factor, random);
            for (int item = 0; item < items.size(); item++) {
                double[] probabilities = test.item(items.get(item)).probabilities(theta);
                double u = random.nextDouble();
                int category = 0;
                while (category < probabilities.length - 1 && u > probabilities[category]) {
                    u -= probabilities[category];
                    category++;
                }
                if (random.nextDouble() >= missing) {
                    builder.category(person, item, category);
                }
            }
        }
        return groupOfPerson.isEmpty()
                ? builder.build()
                : builder.groups(groupOfPerson).build();
    }

    private static List<Double> draw(LatentDistribution latent, double[][] factor, Random random) {
        int size = factor.length;
        double[] z = new double[size];
        List<Double> theta = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            z[i] = random.nextGaussian();
            double sum = latent.mean().get(i);
            for (int j = 0; j <= i; j++) {
                sum += factor[i][j] * z[j];
            }
            theta.add(sum);
        }
        return theta;
    }

    private static double[][] factor(LatentDistribution latent) {
        int size = latent.mean().size();
        double[][] factor = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = latent.covariance().get(i).get(j);
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                factor[i][j] = i == j ? Math.sqrt(sum) : sum / factor[j][j];
            }
        }
        return factor;
    }
}
