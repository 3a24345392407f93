package org.liangcai.psychometrics.assembly;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.psychometrics.numerics.IntegerProgram;
import org.liangcai.psychometrics.numerics.ProgressListener;

/**
 * Assembles forms: a heuristic finds good ones quickly, the solver bounds what is possible and, within its limit, looks for better ones.
 * With a limit of iterations instead of time the same plan always gives the same forms.
 */
public final class Assembler {

    private final AssemblyPlan plan;
    private final double[][] information;
    private final Programs programs;
    private final Stages stages;

    private Assembler(AssemblyPlan plan, Stages stages) {
        this.plan = plan;
        this.stages = stages;
        List<Goal.Point> points = plan.goal().points();
        information = new double[points.size()][plan.bank().size()];
        for (int point = 0; point < information.length; point++) {
            for (int item = 0; item < plan.bank().size(); item++) {
                information[point][item] =
                        plan.bank().get(item).information(points.get(point).theta());
            }
        }
        programs = new Programs(plan, information);
    }

    /** Assembles the forms of a plan, or says why there are none. */
    public static AssemblyResult assemble(AssemblyPlan plan) {
        return assemble(plan, ProgressListener.NONE);
    }

    /**
     * Assembles the forms of a plan, or says why there are none, and tells how it goes.
     *
     * @param listener told thousandths of the longest the work may take, half of it the heuristic and half the solver's time; it cancels
     *     the assembly, also within the solver, by throwing an exception
     */
    public static AssemblyResult assemble(AssemblyPlan plan, ProgressListener listener) {
        AssemblyResult result = new Assembler(plan, new Stages(listener)).run();
        listener.done(Stages.ALL, Stages.ALL);
        return result;
    }

    private AssemblyResult run() {
        IntegerProgram whole = programs.whole();
        IntegerProgram.Solution relaxed = whole.relax(plan.limit(), stages.at(0));
        if (relaxed.status() == IntegerProgram.Status.INFEASIBLE) {
            return new Clash(plan, programs, true, stages.at(Stages.HEURISTIC)).explain();
        }
        double bound = relaxed.status() == IntegerProgram.Status.OPTIMAL ? relaxed.objective() : Double.NaN;
        boolean[][] exchanged = new Exchange(plan, information, height(bound)).run(stages.heuristic());
        boolean found = missed(exchanged).isEmpty();
        if (found && withinGap(achieved(exchanged), bound)) {
            return assembled(exchanged, bound, AssemblyResult.Proof.OPTIMAL);
        }
        IntegerProgram.Solution solution = whole.solve(plan.limit(), stages.solver());
        if (solution.exists()) {
            boolean[][] solved = forms(solution);
            if (missed(solved).isEmpty() && (!found || better(achieved(solved), achieved(exchanged)))) {
                return assembled(
                        solved,
                        bound,
                        solution.status() == IntegerProgram.Status.OPTIMAL
                                ? AssemblyResult.Proof.OPTIMAL
                                : AssemblyResult.Proof.SOLVER);
            }
        }
        if (found) {
            return assembled(
                    exchanged,
                    bound,
                    solution.status() == IntegerProgram.Status.OPTIMAL
                            ? AssemblyResult.Proof.OPTIMAL
                            : AssemblyResult.Proof.HEURISTIC);
        }
        if (solution.status() == IntegerProgram.Status.INFEASIBLE) {
            return new Clash(plan, programs, false, stages.at(Stages.ALL - 1)).explain();
        }
        return new AssemblyResult.Undecided(described(exchanged), missed(exchanged));
    }

    /** A height to reach for: what the bound promises, or without it half as much again as average items would give. */
    private double height(double bound) {
        if (plan.goal() instanceof Goal.Target || bound > 0) {
            return bound > 0 ? bound : 1;
        }
        double sum = 0;
        for (double value : information[0]) {
            sum += value;
        }
        return 1.5
                * sum
                / plan.bank().size()
                * plan.forms().getFirst().length()
                / plan.goal().points().getFirst().information();
    }

