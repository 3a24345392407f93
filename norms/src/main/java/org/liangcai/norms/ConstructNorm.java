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

    /** What is wrong with these cells in a table for the given ages; empty where nothing is. */
    List<String> faults(AgeBand validAges) {
        var faults = new ArrayList<String>();
        if (cells.isEmpty()) {
            faults.add("The norm of (%s) has no cells.".formatted(construct));
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
            faults.add(
                    "The norm of (%s) has cells for one sex beside cells for both; it must be split by sex throughout or not at all."
                            .formatted(construct));
        }
        if (bySex.size() == 1) {
            faults.add("The norm of (%s) has cells for (%s) only; both sexes are needed, or cells for both together."
                    .formatted(construct, bySex.keySet().iterator().next()));
        }
        faults.addAll(ageFaults("all", together, validAges));
        for (Map.Entry<NormSex, List<NormCell>> entry : bySex.entrySet()) {
            faults.addAll(ageFaults(entry.getKey().name(), entry.getValue(), validAges));
        }
        faults.addAll(meanFaults());
        return faults;
    }

    private List<String> ageFaults(String who, List<NormCell> ofOne, AgeBand validAges) {
        var faults = new ArrayList<String>();
        if (ofOne.isEmpty()) {
            return faults;
        }
        int expected = validAges.from();
        for (NormCell cell : ofOne) {
            AgeBand ages = cell.ages();
            if (ages.from() > expected) {
                faults.add("The age bands of (%s, %s) leave a gap: nothing is said about ages %d to %d."
                        .formatted(construct, who, expected, ages.from() - 1));
            } else if (ages.from() < expected) {
                faults.add(
                        ages.from() < validAges.from()
                                ? "The age band (%s) of (%s, %s) begins before the table's valid ages (%s)."
                                        .formatted(ages, construct, who, validAges)
                                : "The age bands of (%s, %s) overlap at ages %d to %d."
                                        .formatted(construct, who, ages.from(), Math.min(expected - 1, ages.to())));
            }
            expected = Math.max(expected, ages.to() + 1);
        }
        if (expected <= validAges.to()) {
            faults.add("The age bands of (%s, %s) leave a gap: nothing is said about ages %d to %d."
                    .formatted(construct, who, expected, validAges.to()));
        } else if (expected > validAges.to() + 1) {
            faults.add("The age bands of (%s, %s) go on to %d, beyond the table's valid ages (%s)."
                    .formatted(construct, who, expected - 1, validAges));
        }
        return faults;
    }

    private List<String> meanFaults() {
        return cells.stream()
                .filter(cell -> !range.contains(cell.mean()))
                .map(cell -> "The mean (%s) of (%s, %s) is not a possible raw score (%s to %s)."
                        .formatted(cell.mean(), construct, cell.name(), range.minimum(), range.maximum()))
                .toList();
    }
}
