package org.liangcai.psychometrics.adaptive;

import java.util.Objects;
import org.liangcai.psychometrics.assembly.BestForm;
import org.liangcai.psychometrics.assembly.Blueprint;
import org.liangcai.psychometrics.numerics.IntegerProgram;

/**
 * Before every item a whole form is assembled that holds the items shown so far, satisfies the blueprint and is best by the criterion at
 * the estimate; the next item is its best item that was not shown (van der Linden and Reese 1998), or one drawn from its best few, which
 * leaves the form as it is. So every test satisfies the blueprint when it reaches the blueprint's length. When no form can be found, the item that leaves the least weighted deviation from the blueprint
 * is taken (Swanson and Stocking 1993). Immutable.
 */
public final class ShadowTest implements ContentRule {

    private final Blueprint blueprint;
    private final IntegerProgram.Limit limit;
    private final BestForm forms;

    private ShadowTest(Blueprint blueprint, IntegerProgram.Limit limit) {
        this.blueprint = blueprint;
        this.limit = limit;
        forms = new BestForm(blueprint, limit);
    }

    /**
     * Shadow tests under a blueprint.
     *
     * @param limit when the solver is given up; a limit of iterations keeps sessions replayable, one of time does not
     */
    public static ShadowTest of(Blueprint blueprint, IntegerProgram.Limit limit) {
        return new ShadowTest(blueprint, limit);
    }

    /** Shadow tests under a blueprint, to one part in a hundred, with a solver that is given up after 400 iterations. */
    public static ShadowTest of(Blueprint blueprint) {
        return new ShadowTest(blueprint, new IntegerProgram.Limit(60_000, 400, 1e-2));
    }

    /** What every test satisfies. */
    public Blueprint blueprint() {
        return blueprint;
    }

    int choose(Progress progress, boolean[] available, double[] merits) {
        return best(available, merits, allowed(progress, available, merits));
    }

    /** The items that may be shown next: those of the form that were not shown, or all that are available if there is no form. */
    boolean[] allowed(Progress progress, boolean[] available, double[] merits) {
        boolean[] required = new boolean[merits.length];
        for (int position = 0; position < progress.length(); position++) {
            required[progress.item(position)] = true;
        }
        if (progress.length() >= blueprint.length()) {
            return available;
        }
        double[] worth = merits.clone();
        for (int item = 0; item < worth.length; item++) {
            worth[item] = required[item] ? 0 : worth[item];
        }
        boolean[] form = new boolean[merits.length];
        forms.find(worth, required, available).items().forEach(item -> form[item] = available[item]);
        for (boolean item : form) {
            if (item) {
                return form;
            }
        }
        return available;
    }

    private static int best(boolean[] available, double[] merits, boolean[] within) {
        int best = -1;
        for (int item = 0; item < merits.length; item++) {
            if (available[item] && within[item] && (best < 0 || merits[item] > merits[best])) {
                best = item;
            }
        }
        return best;
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof ShadowTest test && blueprint.equals(test.blueprint) && limit.equals(test.limit);
    }

    @Override
    public int hashCode() {
        return Objects.hash(blueprint, limit);
    }

    @Override
    public String toString() {
        return "ShadowTest of %d items".formatted(blueprint.length());
    }
}
