package org.liangcai.psychometrics.assembly;

import java.util.List;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.numerics.IntegerProgram;

/** The demands of blueprints as constraints of a program. */
final class Rows {

    private Rows() {}

    /**
     * Adds all demands of a form.
     *
     * @param first the variable of item 0
     */
    static void add(IntegerProgram.Builder builder, Blueprint blueprint, int first) {
        addLength(builder, blueprint, first);
        for (Demand demand : blueprint.demands()) {
            add(builder, demand, first);
        }
    }

    static void addLength(IntegerProgram.Builder builder, Blueprint blueprint, int first) {
        int[] all = IntStream.range(first, first + blueprint.items()).toArray();
        builder.row(all, ones(all.length), blueprint.length(), blueprint.length());
    }

    static void add(IntegerProgram.Builder builder, Demand demand, int first) {
        switch (demand) {
            case Demand.Count(String name, List<Integer> items, int atLeast, int atMost) -> {
                int[] variables = items.stream().mapToInt(item -> first + item).toArray();
                builder.row(variables, ones(variables.length), atLeast, atMost);
            }
            case Demand.Sum(String name, List<Double> quantities, double atLeast, double atMost) -> {
                int[] variables =
                        IntStream.range(first, first + quantities.size()).toArray();
                builder.row(
                        variables,
                        quantities.stream().mapToDouble(Double::doubleValue).toArray(),
                        atLeast,
                        atMost);
            }
        }
    }

    static double[] ones(int count) {
        double[] ones = new double[count];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }
}
