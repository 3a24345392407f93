package org.liangcai.psychometrics.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Whether items that are difficult on one scale are so on the other, as they must be if they are the same items. */
final class LocationAgreement {

    static final String HINT = "Maybe items are paired wrongly, or one form is scored in the wrong direction.";

    /** Few items of much the same difficulty may correlate negatively by chance, but not as much as this. */
    private static final double REVERSED = -0.5;

    private LocationAgreement() {}

    /** The correlation of the items' mean locations; empty with fewer than two items or where all have one location. */
    static OptionalDouble correlation(List<CommonItem> items) {
        List<Double> from = new ArrayList<>();
        List<Double> to = new ArrayList<>();
        for (CommonItem item : items) {
            List<Double> there = Linking.locations(item.from());
            List<Double> here = Linking.locations(item.to());
            if (!there.isEmpty() && !here.isEmpty()) {
                from.add(Linking.mean(there));
                to.add(Linking.mean(here));
            }
        }
        if (from.size() < 2) {
            return OptionalDouble.empty();
        }
        double product = Linking.deviation(from) * Linking.deviation(to);
        double sum = 0;
        for (int i = 0; i < from.size(); i++) {
            sum += (from.get(i) - Linking.mean(from)) * (to.get(i) - Linking.mean(to));
        }
        return product > 0 ? OptionalDouble.of(sum / from.size() / product) : OptionalDouble.empty();
    }

    /**
     * Refuses moments of locations that run against each other: mean/sigma takes its slope from their spread alone and needs a positive
     * correlation; the others are refused where chance cannot explain a negative one.
     */
    static void require(LinkingMethod method, OptionalDouble correlation, int items) {
        double least = method == LinkingMethod.MEAN_SIGMA ? 0 : items < 3 ? -1 : REVERSED;
        if (correlation.orElse(1) < least) {
            throw new IllegalArgumentException(
                    "The difficulties of the %d common items run against each other on the two scales (correlation %.3f).\n%s"
                            .formatted(items, correlation.orElse(1), HINT));
        }
    }
}
