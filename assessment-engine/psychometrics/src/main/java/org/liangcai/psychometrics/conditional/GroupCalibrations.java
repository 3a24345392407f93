package org.liangcai.psychometrics.conditional;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.data.ResponseMatrix;

/**
 * The groups of a split, each calibrated alone, with the calibration of all of them together on the same items. An item whose
 * categories do not all occur in every group has no finite parameters there and is left out everywhere.
 *
 * @param left the places of the items that are left
 * @param excluded the ids of the items left out
 * @param together all persons
 * @param groups one for each group
 */
@SuppressWarnings("ArrayRecordComponent")
record GroupCalibrations(
        int[] left, List<String> excluded, ConditionalCalibration together, List<ConditionalCalibration> groups) {

    static GroupCalibrations of(ConditionalCalibrator calibrator, ResponseMatrix responses, PersonSplit split) {
        int[] groupOf = split.groupOf();
        if (groupOf.length != responses.personCount()) {
            throw new IllegalArgumentException(
                    "The number of persons of the split (%d) must be that of the responses (%d)."
                            .formatted(groupOf.length, responses.personCount()));
        }
        int[] all = IntStream.range(0, responses.itemCount()).toArray();
        List<ResponseMatrix> parts = new ArrayList<>();
        for (int group = 0; group < split.labels().size(); group++) {
            int wanted = group;
            if (IntStream.of(groupOf).noneMatch(of -> of == wanted)) {
                throw new IllegalArgumentException("There is nobody in the group (%s)."
                        .formatted(split.labels().get(group)));
            }
            parts.add(Selection.of(responses, person -> groupOf[person] == wanted, all));
        }
        int[] left = IntStream.of(all)
                .filter(item -> parts.stream().allMatch(part -> usable(calibrator.model(), responses, part, item)))
                .toArray();
        List<String> excluded = IntStream.of(all)
                .filter(item -> IntStream.of(left).noneMatch(other -> other == item))
                .mapToObj(responses.items()::get)
                .toList();
        if (left.length < 2) {
            throw new IllegalArgumentException(
                    "Fewer than two items have responses in all categories in every group; without are (%s).\nMaybe fewer or larger groups."
                            .formatted(String.join(", ", excluded)));
        }
        ConditionalCalibration together =
                calibrator.calibrate(Selection.of(responses, person -> groupOf[person] >= 0, left));
        List<ConditionalCalibration> groups = parts.stream()
                .map(part -> calibrator.calibrate(Selection.of(part, person -> true, left)))
                .toList();
        return new GroupCalibrations(left, excluded, together, groups);
    }

    /** Whether an item has the responses in a group that its parameters need there. */
    private static boolean usable(ConditionalModel model, ResponseMatrix all, ResponseMatrix part, int item) {
        int categories = part.categoryCount(item);
        return switch (model) {
            case RASCH, PARTIAL_CREDIT -> categories == all.categoryCount(item) && occurring(part, item) == categories;
            case RATING_SCALE -> occurs(part, item, 0) && categories == mostCategories(all);
        };
    }

    private static int mostCategories(ResponseMatrix responses) {
        int most = 0;
        for (int item = 0; item < responses.itemCount(); item++) {
            most = Math.max(most, responses.categoryCount(item));
        }
        return most;
    }

    private static int occurring(ResponseMatrix responses, int item) {
        int count = 0;
        for (int category = 0; category < responses.categoryCount(item); category++) {
            count += occurs(responses, item, category) ? 1 : 0;
        }
        return count;
    }

    private static boolean occurs(ResponseMatrix responses, int item, int category) {
        for (int person = 0; person < responses.personCount(); person++) {
            if (responses.stored(person, item) == category + 1) {
                return true;
            }
        }
        return false;
    }

    boolean converged() {
        return together.report().converged()
                && groups.stream().allMatch(group -> group.report().converged());
    }
}
