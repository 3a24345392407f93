package org.liangcai.psychometrics.dif;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.psychometrics.numerics.Cholesky;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * Lord's test that the parameters of an item are the same in all groups (Lord 1980; several focal groups Kim, Cohen and Park 1995), from
 * estimates on one scale. Parameters that were held in every group take no part.
 *
 * @param item the id of the item
 * @param chiSquare the quadratic form of the differences in the inverse of their covariance
 * @param degreesOfFreedom parameters estimated times focal groups
 */
public record LordTest(String item, double chiSquare, int degreesOfFreedom) {

    /**
     * Tests one item.
     *
     * @param reference the estimates of the reference group
     * @param focal those of each focal group, on the scale of the reference group
     * @throws IllegalArgumentException if the items differ or no parameter was estimated
     */
    public static LordTest of(ItemEstimate reference, List<ItemEstimate> focal) {
        for (ItemEstimate other : focal) {
            if (!other.item().equals(reference.item())) {
                throw new IllegalArgumentException("Estimates of different items (%s, %s) cannot be compared."
                        .formatted(reference.item(), other.item()));
            }
        }
        List<Integer> estimated = estimated(reference, focal);
        int size = estimated.size() * focal.size();
        double[] difference = new double[size];
        double[] covariance = new double[size * size];
        for (int row = 0; row < size; row++) {
            int parameter = estimated.get(row % estimated.size());
            ItemEstimate own = focal.get(row / estimated.size());
            difference[row] = value(own, parameter) - value(reference, parameter);
            for (int column = 0; column < size; column++) {
                int place = parameter * ItemEstimate.PARAMETERS + estimated.get(column % estimated.size());
                boolean same = row / estimated.size() == column / estimated.size();
                covariance[row * size + column] = reference.covariance().get(place)
                        + (same ? own.covariance().get(place) : 0);
            }
        }
        double[] solved = Cholesky.of(covariance, size)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The covariance of the estimates of item (%s) is not positive definite."
                                .formatted(reference.item())))
                .solve(difference);
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += difference[i] * solved[i];
        }
        return new LordTest(reference.item(), sum, size);
    }

    private static List<Integer> estimated(ItemEstimate reference, List<ItemEstimate> focal) {
        List<Integer> estimated = new ArrayList<>();
        for (int parameter = 0; parameter < ItemEstimate.PARAMETERS; parameter++) {
            int place = parameter * ItemEstimate.PARAMETERS + parameter;
            if (reference.covariance().get(place) > 0
                    || focal.stream().anyMatch(other -> other.covariance().get(place) > 0)) {
                estimated.add(parameter);
            }
        }
        if (estimated.isEmpty() || focal.isEmpty()) {
            throw new IllegalArgumentException(
                    "No parameter of item (%s) was estimated, or there is no focal group.".formatted(reference.item()));
        }
        return estimated;
    }

    private static double value(ItemEstimate estimate, int parameter) {
        return switch (parameter) {
            case 0 -> estimate.model().discrimination();
            case 1 -> estimate.model().difficulty();
            default -> estimate.model().lowerAsymptote();
        };
    }

    /** The probability of a χ² as high. */
    public double pValue() {
        return SpecialFunctions.chiSquareUpperTail(chiSquare, degreesOfFreedom);
    }
}
