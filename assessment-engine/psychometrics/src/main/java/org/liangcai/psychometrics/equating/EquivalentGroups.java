package org.liangcai.psychometrics.equating;

/**
 * Equating of forms taken by random, so equivalent, groups.
 *
 * @param x the scores on form X of one group
 * @param y the scores on form Y of the other
 */
public record EquivalentGroups(ScoreDistribution x, ScoreDistribution y) {

    /** The conversion by a method; percentile ranks shared by several scores go to the upper one, the arc is the simplified one. */
    public ScoreConversion equate(EquatingMethod method) {
        return switch (method) {
            case IDENTITY -> LinearConversion.IDENTITY;
            case MEAN -> LinearConversion.means(x.mean(), y.mean());
            case LINEAR -> linear();
            case CIRCLE_ARC ->
                new CircleArcConversion(
                        new CircleArcConversion.Point(x.lowest(), y.lowest()),
                        new CircleArcConversion.Point(x.mean(), y.mean()),
                        new CircleArcConversion.Point(x.highest(), y.highest()),
                        CircleArcConversion.Form.SIMPLIFIED);
            case EQUIPERCENTILE -> EquipercentileConversion.of(x, y, EquipercentileConversion.Gap.UPPER);
        };
    }

    private LinearConversion linear() {
        return LinearConversion.standardised(x.mean(), x.standardDeviation(), y.mean(), y.standardDeviation());
    }

    /** Both distributions smoothed by log-linear models of the same degree. */
    public EquivalentGroups presmoothed(int degree) {
        return new EquivalentGroups(
                LogLinearModel.fit(x, degree).smoothed(),
                LogLinearModel.fit(y, degree).smoothed());
    }
}
