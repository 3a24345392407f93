package org.liangcai.psychometrics.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.liangcai.psychometrics.numerics.Chunks;
import org.liangcai.psychometrics.numerics.NodeProducts;

/**
 * The information about the free parameters at a point, without any numerical differentiation: minus the second derivatives of the
 * marginal log-likelihood by Louis' formula (1982), complete-data information less the covariance of the complete-data score given the
 * responses, and the cross-product of the persons' scores.
 */
final class Information {

    private static final int MOST_CHUNKS = 16;

    private final Expectation expectation;
    private final Layout layout;
    private final int stride;
    private final int size;

    /** Minus the second derivatives of the log-likelihood plus the log priors, row by row. */
    final double[] observed;

    /** Σ weight · score · scoreᵀ over persons, plus minus the second derivatives of the log priors. */
    final double[] crossProduct;

    Information(Expectation expectation, Maximisation maximisation, double[] point) {
        this.expectation = expectation;
        this.layout = expectation.layout;
        this.stride = expectation.stride;
        this.size = point.length;
        Expectation.Counts counts = expectation.at(point);
        observed = maximisation.completeInformation(point, counts);
        crossProduct = new double[size * size];
        for (int group = 0; group < expectation.persons.size(); group++) {
            addGroup(group, point, counts);
        }
        double[] prior = maximisation.priorInformation(point);
        for (int place = 0; place < size; place++) {
            crossProduct[place * size + place] += prior[place];
        }
    }

    private void addGroup(int group, double[] point, Expectation.Counts counts) {
        double[][] scores = scores(group, point);
        double[] posteriors = posteriors(group, point);
        subtractSquares(group, scores, counts);
        PairProducts products = new PairProducts(
                expectation.persons.get(group),
                expectation.blocks.get(group),
                layout.families,
                scores,
                posteriors,
                expectation.windows.get(group));
        List<List<PairProducts.Pair>> pieces = new ArrayList<>(Collections.nCopies(products.pieces(), List.of()));
        Chunks.run(expectation.mode, products.pieces(), piece -> pieces.set(piece, products.piece(piece)));
        pieces.forEach(piece -> piece.forEach(pair -> subtract(group, pair)));
        addScores(group, scores, posteriors);
    }

    /** d ln P of category k with respect to parameter i at node q, at {@code (k · parameters + i) · stride + q}; the density last. */
    private double[][] scores(int group, double[] point) {
        int items = layout.items.size();
        double[][] scores = new double[items + 1][];
        for (int item = 0; item < items; item++) {
            ItemFamily family = layout.families.get(item);
            double[] values = layout.itemSlots.get(group).get(item).values(point);
            CategoryDerivatives at = new CategoryDerivatives(family.categories(), family.parameters());
            scores[item] = new double[at.first.length * stride];
            for (int q = 0; q < expectation.nodes.length; q++) {
                family.derivatives(values, expectation.nodes, q, at);
                for (int i = 0; i < at.first.length; i++) {
                    scores[item][i * stride + q] = at.first[i];
                }
            }
        }
        double[] latent = layout.latentSlots.get(group).values(point);
        CategoryDerivatives density = NormalDensity.derivatives(expectation.nodes, latent[0], latent[1]);
        scores[items] = new double[NormalDensity.PARAMETERS * stride];
        for (int q = 0; q < expectation.nodes.length; q++) {
            scores[items][q] = density.first[2 * q];
            scores[items][stride + q] = density.first[2 * q + 1];
        }
        return scores;
    }

    /** The posterior of every row, times its weight. */
    private double[] posteriors(int group, double[] point) {
        PersonTable rows = expectation.persons.get(group);
        PatternBlocks patterns = expectation.blocks.get(group);
        double[] prior = expectation.prior(group, point);
        double[] table = expectation.table(group, point);
        Windows windows = expectation.windows.get(group);
        double[] all = new double[Math.multiplyExact(rows.rows, stride)];
        Chunks.run(expectation.mode, MOST_CHUNKS, chunk -> {
            double[] posterior = new double[stride];
            for (int row = from(rows, chunk); row < from(rows, chunk + 1); row++) {
                NodeProducts.product(
                        prior, table, patterns.offsets, row * patterns.blocks, patterns.blocks, 0, stride, posterior);
                double sum = NodeProducts.sum(posterior, stride);
                windows.set(row, posterior, sum);
                NodeProducts.scale(posterior, rows.weights[row] / sum, stride);
                System.arraycopy(posterior, 0, all, row * stride, stride);
            }
        });
        return all;
    }

    private static int from(PersonTable rows, int chunk) {
        return (int) ((long) rows.rows * chunk / MOST_CHUNKS);
    }

    private Layout.Slot slot(int group, int item) {
        return item < layout.items.size() ? layout.itemSlots.get(group).get(item) : layout.latentSlots.get(group);
    }

