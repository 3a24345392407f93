package org.liangcai.psychometrics.multidimensional;

import java.util.List;
import java.util.Optional;
import org.liangcai.psychometrics.calibration.Prior;
import org.liangcai.psychometrics.numerics.Cholesky;
import org.liangcai.psychometrics.numerics.Chunks;

/**
 * The gradient of the marginal log-likelihood, which by Fisher's identity is that of the expected complete-data log-likelihood, and one
 * scoring step with the expected complete-data information, which falls apart by item.
 */
final class Maximisation {

    private final Layout layout;
    private final List<Expectation> expectations;
    private final Chunks.Mode mode;

    Maximisation(Layout layout, List<Expectation> expectations, Chunks.Mode mode) {
        this.layout = layout;
        this.expectations = expectations;
        this.mode = mode;
    }

    /**
     * One step.
     *
     * @param gradient of log-likelihood plus log priors
     * @param move what the step adds to the point
     * @param scale the square root of the complete-data information of every parameter
     * @param decrement gradientᵀ · move
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Step(double[] gradient, double[] move, double[] scale, double decrement) {}

    /** Gradient and information of one item or one distribution. */
    static final class Part {
        final double[] gradient;
        final double[] information;

        Part(int parameters) {
            gradient = new double[parameters];
            information = new double[parameters * parameters];
        }
    }

    Step step(double[] point, Expectation.Counts[] counts, Latents[] latents) {
        double[] gradient = new double[layout.size];
        double[][] information = new double[layout.components.length][];
        for (int c = 0; c < information.length; c++) {
            information[c] = new double[layout.components[c].length * layout.components[c].length];
        }
        int items = layout.items.size();
        Part[] parts = new Part[layout.groups.size() * items];
        Chunks.run(mode, parts.length, index -> {
            int group = index / items;
            int item = index % items;
            double[] values = layout.itemSlots[group][item].values(point);
            parts[index] = item(group, item, values, counts[group].items[item]);
        });
        for (int index = 0; index < parts.length; index++) {
            scatter(layout.itemSlots[index / items][index % items], parts[index], gradient, information);
        }
        for (int group = 0; group < layout.groups.size(); group++) {
            Layout.Slot slot = layout.latentSlots[group];
            if (slot.anyFree()) {
                scatter(slot, latent(group, counts[group], latents[group]), gradient, information);
            }
        }
        addPriors(point, gradient, information);
        return solve(gradient, information);
    }

    private Step solve(double[] gradient, double[][] information) {
        double[] move = new double[layout.size];
        double[] scale = new double[layout.size];
        double decrement = 0;
        for (int c = 0; c < information.length; c++) {
            int[] places = layout.components[c];
            double[] own = new double[places.length];
            for (int i = 0; i < own.length; i++) {
                own[i] = gradient[places[i]];
                scale[places[i]] = Math.sqrt(Math.max(information[c][i * own.length + i], 1e-12));
            }
            double[] direction = ridged(information[c], own.length).solve(own);
            for (int i = 0; i < own.length; i++) {
                move[places[i]] = direction[i];
                decrement += direction[i] * own[i];
            }
        }
        return new Step(gradient, move, scale, decrement);
    }

    /** The factor, with as much added to the diagonal as it takes to have one. */
    private static Cholesky ridged(double[] information, int size) {
        double ridge = 0;
        while (true) {
            double[] matrix = information.clone();
            for (int i = 0; i < size; i++) {
                matrix[i * size + i] += ridge * (matrix[i * size + i] + 1e-8);
            }
            Optional<Cholesky> factor = Cholesky.of(matrix, size);
            if (factor.isPresent()) {
                return factor.get();
            }
            if (ridge > 1e12) {
                throw new ArithmeticException("The information of an item is not a number.");
            }
            ridge = ridge == 0 ? 1e-8 : ridge * 10;
        }
    }

    private void scatter(Layout.Slot slot, Part part, double[] gradient, double[][] information) {
        int m = slot.free.length;
        for (int i = 0; i < m; i++) {
            int row = slot.free[i];
            if (row == Layout.HELD) {
                continue;
            }
            gradient[row] += part.gradient[i];
            int component = layout.componentOf[row];
            int width = layout.components[component].length;
            for (int j = 0; j < m; j++) {
                int column = slot.free[j];
                if (column != Layout.HELD) {
                    information[component][layout.placeInComponent[row] * width + layout.placeInComponent[column]] +=
                            part.information[i * m + j];
                }
            }
        }
    }

