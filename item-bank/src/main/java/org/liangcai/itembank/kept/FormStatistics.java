package org.liangcai.itembank.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.liangcai.itembank.ledger.ItemCalibration;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.psychometrics.model.ItemResponseModel;

/**
 * What can be said of a form before anybody has answered it.
 *
 * @param length how many items it holds; of a pool, how many there are to choose from
 * @param withParameters how many of them have parameters
 * @param byDesign how many of those have parameters predicted from design rules, which nobody has answered yet
 * @param tags how many items of each tag
 * @param curve the information function where all items have parameters, else empty
 * @param targets information at the points of the blueprint, if there is one and all items have parameters
 */
public record FormStatistics(
        int length,
        int withParameters,
        int byDesign,
        SortedMap<String, Integer> tags,
        List<Information> curve,
        List<Achieved> targets) {

    private static final double REACH = 4;
    private static final int STEPS = 80;

    public FormStatistics {
        tags = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(tags));
        curve = List.copyOf(curve);
        targets = List.copyOf(targets);
    }

    /**
     * Test information at one ability.
     *
     * @param theta the ability
     * @param information Fisher information
     */
    public record Information(double theta, double information) {

        /** The standard error of ability that goes with it, 1 / √I; infinite without information. */
        public double standardError() {
            return 1 / StrictMath.sqrt(information);
        }
    }

    /**
     * Information against a target.
     *
     * @param target what was wanted
     * @param achieved what the form has there
     */
    public record Achieved(FormBlueprint.Point target, Information achieved) {}

    /**
     * The statistics of some items.
     *
     * @param items the items of the form, without practice
     * @param blueprint what it was assembled to
     */
    public static FormStatistics of(List<ItemRecord> items, Optional<FormBlueprint> blueprint) {
        SortedMap<String, Integer> tags = new TreeMap<>();
        items.forEach(item -> item.tags().forEach(tag -> tags.merge(tag, 1, Integer::sum)));
        List<ItemCalibration> calibrations = items.stream()
                .flatMap(item -> item.calibrationInUse().stream())
                .toList();
        int byDesign = (int) calibrations.stream()
                .filter(calibration -> calibration.sampleSize() == 0)
                .count();
        boolean all = calibrations.size() == items.size();
        List<ItemResponseModel> models =
                calibrations.stream().map(ItemCalibration::model).toList();
        return new FormStatistics(
                items.size(),
                calibrations.size(),
                byDesign,
                tags,
                all ? curve(models) : List.of(),
                all
                        ? blueprint.map(FormBlueprint::target).orElse(List.of()).stream()
                                .map(point -> new Achieved(point, information(models, point.theta())))
                                .toList()
                        : List.of());
    }

    private static List<Information> curve(List<ItemResponseModel> models) {
        List<Information> curve = new ArrayList<>();
        for (int step = 0; step <= STEPS; step++) {
            curve.add(information(models, -REACH + 2 * REACH * step / STEPS));
        }
        return curve;
    }

    private static Information information(List<ItemResponseModel> models, double theta) {
        double sum = 0;
        for (ItemResponseModel model : models) {
            sum += model.information(theta);
        }
        return new Information(theta, sum);
    }

    /** How many items two forms share. */
    public static int shared(List<ItemRecord> one, List<ItemRecord> other) {
        return (int) one.stream().filter(other::contains).count();
    }

    /** How many items of the form have each tag of a blueprint, in the order of its bounds. */
    public List<Integer> counted(FormBlueprint blueprint) {
        return blueprint.bounds().stream()
                .map(bound -> tags.getOrDefault(bound.tag(), 0))
                .toList();
    }
}
