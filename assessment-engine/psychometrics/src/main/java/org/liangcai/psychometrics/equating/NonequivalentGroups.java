package org.liangcai.psychometrics.equating;

import java.util.List;

/**
 * Equating of forms taken by groups that are not equivalent, through an anchor test (Kolen and Brennan 2014, chapters 4 and 5).
 *
 * @param x form X with the anchor, in the group that took form X
 * @param y form Y with the anchor, in the group that took form Y
 * @param weightOfX the share of the form X group in the synthetic population, from 0 to 1
 */
public record NonequivalentGroups(JointDistribution x, JointDistribution y, double weightOfX) {

    public NonequivalentGroups {
        if (!(weightOfX >= 0 && weightOfX <= 1)) {
            throw new IllegalArgumentException(
                    "The weight of the form X group (%s) must be from 0 to 1.".formatted(weightOfX));
        }
        if (x.lowestAnchor() != y.lowestAnchor()
                || x.frequencies().getFirst().size()
                        != y.frequencies().getFirst().size()) {
            throw new IllegalArgumentException("Both groups must have the same anchor scores (%d from %d, %d from %d)."
                    .formatted(
                            x.frequencies().getFirst().size(),
                            x.lowestAnchor(),
                            y.frequencies().getFirst().size(),
                            y.lowestAnchor()));
        }
    }

    /** With the groups weighted by their sizes. */
    public static NonequivalentGroups weightedBySize(JointDistribution x, JointDistribution y) {
        return new NonequivalentGroups(x, y, x.total() / (x.total() + y.total()));
    }

    /**
     * Means and standard deviations of both forms in the synthetic population.
     *
     * @param meanX mean of form X
     * @param deviationX standard deviation of form X
     * @param meanY mean of form Y
     * @param deviationY standard deviation of form Y
     */
    public record Moments(double meanX, double deviationX, double meanY, double deviationY) {}

    /**
     * Equates.
     *
     * @throws IllegalArgumentException if the method is not defined under the assumption
     */
    public ScoreConversion equate(EquatingMethod method, AnchorMethod anchor) {
        return switch (method) {
            case IDENTITY -> LinearConversion.IDENTITY;
            case MEAN -> mean(anchor);
            case LINEAR -> linear(anchor);
            case CIRCLE_ARC -> circleArc(anchor);
            case EQUIPERCENTILE -> equipercentile(anchor);
        };
    }

    private LinearConversion mean(AnchorMethod anchor) {
        return switch (anchor) {
            case CHAINED -> chainedLine(1, 1);
            case LEVINE_TRUE_INTERNAL, LEVINE_TRUE_EXTERNAL -> {
                double shifted = y.scores().mean() + slopeY(anchor) * anchorGap();
                yield LinearConversion.means(x.scores().mean(), shifted);
            }
            case FREQUENCY_ESTIMATION, NOMINAL_WEIGHTS, TUCKER, LEVINE_INTERNAL, LEVINE_EXTERNAL, BRAUN_HOLLAND -> {
                Moments moments = moments(anchor);
                yield LinearConversion.means(moments.meanX(), moments.meanY());
            }
        };
    }

    private LinearConversion linear(AnchorMethod anchor) {
        return switch (anchor) {
            case CHAINED ->
                chainedLine(
                        x.anchors().standardDeviation() / x.scores().standardDeviation(),
                        y.scores().standardDeviation() / y.anchors().standardDeviation());
            case LEVINE_TRUE_INTERNAL, LEVINE_TRUE_EXTERNAL -> {
                double slope = slopeY(anchor) / slopeX(anchor);
                double shifted = y.scores().mean() + slopeY(anchor) * anchorGap();
                yield new LinearConversion(slope, shifted - slope * x.scores().mean());
            }
            case FREQUENCY_ESTIMATION, NOMINAL_WEIGHTS, TUCKER, LEVINE_INTERNAL, LEVINE_EXTERNAL, BRAUN_HOLLAND -> {
                Moments moments = moments(anchor);
                yield LinearConversion.standardised(
                        moments.meanX(), moments.deviationX(), moments.meanY(), moments.deviationY());
            }
        };
    }

    private LinearConversion chainedLine(double toAnchor, double fromAnchor) {
        double slope = toAnchor * fromAnchor;
        double intercept = y.scores().mean()
                + fromAnchor
                        * (x.anchors().mean()
                                - toAnchor * x.scores().mean()
                                - y.anchors().mean());
        return new LinearConversion(slope, intercept);
    }

    private ScoreConversion circleArc(AnchorMethod anchor) {
        CircleArcConversion.Point middle;
        if (anchor == AnchorMethod.CHAINED) {
            double atMean = x.scores().mean();
            middle = new CircleArcConversion.Point(atMean, chainedLine(1, 1).convert(atMean));
        } else {
            Moments moments = moments(anchor);
            middle = new CircleArcConversion.Point(moments.meanX(), moments.meanY());
        }
        ScoreDistribution scoresX = x.scores();
        ScoreDistribution scoresY = y.scores();
        return new CircleArcConversion(
                new CircleArcConversion.Point(scoresX.lowest(), scoresY.lowest()),
                middle,
                new CircleArcConversion.Point(scoresX.highest(), scoresY.highest()),
                CircleArcConversion.Form.SIMPLIFIED);
    }

