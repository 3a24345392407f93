package org.liangcai.psychometrics.adaptive;

import java.util.Arrays;
import org.liangcai.psychometrics.model.GeneralisedPartialCreditModel;
import org.liangcai.psychometrics.model.GradedResponseModel;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.psychometrics.model.NominalModel;

/**
 * The items in the order of how informative they can be within a narrow cell of ability. A search for the most informative item walks
 * down this order and ends as soon as no later item can win, so that it is exact and yet looks at few items.
 */
final class InformationOrder {

    static final int CELLS = 384;
    private static final double LOWEST = -6;
    private static final double WIDTH = 1.0 / 32;

    private InformationOrder() {}

    /**
     * One cell.
     *
     * @param items by falling bound
     * @param bounds no item has more information anywhere in the cell
     */
    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    record Cell(int[] items, double[] bounds) {}

    /** The cell of an ability, −1 outside of −6 … 6. */
    static int cell(double theta) {
        double place = (theta - LOWEST) / WIDTH;
        return place >= 0 && place < CELLS ? (int) place : -1;
    }

    static Cell of(ItemPool pool, int cell) {
        double left = LOWEST + cell * WIDTH;
        double right = left + WIDTH;
        double[] bound = new double[pool.size()];
        long[] keys = new long[pool.size()];
        for (int item = 0; item < pool.size(); item++) {
            bound[item] = Math.max(pool.information(item, left), pool.information(item, right))
                    + curvatureBound(pool.model(item)) * WIDTH * WIDTH / 8
                    + 1e-12;
            // Bounds are positive floats: their bits sort as they do. The lower half of the key names the item.
            keys[item] = ((long) ~Float.floatToIntBits(Math.nextUp((float) bound[item])) << 32) | item;
        }
        Arrays.sort(keys);
        int[] items = new int[keys.length];
        double[] bounds = new double[keys.length];
        for (int rank = 0; rank < keys.length; rank++) {
            items[rank] = (int) keys[rank];
            bounds[rank] = Float.intBitsToFloat(~(int) (keys[rank] >> 32));
        }
        return new Cell(items, bounds);
    }

    /**
     * At least |d² I / dθ²| anywhere: I″ = E(2 l″² + 2 l′l‴ + 5 l′²l″ + l′⁴) with l = ln P, and in all models |l′| ≤ r, |l″| ≤ r²/2 and
     * |l‴| ≤ r³, where r is the range of the slopes.
     */
    private static double curvatureBound(ItemResponseModel model) {
        double range = switch (model) {
            case LogisticModel logistic -> logistic.discrimination();
            case GradedResponseModel graded -> graded.discrimination();
            case GeneralisedPartialCreditModel credit ->
                credit.discrimination() * credit.steps().size();
            case NominalModel nominal ->
                nominal.slopes().stream().mapToDouble(Double::doubleValue).max().orElseThrow()
                        - nominal.slopes().stream()
                                .mapToDouble(Double::doubleValue)
                                .min()
                                .orElseThrow();
        };
        return 6 * range * range * range * range;
    }
}
