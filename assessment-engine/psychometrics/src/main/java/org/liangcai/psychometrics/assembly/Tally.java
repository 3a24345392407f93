package org.liangcai.psychometrics.assembly;

/** A choice of items with what it sums to under every demand, so that the cost of a move is known without counting anew. */
final class Tally {

    private final boolean[] chosen;
    private final double weight;
    /** [demand][item]; the first demand is the length. */
    private final double[][] coefficient;

    private final double[] atLeast;
    private final double[] atMost;
    private final double[] unit;
    private final double[] sums;

    /**
     * @param weight what a missed demand costs
     */
    Tally(Blueprint blueprint, boolean[] from, double weight) {
        this.weight = weight;
        chosen = from.clone();
        int demands = blueprint.demands().size() + 1;
        coefficient = new double[demands][from.length];
        atLeast = new double[demands];
        atMost = new double[demands];
        unit = new double[demands];
        sums = new double[demands];
        java.util.Arrays.fill(coefficient[0], 1);
        atLeast[0] = blueprint.length();
        atMost[0] = blueprint.length();
        unit[0] = 1;
        for (int d = 1; d < demands; d++) {
            read(blueprint.demands().get(d - 1), d);
        }
        for (int item = 0; item < chosen.length; item++) {
            for (int d = 0; chosen[item] && d < demands; d++) {
                sums[d] += coefficient[d][item];
            }
        }
    }

    private void read(Demand demand, int d) {
        unit[d] = 1;
        switch (demand) {
            case Demand.Count count -> {
                for (int item : count.items()) {
                    coefficient[d][item] = 1;
                }
                atLeast[d] = count.atLeast();
                atMost[d] = count.atMost();
            }
            case Demand.Sum sum -> {
                double size = 1e-9;
                for (int item = 0; item < chosen.length; item++) {
                    coefficient[d][item] = sum.quantities().get(item);
                    size += Math.abs(coefficient[d][item]) / chosen.length;
                }
                atLeast[d] = sum.atLeast();
                atMost[d] = sum.atMost();
                unit[d] = size;
            }
        }
    }

    boolean has(int item) {
        return chosen[item];
    }

    int count() {
        return (int) sums[0];
    }

    int demands() {
        return sums.length;
    }

    /** The sum under a demand, in its unit. */
    double sum(int d) {
        return sums[d] / unit[d];
    }

    double lower(int d) {
        return atLeast[d] / unit[d];
    }

    double upper(int d) {
        return atMost[d] / unit[d];
    }

    boolean satisfies() {
        double missed = 0;
        for (int d = 0; d < sums.length; d++) {
            missed += missed(d, sums[d]);
        }
        return missed == 0;
    }

    /** How far the sum is above the bound that a price holds it to; without a price, above or below both. */
    double excess(int d, double price) {
        double above = sum(d) - upper(d);
        double below = sum(d) - lower(d);
        if (price > 0) {
            return above;
        }
        return price < 0 ? below : above > 1e-9 ? above : below < -1e-9 ? below : 0;
    }

    /** The price, or 0 where there is no bound for it to hold to. */
    double admissible(int d, double price) {
        boolean bounded = price > 0 ? Double.isFinite(atMost[d]) : Double.isFinite(atLeast[d]);
        return bounded ? price : 0;
    }

    /** Merits less the price of what each item adds to the demands. */
    double[] priced(double[] merits, double[] price) {
        double[] left = merits.clone();
        for (int d = 1; d < price.length; d++) {
            for (int item = 0; price[d] != 0 && item < left.length; item++) {
                left[item] -= price[d] * coefficient[d][item] / unit[d];
            }
        }
        return left;
    }

    boolean[] chosen() {
        return chosen.clone();
    }

    double cost() {
        double missed = 0;
        for (int d = 0; d < sums.length; d++) {
            missed += missed(d, sums[d]);
        }
        return weight * missed;
    }

    /** The cost after an item went out and another came in; −1 for none. */
    double costOf(int out, int in) {
        double missed = 0;
        for (int d = 0; d < sums.length; d++) {
            missed += missed(d, sums[d] - (out < 0 ? 0 : coefficient[d][out]) + (in < 0 ? 0 : coefficient[d][in]));
        }
        return weight * missed;
    }

    /** What one more item leaves missed of all demands but the length, when only a share of the lower bounds is due yet. */
    double lagging(int in, double share) {
        double missed = 0;
        for (int d = 1; d < sums.length; d++) {
            double sum = sums[d] + coefficient[d][in];
            missed += Math.max(0, Math.max(share * atLeast[d] - sum, sum - atMost[d])) / unit[d];
        }
        return missed;
    }

    private double missed(int d, double sum) {
        double miss = Math.max(atLeast[d] - sum, sum - atMost[d]) / unit[d];
        return miss > 1e-9 ? miss : 0;
    }

    /** An item goes out and another comes in; −1 for none. */
    void move(int out, int in) {
        for (int d = 0; d < sums.length; d++) {
            sums[d] += (in < 0 ? 0 : coefficient[d][in]) - (out < 0 ? 0 : coefficient[d][out]);
        }
        if (out >= 0) {
            chosen[out] = false;
        }
        if (in >= 0) {
            chosen[in] = true;
        }
    }
}
