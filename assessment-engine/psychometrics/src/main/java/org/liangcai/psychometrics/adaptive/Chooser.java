package org.liangcai.psychometrics.adaptive;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import org.liangcai.psychometrics.ability.AbilityEstimate;

/** Chooses the next item of a test. */
final class Chooser {

    private final AdaptiveTest test;
    private final Progress progress;
    private final AbilityEstimate.Finite estimate;
    private final double theta;
    private final long seed;

    Chooser(AdaptiveTest test, Progress progress, AbilityEstimate.Finite estimate) {
        this.test = test;
        this.progress = progress;
        this.estimate = estimate;
        theta = progress.answered() == 0 ? test.start().theta() : estimate.theta();
        seed = test.seed();
    }

    /** The item to show; none if every item was shown. */
    OptionalInt choose() {
        List<Integer> first = test.start().items();
        if (progress.length() < first.size() && !progress.wasShown(first.get(progress.length()))) {
            return OptionalInt.of(first.get(progress.length()));
        }
        boolean[] unseen = unseen();
        return any(unseen) ? OptionalInt.of(choose(open(unseen))) : OptionalInt.empty();
    }

    /** The item to show when exposure control closes exactly the items in {@code closed}; none if nothing is left. */
    OptionalInt choose(BitSet closed) {
        boolean[] available = unseen();
        for (int item = 0; item < available.length; item++) {
            available[item] &= !closed.get(item);
        }
        return any(available) ? OptionalInt.of(choose(available)) : OptionalInt.empty();
    }

    private int choose(boolean[] open) {
        boolean[] inStratum = stratum(open);
        return switch (test.selection().content()) {
            case ContentRule.Free free -> best(inStratum, test.selection().candidates());
            case ContentBalance balance ->
                best(group(balance, inStratum, open), test.selection().candidates());
            case ShadowTest shadow
            when test.selection().candidates() > 1 ->
                best(
                        shadow.allowed(progress, inStratum, merits(inStratum)),
                        test.selection().candidates());
            case ShadowTest shadow -> shadow.choose(progress, inStratum, merits(inStratum));
        };
    }

    private boolean[] unseen() {
        boolean[] unseen = new boolean[test.pool().size()];
        for (int item = 0; item < unseen.length; item++) {
            unseen[item] = !progress.wasShown(item);
        }
        return unseen;
    }

    private boolean[] open(boolean[] unseen) {
        ExposureControl exposure = test.selection().exposure();
        if (exposure.isNone()) {
            return unseen;
        }
        boolean[] open = unseen.clone();
        for (int item = 0; item < open.length; item++) {
            open[item] &= exposure.isOpen(item, theta, seed);
        }
        return any(open) ? open : unseen;
    }

    private boolean[] stratum(boolean[] open) {
        Stratification strata = test.selection().strata();
        if (strata.isNone()) {
            return open;
        }
        int due = strata.stratum(progress.length());
        boolean[] inStratum = open.clone();
        for (int item = 0; item < open.length; item++) {
            inStratum[item] &= strata.stratumOfItem().get(item) == due;
        }
        return any(inStratum) ? inStratum : open;
    }

    private boolean[] group(ContentBalance balance, boolean[] inStratum, boolean[] open) {
        for (String group : balance.due(progress, seed)) {
            for (boolean[] from : List.of(inStratum, open)) {
                boolean[] inGroup = from.clone();
                for (int item = 0; item < inGroup.length; item++) {
                    inGroup[item] &= balance.groupOfItem().get(item).equals(group);
                }
                if (any(inGroup)) {
                    return inGroup;
                }
            }
        }
        return open;
    }

    private static boolean any(boolean[] available) {
        for (boolean item : available) {
            if (item) {
                return true;
            }
        }
        return false;
    }

    private Criterion criterion() {
        return progress.answered() == 0
                ? test.start().criterion()
                : test.selection().criterion();
    }

    /** How good each item is, the best greatest, NaN where it may not be shown. */
    private double[] merits(boolean[] available) {
        Criterion criterion = criterion();
        double[] values = new CriterionValues(
                        criterion, test.estimator(), progress, theta, estimate.standardError(), seed)
                .of(available);
        if (criterion.smallestWins()) {
            for (int item = 0; item < values.length; item++) {
                values[item] = -values[item];
            }
        }
        return values;
    }

    private int best(boolean[] available, int candidates) {
        Best best = new Best(candidates);
        InformationOrder.Cell order = criterion() instanceof Criterion.MaximumInformation
                ? test.pool().order(theta)
                : null;
        if (order != null) {
            walk(order, available, best);
        } else {
            double[] merits = merits(available);
            for (int item = 0; item < merits.length; item++) {
                if (available[item]) {
                    best.offer(item, merits[item]);
                }
            }
        }
        return best.item(Draws.below(best.count, seed, Draws.Purpose.CANDIDATE, progress.length()));
    }

    private void walk(InformationOrder.Cell order, boolean[] available, Best best) {
        for (int rank = 0; rank < order.items().length && !best.beats(order.bounds()[rank]); rank++) {
            int item = order.items()[rank];
            if (available[item]) {
                best.offer(item, test.pool().information(item, theta));
            }
        }
    }

    /** The best few items, by falling merit and then by their place. */
    private static final class Best {

        private final int[] items;
        private final double[] merits;
        private int count;

        Best(int most) {
            items = new int[most];
            merits = new double[most];
        }

        /** Whether the list is full and something of this merit can no longer enter it. */
        boolean beats(double merit) {
            return count == items.length && merits[count - 1] > merit;
        }

        void offer(int item, double merit) {
            int place = count;
            while (place > 0
                    && (merits[place - 1] < merit || (merits[place - 1] == merit && items[place - 1] > item))) {
                place--;
            }
            if (place == items.length) {
                return;
            }
            count = Math.min(count + 1, items.length);
            for (int later = count - 1; later > place; later--) {
                items[later] = items[later - 1];
                merits[later] = merits[later - 1];
            }
            items[place] = item;
            merits[place] = merit;
        }

        int item(int rank) {
            return items[rank];
        }
    }
}
