package org.liangcai.psychometrics.assembly;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.psychometrics.numerics.IntegerProgram;

/** A plan as an integer program: variable f · items + i says whether form f has item i; the last one is the goal's distance or height. */
final class Programs {

    private final AssemblyPlan plan;
    private final int items;
    private final int forms;
    private final double[][] information;

    Programs(AssemblyPlan plan, double[][] information) {
        this.plan = plan;
        this.information = information;
        items = plan.bank().size();
        forms = plan.forms().size();
    }

    /** A demand, or a limit across forms, that can be left out to find out what clashes. */
    record Part(String words, java.util.function.Consumer<IntegerProgram.Builder> rows) {}

    /** Every part of the plan but the goal. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (int form = 0; form < forms; form++) {
            parts.addAll(parts(form, form * items));
        }
        if (forms > 1) {
            parts.add(
                    new Part("an item is in at most %d of %d forms".formatted(plan.maximumUse(), forms), this::addUse));
            if (plan.limitsOverlap()) {
                parts.add(new Part(
                        "two forms share at most %d items".formatted(plan.maximumOverlap()), this::addOverlap));
            }
        }
        return parts;
    }

    /** The parts of one form, whose first variable is {@code first}. */
    List<Part> parts(int form, int first) {
        String prefix = forms > 1 ? "form %d, ".formatted(form + 1) : "";
        Blueprint blueprint = plan.forms().get(form);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(
                "%slength: exactly %d of %d items".formatted(prefix, blueprint.length(), items),
                builder -> Rows.addLength(builder, blueprint, first)));
        for (Demand demand : blueprint.demands()) {
            parts.add(new Part(prefix + demand.inWords(), builder -> Rows.add(builder, demand, first)));
        }
        return parts;
    }

    /** Whether there are items at all that satisfy some parts: without a goal. */
    IntegerProgram feasibility(List<Part> parts, boolean oneForm) {
        IntegerProgram.Builder builder = IntegerProgram.builder(oneForm ? items : variables(), 0);
        // Without an objective a solver may stop at a vertex it does not like; any will do.
        builder.objective(0, 1e-6);
        parts.forEach(part -> part.rows().accept(builder));
        return builder.build();
    }

    private int pairs() {
        return plan.limitsOverlap() ? forms * (forms - 1) / 2 : 0;
    }

    private int variables() {
        return (forms + pairs()) * items;
    }

    IntegerProgram whole() {
        int goal = variables();
        IntegerProgram.Builder builder = IntegerProgram.builder(goal, 1);
        parts().forEach(part -> part.rows().accept(builder));
        builder.objective(goal, 1).maximise(plan.goal() instanceof Goal.Maximum);
        for (int form = 0; form < forms; form++) {
            for (int point = 0; point < information.length; point++) {
                addGoal(builder, form, point, goal);
            }
        }
        return builder.build();
    }

    private void addGoal(IntegerProgram.Builder builder, int form, int point, int goal) {
        int[] variables = new int[items + 1];
        double[] coefficients = new double[items + 1];
        for (int item = 0; item < items; item++) {
            variables[item] = form * items + item;
            coefficients[item] = information[point][item];
        }
        variables[items] = goal;
        double wanted = plan.goal().points().get(point).information();
        switch (plan.goal()) {
            case Goal.Target target -> {
                coefficients[items] = 1;
                builder.row(variables, coefficients, wanted, Double.POSITIVE_INFINITY);
                coefficients[items] = -1;
                builder.row(variables, coefficients, Double.NEGATIVE_INFINITY, wanted);
            }
            case Goal.Maximum maximum -> {
                coefficients[items] = -wanted;
                builder.row(variables, coefficients, 0, Double.POSITIVE_INFINITY);
            }
        }
    }

    private void addUse(IntegerProgram.Builder builder) {
        for (int item = 0; item < items; item++) {
            int[] variables = new int[forms];
            for (int form = 0; form < forms; form++) {
                variables[form] = form * items + item;
            }
            builder.row(variables, Rows.ones(forms), 0, plan.maximumUse());
        }
    }

    private void addOverlap(IntegerProgram.Builder builder) {
        int pair = forms;
        for (int one = 0; one < forms; one++) {
            for (int other = one + 1; other < forms; other++) {
                int[] shared = new int[items];
                for (int item = 0; item < items; item++) {
                    shared[item] = pair * items + item;
                    builder.row(
                            new int[] {one * items + item, other * items + item, shared[item]},
                            new double[] {1, 1, -1},
                            Double.NEGATIVE_INFINITY,
                            1);
                }
                builder.row(shared, Rows.ones(items), 0, plan.maximumOverlap());
                pair++;
            }
        }
    }
}
