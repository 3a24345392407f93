package org.liangcai.psychometrics.adaptive;

import org.liangcai.psychometrics.model.CategoryCurve;
import org.liangcai.psychometrics.model.ItemResponseModel;

/** Probabilities, their logarithms and information of every item of a pool at the nodes of a grid. */
final class GridTables {

    final ThetaGrid grid;
    final double[] nodes;
    final double[] weights;
    /** [item][category · nodes + node]. */
    final double[][] probability;

    /** [item][category · nodes + node]. */
    final double[][] logProbability;

    /** [item][node]. */
    final double[][] information;

    GridTables(ItemPool pool, ThetaGrid grid) {
        this.grid = grid;
        int count = grid.nodes();
        nodes = new double[count];
        weights = new double[count];
        for (int q = 0; q < count; q++) {
            nodes[q] = grid.node(q);
            weights[q] = grid.weight(q);
        }
        probability = new double[pool.size()][];
        logProbability = new double[pool.size()][];
        information = new double[pool.size()][count];
        for (int item = 0; item < pool.size(); item++) {
            fill(pool.model(item), item);
        }
    }

    private void fill(ItemResponseModel model, int item) {
        int count = nodes.length;
        probability[item] = new double[model.categoryCount() * count];
        logProbability[item] = new double[model.categoryCount() * count];
        for (int q = 0; q < count; q++) {
            for (int category = 0; category < model.categoryCount(); category++) {
                CategoryCurve curve = model.curve(nodes[q], category);
                probability[item][category * count + q] = curve.probability();
                logProbability[item][category * count + q] = curve.logProbability();
                information[item][q] += curve.slope() * curve.logSlope();
            }
        }
    }
}
