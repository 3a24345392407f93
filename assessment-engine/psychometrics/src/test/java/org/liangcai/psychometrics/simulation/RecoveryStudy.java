package org.liangcai.psychometrics.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.calibration.Calibration;
import org.liangcai.psychometrics.calibration.Calibrator;
import org.liangcai.psychometrics.calibration.Covariance;
import org.liangcai.psychometrics.calibration.DerivedValue;
import org.liangcai.psychometrics.calibration.ParameterKey;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.numerics.Chunks;

/**
 * Simulates tests and calibrates them to see whether the estimates are right on average, scatter as much as their standard errors say,
 * and lie within 1.96 of them in 95 of 100 cases: {@code [REPLICATIONS [ITEMS [DESIGN [PERSONS]]]]}.
 */
public final class RecoveryStudy {

    private static final String HEAD = "%-28s %5s %-8s %8s %7s %7s %7s %7s %7s %7s %7s %7s  %s%n";

    private RecoveryStudy() {}

    /**
     * A study of one design.
     *
     * @param kinds by kind of parameter what became of it
     * @param withoutEstimates replications that did not converge or whose information was not positive definite; they are left out
     */
    public record Outcome(Map<String, Recovery> kinds, int withoutEstimates) {}

    /**
     * Simulates, calibrates and compares; the examinees are new every time, the items if the design says so.
     *
     * @param seed the same seed gives the same outcome on any number of processors
     */
    public static Outcome recover(RecoveryDesign design, int persons, int items, int replications, long seed) {
        List<List<Comparison>> all = IntStream.range(0, replications)
                .parallel()
                .mapToObj(replication -> replicate(design, persons, items, seed, replication))
                .toList();
        Map<String, Recovery.Sums> sums = new LinkedHashMap<>();
        int without = 0;
        for (List<Comparison> replication : all) {
            without += replication.isEmpty() ? 1 : 0;
            for (Comparison comparison : replication) {
                sums.computeIfAbsent(comparison.kind(), kind -> new Recovery.Sums())
                        .add(comparison.estimate(), comparison.truth(), comparison.standardError());
            }
            if (!replication.isEmpty()) {
                sums.values().forEach(Recovery.Sums::endReplication);
            }
        }
        Map<String, Recovery> recoveries = new LinkedHashMap<>();
        sums.forEach((kind, sum) -> recoveries.put(kind, sum.recovery()));
        return new Outcome(recoveries, without);
    }

    private record Comparison(String kind, double estimate, double truth, double standardError) {}

    private static List<Comparison> replicate(
            RecoveryDesign design, int persons, int items, long seed, int replication) {
        SplittableRandom random =
                new SplittableRandom(design.itemsFromPriors() ? seed + 1000L * (replication + 1) + 500 : seed);
        List<ItemResponseModel> models = new ArrayList<>();
        for (int item = 0; item < items; item++) {
            models.add(design.draw(random));
        }
        ResponseMatrix data = SimulatedTest.answers(models, persons, seed + 1000L * (replication + 1));
        Calibration calibration =
                Calibrator.calibrate(design.plan(data.items()).withMode(Chunks.Mode.SEQUENTIAL), data);
        Covariance<ParameterKey> covariance = calibration.covariance(Covariance.Kind.OBSERVED);
        List<Comparison> comparisons = new ArrayList<>();
        if (calibration.fit().converged() && covariance.positiveDefinite()) {
            List<Map<String, DerivedValue>> estimates = design.estimates(calibration, covariance);
            for (int item = 0; item < items; item++) {
                compare(RecoveryDesign.truth(models.get(item)), estimates.get(item), comparisons);
            }
        }
        return comparisons;
    }

    private static void compare(
            Map<String, Double> truth, Map<String, DerivedValue> estimates, List<Comparison> comparisons) {
        estimates.forEach((name, estimate) -> {
            Double value = truth.get(name);
            if (value != null && estimate.standardError().isPresent()) {
                String kind = name.replaceFirst("\\d+$", "");
                comparisons.add(new Comparison(
                        kind, estimate.value(), value, estimate.standardError().getAsDouble()));
            }
        });
    }

    /** Prints the table, for 500, 1,000 and 5,000 examinees unless a number is given. */
    public static void main(String[] arguments) {
        int replications = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 400;
        int items = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40;
        List<RecoveryDesign> designs =
                arguments.length > 2 ? List.of(RecoveryDesign.valueOf(arguments[2])) : List.of(RecoveryDesign.values());
        List<Integer> sizes = arguments.length > 3 ? List.of(Integer.valueOf(arguments[3])) : List.of(500, 1000, 5000);
        System.out.printf(
                HEAD, "design", "N", "", "bias", "±", "RMSE", "SE", "ratio", "±", "cover", "±", "n", "bounds");
        for (RecoveryDesign design : designs) {
            for (int persons : sizes) {
                Outcome outcome = recover(design, persons, items, replications, 7);
                outcome.kinds().forEach((kind, recovery) -> print(design, persons, kind, recovery));
                if (outcome.withoutEstimates() > 0) {
                    System.out.printf("%d replications without estimates were left out%n", outcome.withoutEstimates());
                }
            }
        }
    }

    private static void print(RecoveryDesign design, int persons, String kind, Recovery recovery) {
        String verdict = recovery.within(0) ? "within" : "beyond";
        System.out.printf(
                Locale.ROOT,
                "%-28s %5d %-8s %8.4f %7.4f %7.4f %7.4f %7.3f %7.3f %7.4f %7.4f %7d  %s%n",
                design,
                persons,
                kind,
                recovery.bias(),
                recovery.biasError(),
                recovery.rmse(),
                recovery.standardError(),
                recovery.ratio(),
                recovery.ratioError(),
                recovery.coverage(),
                recovery.coverageError(),
                recovery.estimates(),
                design.judged() ? verdict : "(" + verdict + ")");
    }
}