    private void addPriors(double[] point, double[] gradient, double[][] information) {
        for (int i = 0; i < layout.size; i++) {
            Prior prior = layout.priors[i];
            if (prior != null) {
                gradient[i] += prior.first(point[i]);
                int component = layout.componentOf[i];
                int width = layout.components[component].length;
                int place = layout.placeInComponent[i];
                information[component][place * width + place] += Math.max(0, -prior.second(point[i]));
            }
        }
    }

    double logPrior(double[] point) {
        double sum = 0;
        for (int i = 0; i < layout.size; i++) {
            Prior prior = layout.priors[i];
            if (prior != null) {
                sum += prior.logDensity(point[i]);
            }
        }
        return sum;
    }

    /** The gradient and information of an item with these values, given the expected counts. */
    Part item(int group, int item, double[] values, double[] counts) {
        Structure structure = layout.structure;
        Expectation expectation = expectations.get(group);
        double[] others = structure.others(item, values);
        Curves curves = structure.curves.get(item);
        double[] z = expectation.composite(item, values);
        int[] dimensions = structure.dimensions[item];
        int specific = structure.specificOf(item);
        ItemSums sums = new ItemSums(curves, dimensions.length);
        double[] theta = new double[dimensions.length];
        int primaries = specific < 0 ? dimensions.length : dimensions.length - 1;
        int stride = expectation.grid.stride;
        int used = expectation.grid.primaryNodes;
        int specificNodes = specific < 0 ? 1 : expectation.grid.points.length;
        for (int s = 0; s < specificNodes; s++) {
            if (specific >= 0) {
                theta[primaries] = expectation.grid.points[s];
            }
            for (int q = 0; q < used; q++) {
                for (int i = 0; i < primaries; i++) {
                    theta[i] = expectation.grid.primary[dimensions[i]][q];
                }
                sums.add(others, z[s * stride + q], theta, counts, s * stride + q, z.length);
            }
        }
        Part part = new Part(values.length);
        sums.into(part.gradient, part.information);
        return part;
    }

    /** The same for a distribution of ability. */
    Part latent(int group, Expectation.Counts counts, Latents latents) {
        Structure structure = layout.structure;
        Expectation expectation = expectations.get(group);
        int m = structure.latentParameters();
        Part part = new Part(m);
        double[] kernel = new double[m];
        double[] scaled = new double[structure.primary];
        double[] mean = new double[m];
        double[] squares = new double[m * m];
        double total = 0;
        for (int q = 0; q < expectation.grid.primaryNodes; q++) {
            latents.primaryKernel(q, scaled, kernel);
            double weight = latents.primaryWeights[q];
            total += counts.primary[q];
            for (int i = 0; i < m; i++) {
                part.gradient[i] += counts.primary[q] * kernel[i];
                mean[i] += weight * kernel[i];
                for (int j = 0; j < m; j++) {
                    squares[i * m + j] += weight * kernel[i] * kernel[j];
                }
            }
        }
        double[] pair = new double[2];
        for (int s = 0; s < structure.specific; s++) {
            int dimension = structure.primary + s;
            int[] places = {dimension, structure.covariancePlace(dimension, dimension)};
            for (int n = 0; n < expectation.grid.points.length; n++) {
                latents.specificKernel(s, n, pair);
                double weight = latents.specificWeights[s][n];
                for (int i = 0; i < 2; i++) {
                    part.gradient[places[i]] += counts.specific[s][n] * pair[i];
                    mean[places[i]] += weight * pair[i];
                    for (int j = 0; j < 2; j++) {
                        squares[places[i] * m + places[j]] += weight * pair[i] * pair[j];
                    }
                }
            }
        }
        for (int i = 0; i < m; i++) {
            part.gradient[i] -= total * mean[i];
            for (int j = 0; j < m; j++) {
                // Independent dimensions have no product term to be corrected.
                part.information[i * m + j] =
                        squares[i * m + j] == 0 ? 0 : total * (squares[i * m + j] - mean[i] * mean[j]);
            }
        }
        return part;
    }
}
