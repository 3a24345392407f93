package org.liangcai.norms;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One norm table with every group it speaks about worked out beforehand, for many lookups. It gives the same scores as the table, bit
 * for bit. Immutable, safe for use by many threads.
 */
public final class NormIndex {

    private final NormTable table;
    private final Map<ConstructId, Groups> groups;

    private NormIndex(NormTable table, Map<ConstructId, Groups> groups) {
        this.table = table;
        this.groups = groups;
    }

    /** The groups of one construct; those of an age by its distance from the youngest valid age. */
    private record Groups(
            ConstructNorm norm,
            GroupNorm selection,
            List<GroupNorm> byAge,
            Map<NormSex, List<GroupNorm>> bySexAndAge) {}

    public static NormIndex of(NormTable table) {
        var groups = new HashMap<ConstructId, Groups>();
        table.constructs().forEach(norm -> groups.put(norm.construct(), groups(table, norm)));
        return new NormIndex(table, groups);
    }

    private static Groups groups(NormTable table, ConstructNorm norm) {
        var bySex = new EnumMap<NormSex, List<GroupNorm>>(NormSex.class);
        for (NormSex sex : NormSex.values()) {
            bySex.put(
                    sex,
                    ages(table)
                            .mapToObj(age -> prepared(table, norm, new SexAndAgeNormGroup(sex, age)))
                            .toList());
        }
        return new Groups(
                norm,
                prepared(table, norm, new SelectionNormGroup()),
                ages(table)
                        .mapToObj(age -> prepared(table, norm, new AgeNormGroup(age)))
                        .toList(),
                bySex);
    }

    private static IntStream ages(NormTable table) {
        return IntStream.rangeClosed(table.validAges().from(), table.validAges().to());
    }

    private static GroupNorm prepared(NormTable table, ConstructNorm norm, NormGroup group) {
        return new GroupNorm(table.reference(), norm, group, group, List.of(), true);
    }

    /** The same as {@link NormTable#norm}, sooner. */
    public NormResult norm(ConstructId construct, double rawScore, NormGroup group) {
        Groups of = groups.get(construct);
        if (of == null || !of.norm.range().contains(rawScore)) {
            return table.norm(construct, rawScore, group);
        }
        return switch (group) {
            case SelectionNormGroup() -> of.selection.norm(rawScore);
            case AgeNormGroup(int age)
            when table.validAges().contains(age) ->
                of.byAge.get(age - table.validAges().from()).norm(rawScore);
            case SexAndAgeNormGroup(NormSex sex, int age)
            when table.validAges().contains(age) ->
                of.bySexAndAge
                        .getOrDefault(sex, of.byAge)
                        .get(age - table.validAges().from())
                        .norm(rawScore);
            case AgeNormGroup _, SexAndAgeNormGroup _ -> table.norm(construct, rawScore, group);
        };
    }
}
