package org.liangcai.norms;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Small norm tables to test with. */
public final class SmallTables {

    public static final ConstructId CALM = ConstructId.of("calm");

    private SmallTables() {}

    /** Ages 16–60 in two bands, both sexes; men 16–30 have mean 40 and SD 8. */
    public static NormTable bySexAndAge() {
        return of(1, OutsideAges.REFUSE, new AgeBand(16, 60), List.of(norm(fourCells())));
    }

    public static NormTable of(int version, OutsideAges outsideAges, AgeBand ages, List<ConstructNorm> constructs) {
        return new NormTable(
                NormTableId.of("small"),
                version,
                YearMonth.of(2026, 11),
                new BilingualText("小常模", "Small norm"),
                "temperament",
                "A",
                new NormSample(
                        new BilingualText("虚构人群", "An invented population"),
                        new BilingualText("虚构样本", "An invented sample"),
                        "zh-CN"),
                new NormSource("Invented for a test", new BilingualText("无", "None")),
                new BilingualText("传统常模", "Conventional norms"),
                new BilingualText("虚构信度", "An invented reliability"),
                ages,
                outsideAges,
                constructs);
    }

    public static ConstructNorm norm(List<NormCell> cells) {
        return new ConstructNorm(CALM, new RawRange(0, 80), cells);
    }

    public static List<NormCell> fourCells() {
        return List.of(
                cell(NormSex.MALE, 16, 30, 40, 8, 0.75),
                cell(NormSex.MALE, 31, 60, 42, 7, 0.75),
                cell(NormSex.FEMALE, 16, 30, 44, 8, 0.84),
                cell(NormSex.FEMALE, 31, 60, 46, 6, 0.8));
    }

    public static NormCell cell(NormSex sex, int from, int to, double mean, double deviation, double reliability) {
        return new NormCell(Optional.of(sex), new AgeBand(from, to), OptionalInt.of(500), mean, deviation, reliability);
    }

    public static NormCell together(int from, int to) {
        return new NormCell(Optional.empty(), new AgeBand(from, to), OptionalInt.empty(), 41, 8, 0.8);
    }
}
