package org.liangcai.psychometrics.assembly;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.psychometrics.numerics.IntegerProgram;
import org.liangcai.psychometrics.numerics.ProgressListener;

/**
 * Finds demands that clash: leaves out one after the other, and for good where the rest still clashes, until none can be spared (the
 * deletion filter of Chinneck and Dravnieks 1991). A form that is impossible on its own is explained on its own.
 */
final class Clash {

    private final AssemblyPlan plan;
    private final Programs programs;
    private final boolean relaxed;
    private final ProgressListener listener;
    private boolean certain = true;

    /**
     * @param relaxed whether the demands clash even if items could be taken in part, which is quick to find out
     * @param listener may cancel the search
     */
    Clash(AssemblyPlan plan, Programs programs, boolean relaxed, ProgressListener listener) {
        this.listener = listener;
        this.plan = plan;
        this.programs = programs;
        this.relaxed = relaxed;
    }

    AssemblyResult.Infeasible explain() {
        for (int form = 0; form < plan.forms().size(); form++) {
            List<Programs.Part> parts = programs.parts(form, 0);
            if (clash(parts, true)) {
                return filtered(parts, true);
            }
        }
        return filtered(programs.parts(), false);
    }

    private AssemblyResult.Infeasible filtered(List<Programs.Part> all, boolean oneForm) {
        certain = true;
        List<Programs.Part> kept = new ArrayList<>(all);
        for (Programs.Part part : all) {
            List<Programs.Part> without = new ArrayList<>(kept);
            without.remove(part);
            if (clash(without, oneForm)) {
                kept = without;
            }
        }
        return new AssemblyResult.Infeasible(
                kept.stream().map(Programs.Part::words).toList(), certain);
    }

    private boolean clash(List<Programs.Part> parts, boolean oneForm) {
        IntegerProgram program = programs.feasibility(parts, oneForm);
        IntegerProgram.Solution solution =
                relaxed ? program.relax(plan.limit(), listener) : program.solve(plan.limit(), listener);
        certain &= solution.status() != IntegerProgram.Status.UNKNOWN;
        return solution.status() == IntegerProgram.Status.INFEASIBLE;
    }
}
