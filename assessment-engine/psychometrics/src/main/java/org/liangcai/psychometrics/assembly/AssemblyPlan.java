package org.liangcai.psychometrics.assembly;

import java.util.Collections;
import java.util.List;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.numerics.IntegerProgram;

/**
 * Which forms to assemble, all at once.
 *
 * @param bank the response models of the items
 * @param forms what each form must look like
 * @param goal what their information is to be like
 * @param maximumUse in how many forms an item may be, 1 or more
 * @param maximumOverlap how many items two forms may have in common, 0 or more
 * @param limit when the solver is given up
 */
public record AssemblyPlan(
        List<ItemResponseModel> bank,
        List<Blueprint> forms,
        Goal goal,
        int maximumUse,
        int maximumOverlap,
        IntegerProgram.Limit limit) {

    public AssemblyPlan {
        bank = List.copyOf(bank);
        forms = List.copyOf(forms);
        if (forms.isEmpty()) {
            throw new IllegalArgumentException("There must be a form to assemble.");
        }
        for (Blueprint form : forms) {
            if (form.items() != bank.size()) {
                throw new IllegalArgumentException(
                        "The number of items of the blueprint (%d) must be that of the bank (%d)."
                                .formatted(form.items(), bank.size()));
            }
        }
        if (maximumUse < 1 || maximumOverlap < 0) {
            throw new IllegalArgumentException("The use (%d) must be 1 or more and the overlap (%d) 0 or more."
                    .formatted(maximumUse, maximumOverlap));
        }
    }

    /** One form, with ten seconds for the solver. */
    public static AssemblyPlan oneForm(List<? extends ItemResponseModel> bank, Blueprint blueprint, Goal goal) {
        return parallelForms(bank, blueprint, 1, goal);
    }

    /** Several forms to the same blueprint that have no item in common, with ten seconds for the solver. */
    public static AssemblyPlan parallelForms(
            List<? extends ItemResponseModel> bank, Blueprint blueprint, int count, Goal goal) {
        return new AssemblyPlan(
                List.copyOf(bank),
                Collections.nCopies(count, blueprint),
                goal,
                1,
                0,
                new IntegerProgram.Limit(10_000, Integer.MAX_VALUE, 1e-3));
    }

    /** The same with another limit of the solver. */
    public AssemblyPlan withLimit(IntegerProgram.Limit other) {
        return new AssemblyPlan(bank, forms, goal, maximumUse, maximumOverlap, other);
    }

    /** The same with forms that may share items. */
    public AssemblyPlan withSharing(int use, int overlap) {
        return new AssemblyPlan(bank, forms, goal, use, overlap, limit);
    }

    /** Whether two forms may share fewer items than their use alone would let them. */
    boolean limitsOverlap() {
        return forms.size() > 1 && maximumUse > 1;
    }
}
