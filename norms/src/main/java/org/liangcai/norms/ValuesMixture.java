package org.liangcai.norms;

import java.util.List;
import java.util.OptionalDouble;
import org.liangcai.norms.scale.StandardNormal;

/**
 * A group made of cells with norm values: the mean of the cells' proportions below a raw score, every cell with the same weight. Cells
 * without values are taken to be normal.
 */
final class ValuesMixture implements GroupDistribution {

    private final NormCell[] cells;
    private final NormValues[] values;

    ValuesMixture(List<NormCell> cells) {
        this.cells = cells.toArray(NormCell[]::new);
        this.values = cells.stream().map(ValuesMixture::values).toArray(NormValues[]::new);
    }

    /** A normal cell as two values far out, between which its z goes in a straight line. */
    private static NormValues values(NormCell cell) {
        return cell.values().orElseGet(() -> {
            double far = 40 * cell.standardDeviation();
            return NormValues.of(
                    new double[] {cell.mean() - far, cell.mean() + far}, new double[] {-40, 40}, new double[0]);
        });
    }

    @Override
    public double z(double rawScore) {
        if (values.length == 1) {
            return values[0].zOf(rawScore);
        }
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        double below = 0;
        double above = 0;
        for (NormValues of : values) {
            double z = of.zOf(rawScore);
            least = Math.min(least, z);
            most = Math.max(most, z);
            below += StandardNormal.lowerTail(z) / values.length;
            above += StandardNormal.upperTail(z) / values.length;
        }
        if (below == 0) {
            return most;
        }
        if (above == 0) {
            return least;
        }
        double z = below <= above ? StandardNormal.quantile(below) : -StandardNormal.quantile(above);
        return Math.clamp(z, least, most);
    }

    @Override
    public double lowerTail(double rawScore) {
        double below = 0;
        for (NormValues of : values) {
            below += StandardNormal.lowerTail(of.zOf(rawScore)) / values.length;
        }
        return below;
    }

    @Override
    public double variance() {
        double mean = 0;
        for (NormCell cell : cells) {
            mean += cell.mean() / cells.length;
        }
        double variance = 0;
        for (NormCell cell : cells) {
            double deviation = cell.mean() - mean;
            variance += (cell.standardDeviation() * cell.standardDeviation() + deviation * deviation) / cells.length;
        }
        return variance;
    }

    /** The sampling error of z, the cells taken as independent (first order); empty if a cell's is not known. */
    OptionalDouble samplingError(double rawScore, double z) {
        for (NormValues of : values) {
            if (!of.hasStandardErrors()) {
                return OptionalDouble.empty();
            }
        }
        if (values.length == 1) {
            return OptionalDouble.of(values[0].standardErrorOf(rawScore));
        }
        double squares = 0;
        for (NormValues of : values) {
            double part = StandardNormal.density(of.zOf(rawScore)) * of.standardErrorOf(rawScore) / values.length;
            squares += part * part;
        }
        double density = StandardNormal.density(z);
        return density > 0 ? OptionalDouble.of(StrictMath.sqrt(squares) / density) : OptionalDouble.empty();
    }
}
