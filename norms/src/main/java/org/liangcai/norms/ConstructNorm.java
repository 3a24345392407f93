package org.liangcai.norms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /**
     * The raw scores that every cell has values for; beyond them nothing is known. Empty where raw scores are taken to be normal, and
     * where no raw score has a value in every cell.
     */
    public Optional<RawRange> valued() {
        double lowest = Double.NEGATIVE_INFINITY;
        double highest = Double.POSITIVE_INFINITY;
        for (NormCell cell : cells) {
            if (cell.values().isEmpty()) {
                return Optional.empty();
            }
            NormValues values = cell.values().get();
            lowest = Math.max(lowest, values.raw(0));
            highest = Math.min(highest, values.raw(values.size() - 1));
        }
        return lowest < highest ? Optional.of(new RawRange(lowest, highest)) : Optional.empty();
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
            faults.add(fault(BilingualText.of("（%s）的常模一组数据也没有。", "The norm of (%s) has no cells.", construct)));
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
            faults.add(fault(BilingualText.of(
                    "（%s）的常模有的组分性别，有的组不分；要么全部分性别，要么全部不分。",
                    "The norm of (%s) has cells for one sex beside cells for both; it must be split by sex throughout or not at all.",
                    construct)));
        }
        if (bySex.size() == 1) {
            faults.add(fault(BilingualText.of(
                    "（%s）的常模只有“%s”一种性别；要两种性别都有，或者不分性别。",
                    "The norm of (%s) has cells for (%s) only; both sexes are needed, or cells for both together.",
                    construct,
                    bySex.keySet().iterator().next().text())));
        }
        faults.addAll(ageFaults(NormSex.text(Optional.empty()), together, validAges));
        for (Map.Entry<NormSex, List<NormCell>> entry : bySex.entrySet()) {
            faults.addAll(ageFaults(entry.getKey().text(), entry.getValue(), validAges));
        }
        for (NormCell cell : cells) {
            faults.addAll(cellFaults(cell, smallestCell));
        }
        return faults;
    }

    private NormFault fault(BilingualText message) {
        return NormFault.of(construct, message);
    }

    private List<NormFault> ageFaults(BilingualText who, List<NormCell> ofOne, AgeBand validAges) {
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
                        BilingualText.of(
                                "“%s”组（%s）不止一次。",
                                "The cell (%s) of (%s) comes more than once.", cell.title(), construct)));
            } else if (ages.from() > expected) {
                faults.add(gap(who, cell, expected, ages.from() - 1));
            } else if (ages.from() < expected) {
                faults.add(NormFault.of(
                        construct,
                        cell,
                        ages.from() < validAges.from()
                                ? BilingualText.of(
                                        "年龄段（%s 岁；%s，%s）开始得比表的适用年龄（%s 岁）早。",
                                        "The age band (%s) of (%s, %s) begins before the table's valid ages (%s).",
                                        ages,
                                        construct,
                                        who,
                                        validAges)
                                : BilingualText.of(
                                        "年龄段（%s，%s）在 %d 到 %d 岁重叠。",
                                        "The age bands of (%s, %s) overlap at ages %d to %d.",
                                        construct,
                                        who,
                                        ages.from(),
                                        Math.min(expected - 1, ages.to()))));
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
                    BilingualText.of(
                            "年龄段（%s，%s）一直到 %d 岁，超出了表的适用年龄（%s 岁）。",
                            "The age bands of (%s, %s) go on to %d, beyond the table's valid ages (%s).",
                            construct,
                            who,
                            expected - 1,
                            validAges)));
        }
        return faults;
    }

    private NormFault gap(BilingualText who, NormCell cell, int from, int to) {
        return NormFault.of(
                construct,
                cell,
                BilingualText.of(
                        "年龄段（%s，%s）有空缺：%d 到 %d 岁没有数据。",
                        "The age bands of (%s, %s) leave a gap: nothing is said about ages %d to %d.",
                        construct,
                        who,
                        from,
                        to));
    }

    private List<NormFault> cellFaults(NormCell cell, int smallestCell) {
        var faults = new ArrayList<NormFault>();
        if (!range.contains(cell.mean())) {
            faults.add(NormFault.of(
                    construct,
                    cell,
                    BilingualText.of(
                            "平均分（%s；%s，%s）不在可能的原始分（%s 到 %s）之内。",
                            "The mean (%s) of (%s, %s) is not a possible raw score (%s to %s).",
                            cell.mean(),
                            construct,
                            cell.title(),
                            range.minimum(),
                            range.maximum())));
        }
        if (cell.sampleSize().isPresent() && cell.sampleSize().getAsInt() < smallestCell) {
            faults.add(NormFault.of(
                    construct,
                    cell,
                    BilingualText.of(
                            "“%s”组（%s）只有 %d 人；这份表要求每组至少 %d 人。",
                            "The cell (%s) of (%s) stands on %d people; the table asks for at least %d.",
                            cell.title(),
                            construct,
                            cell.sampleSize().getAsInt(),
                            smallestCell)));
        }
        cell.values()
                .filter(values -> !range.contains(values.raw(0)) || !range.contains(values.raw(values.size() - 1)))
                .ifPresent(values -> faults.add(NormFault.of(
                        construct,
                        cell,
                        BilingualText.of(
                                "常模值（%s，%s）的原始分从 %s 到 %s；可能的原始分是 %s 到 %s。",
                                "The norm values of (%s, %s) go from %s to %s; possible raw scores are %s to %s.",
                                construct,
                                cell.title(),
                                values.raw(0),
                                values.raw(values.size() - 1),
                                range.minimum(),
                                range.maximum()))));
        return faults;
    }
}