    private boolean withinGap(double achieved, double bound) {
        double size = plan.goal().points().stream()
                .mapToDouble(Goal.Point::information)
                .max()
                .orElseThrow();
        double scale = plan.goal() instanceof Goal.Target ? size : Math.abs(bound);
        return Math.abs(achieved - bound) <= Math.max(plan.limit().gap(), 1e-9) * scale;
    }

    private boolean better(double one, double other) {
        return plan.goal() instanceof Goal.Target ? one < other : one > other;
    }

    private boolean[][] forms(IntegerProgram.Solution solution) {
        int items = plan.bank().size();
        boolean[][] chosen = new boolean[plan.forms().size()][items];
        for (int form = 0; form < chosen.length; form++) {
            for (int item = 0; item < items; item++) {
                chosen[form][item] = solution.chosen(form * items + item);
            }
        }
        return chosen;
    }

    private double information(boolean[] form, int point) {
        double sum = 0;
        for (int item = 0; item < form.length; item++) {
            sum += form[item] ? information[point][item] : 0;
        }
        return sum;
    }

    private double achieved(boolean[][] chosen) {
        double worst = plan.goal() instanceof Goal.Target ? 0 : Double.POSITIVE_INFINITY;
        for (boolean[] form : chosen) {
            for (int point = 0; point < information.length; point++) {
                double wanted = plan.goal().points().get(point).information();
                worst = switch (plan.goal()) {
                    case Goal.Target target -> Math.max(worst, Math.abs(information(form, point) - wanted));
                    case Goal.Maximum maximum -> Math.min(worst, information(form, point) / wanted);
                };
            }
        }
        return worst;
    }

    private List<String> missed(boolean[][] chosen) {
        List<String> missed = new ArrayList<>();
        for (int form = 0; form < chosen.length; form++) {
            Blueprint blueprint = plan.forms().get(form);
            String prefix = chosen.length > 1 ? "form %d, ".formatted(form + 1) : "";
            if (new Blueprint(blueprint.items(), blueprint.length(), List.of()).violation(chosen[form]) > 0) {
                missed.add("%slength: exactly %d".formatted(prefix, blueprint.length()));
            }
            for (Demand demand : blueprint.demands()) {
                if (Blueprint.violation(demand, chosen[form]) > 0) {
                    missed.add(prefix + demand.inWords());
                }
            }
        }
        for (int item = 0; item < plan.bank().size(); item++) {
            int use = 0;
            for (boolean[] form : chosen) {
                use += form[item] ? 1 : 0;
            }
            if (use > plan.maximumUse()) {
                missed.add("item %d is in %d forms".formatted(item, use));
            }
        }
        for (int one = 0; plan.limitsOverlap() && one < chosen.length; one++) {
            for (int other = one + 1; other < chosen.length; other++) {
                int shared = 0;
                for (int item = 0; item < plan.bank().size(); item++) {
                    shared += chosen[one][item] && chosen[other][item] ? 1 : 0;
                }
                if (shared > plan.maximumOverlap()) {
                    missed.add("forms %d and %d share %d items".formatted(one + 1, other + 1, shared));
                }
            }
        }
        return missed;
    }

    private AssemblyResult.Assembled assembled(boolean[][] chosen, double bound, AssemblyResult.Proof proof) {
        return new AssemblyResult.Assembled(described(chosen), achieved(chosen), bound, proof);
    }

    private List<AssemblyResult.Form> described(boolean[][] chosen) {
        List<AssemblyResult.Form> forms = new ArrayList<>();
        for (boolean[] form : chosen) {
            List<Integer> items = new ArrayList<>();
            for (int item = 0; item < form.length; item++) {
                if (form[item]) {
                    items.add(item);
                }
            }
            List<Double> values = new ArrayList<>();
            for (int point = 0; point < information.length; point++) {
                values.add(information(form, point));
            }
            forms.add(new AssemblyResult.Form(items, values));
        }
        return forms;
    }
}
