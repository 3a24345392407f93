package org.liangcai.norms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The norm of one construct: its cells, which together hold every valid age exactly once, either for both sexes together or once for
 * each.
 *
 * @param construct what is measured
 * @param range the raw scores the form makes possible
 * @param cells ordered by sex and age
 */
public record ConstructNorm(ConstructId construct, RawRange range, List<NormCell> cells) {

    public ConstructNorm {
        cells = cells.stream()
                .sorted(Comparator.comparing(
                                (NormCell cell) -> cell.sex().map(Enum::ordinal).orElse(-1))
                        .thenComparing(NormCell::ages))
                .toList();
    }

    /** Whether the cells are split by sex. */
    public boolean splitBySex() {
        return cells.stream().anyMatch(cell -> cell.sex().isPresent());
    }

    /** The cells a group is made of; their order is fixed, so that sums over them are too. */
    List<NormCell> cellsOf(NormGroup group) {
        return switch (group) {
            case SelectionNormGroup() -> cells;
            case AgeNormGroup(int age) ->
                cells.stream().filter(cell -> cell.ages().contains(age)).toList();
            case SexAndAgeNormGroup(NormSex sex, int age) ->
                cells.stream()
                        .filter(cell -> cell.ages().contains(age) && cell.sex().orElse(sex) == sex)
                        .toList();
        };
    }

    /**
     * What is wrong with these cells in a table for the given ages; empty where nothing is.
     *
     * @param smallestCell how many people each cell must stand on, where it says on how many it does
     */
    List<NormFault> faults(AgeBand validAges, int smallestCell) {
        var faults = new ArrayList<NormFault>();
        if (cells.isEmpty()) {
            faults.add(fault("The norm of (%s) has no cells.".formatted(construct)));
        }
        var bySex = new EnumMap<NormSex, List<NormCell>>(NormSex.class);
        var together = new ArrayList<NormCell>();
        for (NormCell cell : cells) {
            cell.sex()
                    .map(sex -> bySex.computeIfAbsent(sex, _ -> new ArrayList<>()))
                    .orElse(together)
                    .add(cell);
        }
        if (!together.isEmpty() && !bySex.isEmpty()) {
            faults.add(fault(
                    "The norm of (%s) has cells for one sex beside cells for both; it must be split by sex throughout or not at all."
                            .formatted(construct)));
        }
        if (bySex.size() == 1) {
            faults.add(
                    fault("The norm of (%s) has cells for (%s) only; both sexes are needed, or cells for both together."
                            .formatted(construct, bySex.keySet().iterator().next())));
        }
        faults.addAll(ageFaults("all", together, validAges));
        for (Map.Entry<NormSex, List<NormCell>> entry : bySex.entrySet()) {
            faults.addAll(ageFaults(entry.getKey().name(), entry.getValue(), validAges));
        }
        for (NormCell cell : cells) {
            faults.addAll(cellFaults(cell, smallestCell));
        }
        return faults;
    }

    private NormFault fault(String message) {
        return NormFault.of(construct, message);
    }

    private List<NormFault> ageFaults(String who, List<NormCell> ofOne, AgeBand validAges) {
        var faults = new ArrayList<NormFault>();
        if (ofOne.isEmpty()) {
            return faults;
        }
        int expected = validAges.from();
        for (int i = 0; i < ofOne.size(); i++) {
            NormCell cell = ofOne.get(i);
            AgeBand ages = cell.ages();
            if (i > 0 && ages.equals(ofOne.get(i - 1).ages())) {
                faults.add(NormFault.of(
                        construct,
                        cell,
                        "The cell (%s) of (%s) comes more than once.".formatted(cell.name(), construct)));
            } else if (ages.from() > expected) {
                faults.add(gap(who, cell, expected, ages.from() - 1));
            } else if (ages.from() < expected) {
                faults.add(NormFault.of(
                        construct,
                        cell,
                        ages.from() < validAges.from()
                                ? "The age band (%s) of (%s, %s) begins before the table's valid ages (%s)."
                                        .formatted(ages, construct, who, validAges)
                                : "The age bands of (%s, %s) overlap at ages %d to %d."
                                        .formatted(construct, who, ages.from(), Math.min(expected - 1, ages.to()))));
            }
            expected = Math.max(expected, ages.to() + 1);
        }
        NormCell last = ofOne.getLast();
        if (expected <= validAges.to()) {
            faults.add(gap(who, last, expected, validAges.to()));
        } else if (expected > validAges.to() + 1) {
            faults.add(NormFault.of(
                    construct,
                    last,
                    "The age bands of (%s, %s) go on to %d, beyond the table's valid ages (%s)."
                            .formatted(construct, who, expected - 1, validAges)));
        }
        return faults;
    }

    private NormFault gap(String who, NormCell cell, int from, int to) {
        return NormFault.of(
                construct,
                cell,
                "The age bands of (%s, %s) leave a gap: nothing is said about ages %d to %d."
                        .formatted(construct, who, from, to));
    }

    private List<NormFault> cellFaults(NormCell cell, int smallestCell) {
        var faults = new ArrayList<NormFault>();
        if (!range.contains(cell.mean())) {
            faults.add(NormFault.of(
                    construct,
                    cell,
                    "The mean (%s) of (%s, %s) is not a possible raw score (%s to %s)."
                            .formatted(cell.mean(), construct, cell.name(), range.minimum(), range.maximum())));
        }
        if (cell.sampleSize().isPresent() && cell.sampleSize().getAsInt() < smallestCell) {
            faults.add(NormFault.of(
                    construct,
                    cell,
                    "The cell (%s) of (%s) stands on %d people; the table asks for at least %d."
                            .formatted(cell.name(), construct, cell.sampleSize().getAsInt(), smallestCell)));
        }
        cell.values()
                .filter(values -> !range.contains(values.raw(0)) || !range.contains(values.raw(values.size() - 1)))
                .ifPresent(values -> faults.add(NormFault.of(
                        construct,
                        cell,
                        "The norm values of (%s, %s) go from %s to %s; possible raw scores are %s to %s."
                                .formatted(
                                        construct,
                                        cell.name(),
                                        values.raw(0),
                                        values.raw(values.size() - 1),
                                        range.minimum(),
                                        range.maximum()))));
        return faults;
    }
}