    /** E(s sᵀ) of every item with itself, of the density with itself, and of the density with every item. */
    private void subtractSquares(int group, double[][] scores, Expectation.Counts counts) {
        int items = layout.items.size();
        for (int item = 0; item < items; item++) {
            int m = slot(group, item).free.length;
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < m; j++) {
                    subtract(
                            slot(group, item).free[i],
                            slot(group, item).free[j],
                            weighted(counts.items[group][item], scores[item], m, i, scores[item], m, j));
                }
                for (int j = 0; j < NormalDensity.PARAMETERS; j++) {
                    double cross = weighted(counts.items[group][item], scores[item], m, i, scores[items], 0, j);
                    subtract(slot(group, item).free[i], slot(group, items).free[j], cross);
                    subtract(slot(group, items).free[j], slot(group, item).free[i], cross);
                }
            }
        }
        for (int i = 0; i < NormalDensity.PARAMETERS; i++) {
            for (int j = 0; j < NormalDensity.PARAMETERS; j++) {
                subtract(
                        slot(group, items).free[i],
                        slot(group, items).free[j],
                        weighted(counts.nodes[group], scores[items], 0, i, scores[items], 0, j));
            }
        }
    }

    /** Σₖ Σ_q count · aᵢ · bⱼ; with {@code parametersB} 0 the second score does not depend on the category. */
    private double weighted(double[] counts, double[] a, int parametersA, int i, double[] b, int parametersB, int j) {
        double sum = 0;
        for (int k = 0; k < counts.length / stride; k++) {
            for (int q = 0; q < stride; q++) {
                sum += counts[k * stride + q]
                        * a[(k * parametersA + i) * stride + q]
                        * b[(k * parametersB + j) * stride + q];
            }
        }
        return sum;
    }

    private void subtract(int row, int column, double value) {
        if (row != Layout.HELD && column != Layout.HELD) {
            observed[row * size + column] -= value;
        }
    }

    private void subtract(int group, PairProducts.Pair pair) {
        int[] rows = slot(group, pair.first()).free;
        int[] columns = slot(group, pair.second()).free;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                double value = pair.products()[i * columns.length + j];
                subtract(rows[i], columns[j], value);
                subtract(columns[j], rows[i], value);
            }
        }
    }

    /** The scalar product on part of the nodes. */
    private static double dot(double[] a, int atA, double[] b, int atB, int nodes) {
        double even = 0;
        double odd = 0;
        for (int q = 0; q < nodes; q += 2) {
            even += a[atA + q] * b[atB + q];
            odd += a[atA + q + 1] * b[atB + q + 1];
        }
        return even + odd;
    }

    /** Adds Σ weight · s̄ s̄ᵀ, s̄ the marginal score of a row, to both matrices. */
    private void addScores(int group, double[][] scores, double[] posteriors) {
        PersonTable rows = expectation.persons.get(group);
        double[][] parts = new double[MOST_CHUNKS][];
        Chunks.run(expectation.mode, MOST_CHUNKS, chunk -> {
            double[] sum = new double[size * size];
            double[] score = new double[size];
            for (int row = from(rows, chunk); row < from(rows, chunk + 1); row++) {
                Arrays.fill(score, 0);
                score(group, row, scores, posteriors, score);
                square(score, 1 / rows.weights[row], sum);
            }
            parts[chunk] = sum;
        });
        for (double[] part : parts) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    double value = part[Math.max(i, j) * size + Math.min(i, j)];
                    crossProduct[i * size + j] += value;
                    observed[i * size + j] += value;
                }
            }
        }
    }

    /** The score of a row times its weight. */
    private void score(int group, int row, double[][] scores, double[] posteriors, double[] into) {
        PersonTable rows = expectation.persons.get(group);
        Windows windows = expectation.windows.get(group);
        int first = windows.first[row];
        int nodes = windows.length[row];
        int items = layout.items.size();
        for (int item = 0; item <= items; item++) {
            int k = item < items ? rows.cells[row * rows.items + item] : 0;
            if (item < items && k == layout.families.get(item).categories()) {
                continue;
            }
            int[] free = slot(group, item).free;
            for (int i = 0; i < free.length; i++) {
                if (free[i] != Layout.HELD) {
                    into[free[i]] += dot(
                            posteriors,
                            row * stride + first,
                            scores[item],
                            (k * free.length + i) * stride + first,
                            nodes);
                }
            }
        }
    }

    private static void square(double[] score, double factor, double[] sum) {
        int size = score.length;
        for (int i = 0; i < size; i++) {
            double value = score[i] * factor;
            for (int j = 0; j <= i; j++) {
                sum[i * size + j] += value * score[j];
            }
        }
    }
}