    private ScoreConversion equipercentile(AnchorMethod anchor) {
        return switch (anchor) {
            case CHAINED ->
                ScoreConversion.chain(List.of(
                        EquipercentileConversion.of(x.scores(), x.anchors(), EquipercentileConversion.Gap.UPPER),
                        EquipercentileConversion.of(y.anchors(), y.scores(), EquipercentileConversion.Gap.UPPER)));
            case FREQUENCY_ESTIMATION ->
                EquipercentileConversion.of(syntheticX(), syntheticY(), EquipercentileConversion.Gap.UPPER);
            case NOMINAL_WEIGHTS,
                    TUCKER,
                    LEVINE_INTERNAL,
                    LEVINE_EXTERNAL,
                    LEVINE_TRUE_INTERNAL,
                    LEVINE_TRUE_EXTERNAL,
                    BRAUN_HOLLAND ->
                throw new IllegalArgumentException(
                        "The method (%s) is for means and standard deviations, not for percentile ranks.\nMaybe FREQUENCY_ESTIMATION or CHAINED."
                                .formatted(anchor));
        };
    }

    private double anchorGap() {
        return x.anchors().mean() - y.anchors().mean();
    }

    private double slopeX(AnchorMethod anchor) {
        return slope(x, anchor);
    }

    private double slopeY(AnchorMethod anchor) {
        return slope(y, anchor);
    }

    /** γ of the method: by how much the form's score changes with the anchor score. */
    private static double slope(JointDistribution joint, AnchorMethod anchor) {
        double covariance = joint.covariance();
        double slope = switch (anchor) {
            case NOMINAL_WEIGHTS ->
                (double) joint.scores().highest() / joint.anchors().highest();
            case TUCKER -> covariance / joint.anchors().variance();
            case LEVINE_INTERNAL, LEVINE_TRUE_INTERNAL -> joint.scores().variance() / covariance;
            case LEVINE_EXTERNAL, LEVINE_TRUE_EXTERNAL ->
                (joint.scores().variance() + covariance) / (joint.anchors().variance() + covariance);
            case FREQUENCY_ESTIMATION, BRAUN_HOLLAND, CHAINED ->
                throw new IllegalArgumentException("The method (%s) has no slope.".formatted(anchor));
        };
        if (!(slope > 0) || Double.isInfinite(slope)) {
            throw new IllegalArgumentException(
                    "Score and anchor must rise together (slope %s).\nMaybe the anchor is keyed the other way."
                            .formatted(slope));
        }
        return slope;
    }

    /**
     * Means and standard deviations of both forms in the synthetic population (Kolen and Brennan 2014, chapter 4).
     *
     * @throws IllegalArgumentException if the method has no synthetic population
     */
    public Moments moments(AnchorMethod anchor) {
        return switch (anchor) {
            case FREQUENCY_ESTIMATION, BRAUN_HOLLAND -> {
                ScoreDistribution inX = syntheticX();
                ScoreDistribution inY = syntheticY();
                yield new Moments(inX.mean(), inX.standardDeviation(), inY.mean(), inY.standardDeviation());
            }
            case NOMINAL_WEIGHTS, TUCKER, LEVINE_INTERNAL, LEVINE_EXTERNAL -> bySlopes(anchor);
            case LEVINE_TRUE_INTERNAL, LEVINE_TRUE_EXTERNAL, CHAINED ->
                throw new IllegalArgumentException("The method (%s) has no synthetic population.".formatted(anchor));
        };
    }

    private Moments bySlopes(AnchorMethod anchor) {
        double w1 = weightOfX;
        double w2 = 1 - weightOfX;
        double gap = anchorGap();
        double varianceGap = x.anchors().variance() - y.anchors().variance();
        double g1 = slopeX(anchor);
        double g2 = slopeY(anchor);
        double varianceX = x.scores().variance() - w2 * g1 * g1 * varianceGap + w1 * w2 * g1 * g1 * gap * gap;
        double varianceY = y.scores().variance() + w1 * g2 * g2 * varianceGap + w1 * w2 * g2 * g2 * gap * gap;
        return new Moments(
                x.scores().mean() - w2 * g1 * gap,
                Math.sqrt(varianceX),
                y.scores().mean() + w1 * g2 * gap,
                Math.sqrt(varianceY));
    }

    /** The distribution of form X in the synthetic population when score given anchor is the same in both groups. */
    public ScoreDistribution syntheticX() {
        return synthetic(x, y.anchors(), weightOfX);
    }

    /** The distribution of form Y in the synthetic population when score given anchor is the same in both groups. */
    public ScoreDistribution syntheticY() {
        return synthetic(y, x.anchors(), 1 - weightOfX);
    }

    private static ScoreDistribution synthetic(JointDistribution own, ScoreDistribution otherAnchors, double weight) {
        double[][] cells = own.array();
        ScoreDistribution anchors = own.anchors();
        double total = own.total();
        double otherTotal = otherAnchors.total();
        double[] mixed = new double[cells.length];
        for (int s = 0; s < cells.length; s++) {
            for (int v = 0; v < cells[s].length; v++) {
                if (cells[s][v] > 0) {
                    double given = cells[s][v] / anchors.frequencies().get(v);
                    mixed[s] += weight * cells[s][v] / total
                            + (1 - weight) * given * otherAnchors.frequencies().get(v) / otherTotal;
                }
            }
        }
        double sum = 0;
        for (double share : mixed) {
            sum += share;
        }
        // Anchor scores that only the other group reached have no known distribution here; what is known is scaled up.
        for (int s = 0; s < mixed.length; s++) {
            mixed[s] *= total / sum;
        }
        return ScoreDistribution.of(own.lowest(), mixed);
    }
}
