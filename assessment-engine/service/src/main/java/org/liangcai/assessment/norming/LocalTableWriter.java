package org.liangcai.assessment.norming;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.scoring.Scorer;
import org.liangcai.assessment.visit.Sex;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.Language;
import org.liangcai.norms.AgeBand;
import org.liangcai.norms.BilingualText;
import org.liangcai.norms.ConstructNorm;
import org.liangcai.norms.NormCell;
import org.liangcai.norms.NormSample;
import org.liangcai.norms.NormSex;
import org.liangcai.norms.NormSource;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormTableId;
import org.liangcai.norms.NormTables;
import org.liangcai.norms.OutsideAges;
import org.liangcai.norms.SampleDesign;
import org.liangcai.norms.building.BuiltNorm;
import org.liangcai.norms.building.NormBuilder;
import org.liangcai.norms.building.NormMethod;
import org.liangcai.norms.building.NormPlan;
import org.liangcai.norms.building.RakingWeights;
import org.liangcai.norms.building.RawScores;

/** Builds the table of a local norm and says in words what it stands on. The same scores and plan give the same table. */
public final class LocalTableWriter {

    private static final int HIGHEST_DEGREE = 3;

    /** How many people of neighbouring ages are ranked together at least, where a band has so many. */
    private static final int RANKED_TOGETHER = 200;

    private static final BilingualText RELIABILITY = new BilingualText(
            "本站不保存逐题回答，因此测量标准误取自编制时在用的常模；信度 = 1 − 标准误² ÷ 本站标准差²（假定误差方差相同，Gulliksen，1950）。",
            "Answers item by item are not kept for norms, so the standard error of measurement is that of the norm in use when this one was built; reliability = 1 − SEM² / local SD² (equal error variance, Gulliksen, 1950).");

    private final ItemBank bank;

    public LocalTableWriter(ItemBank bank) {
        this.bank = bank;
    }

    BuiltLocalNorm build(LocalPlan plan, List<LocalScore> people, NormTable reference, NormTables tables, Instant at) {
        NormTableId id = NormTableId.of("local-%s-%s-%s"
                .formatted(
                        plan.form().instrument(),
                        plan.form().form(),
                        plan.form().language().name().toLowerCase(Locale.ROOT)));
        int version = tables.latest(id).map(latest -> latest.version() + 1).orElse(1);
        Optional<RakingWeights> raking = plan.margins().map(margins -> margins.weights(people));
        double[] weights = raking.map(RakingWeights::weights).orElseGet(() -> ones(people.size()));
        List<BuiltNorm> built = reference.constructs().stream()
                .map(norm -> build(plan, people, weights, norm, version))
                .toList();
        return new BuiltLocalNorm(plan, table(plan, people, raking, built, id, version, at), built, raking);
    }

    private static double[] ones(int people) {
        double[] ones = new double[people];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    private static BuiltNorm build(
            LocalPlan plan, List<LocalScore> people, double[] weights, ConstructNorm reference, long seed) {
        double[] raws = people.stream()
                .mapToDouble(person -> person.raws().getOrDefault(reference.construct(), Double.NaN))
                .toArray();
        var scores = new RawScores(
                reference.construct(),
                raws,
                ages(plan, people),
                weights,
                plan.bySex()
                        ? people.stream()
                                .map(person -> normSex(person.sex().orElseThrow()))
                                .toList()
                        : List.of());
        var wanted = new NormPlan(
                plan.method(),
                plan.formula(),
                reference.range(),
                1,
                plan.cells(),
                plan.method() == NormMethod.CONVENTIONAL
                        ? LocalNormService.FEWEST
                        : LocalNormService.FEWEST_IN_CONTINUOUS_CELL,
                reliability(reference, raws, weights),
                HIGHEST_DEGREE,
                plan.replications(),
                seed);
        try {
            return NormBuilder.build(scores, wanted);
        } catch (IllegalArgumentException noNorm) {
            // The sizes of the groups were checked before; what is left is a curve that gives no finite values.
            throw new RefusedException(LocalNormRefusal.LOCAL_NO_CURVE, reference.construct());
        }
    }

    /**
     * The age each person is ranked at. Places are ranks among people of the same age, and among few people there are no high and no low
     * places; so neighbouring years of a band are joined until enough stand together, at their mean age.
     */
    private static double[] ages(LocalPlan plan, List<LocalScore> people) {
        double[] ages = new double[people.size()];
        for (AgeBand cell : plan.cells()) {
            List<List<Integer>> groups = new ArrayList<>();
            for (int age = cell.from(); age <= cell.to(); age++) {
                int year = age;
                List<Integer> members = IntStream.range(0, people.size())
                        .filter(person -> people.get(person).age() == year)
                        .boxed()
                        .toList();
                if (groups.isEmpty() || groups.getLast().size() >= RANKED_TOGETHER) {
                    groups.add(new ArrayList<>());
                }
                groups.getLast().addAll(members);
            }
            if (groups.size() > 1 && groups.getLast().size() < RANKED_TOGETHER) {
                groups.get(groups.size() - 2).addAll(groups.removeLast());
            }
            for (List<Integer> group : groups) {
                double mean = group.stream()
                        .mapToInt(person -> people.get(person).age())
                        .average()
                        .orElse(cell.from());
                group.forEach(person -> ages[person] = mean);
            }
        }
        return ages;
    }

    private static double reliability(ConstructNorm reference, double[] raws, double[] weights) {
        double error = reference.cells().stream()
                .mapToDouble(NormCell::standardErrorOfMeasurement)
                .map(sem -> sem * sem)
                .average()
                .orElseThrow();
        double variance = variance(raws, weights);
        double reliability = 1 - error / variance;
        if (!(reliability > 0)) {
            throw new RefusedException(
                    LocalNormRefusal.LOCAL_NOT_RELIABLE,
                    reference.construct(),
                    String.format(Locale.ROOT, "%.2f", StrictMath.sqrt(variance)),
                    String.format(Locale.ROOT, "%.2f", StrictMath.sqrt(error)));
        }
        return reliability;
    }

    /** Weighted, with one person less in the denominator; the weights' mean is 1. */
    private static double variance(double[] raws, double[] weights) {
        double mean = 0;
        for (int person = 0; person < raws.length; person++) {
            mean += weights[person] * raws[person] / raws.length;
        }
        double sum = 0;
        for (int person = 0; person < raws.length; person++) {
            sum += weights[person] * (raws[person] - mean) * (raws[person] - mean);
        }
        return sum / (raws.length - 1);
    }

    private NormTable table(
            LocalPlan plan,
            List<LocalScore> people,
            Optional<RakingWeights> raking,
            List<BuiltNorm> built,
            NormTableId id,
            int version,
            Instant at) {
        var name = bank.instrument(InstrumentId.of(plan.form().instrument())).name();
        YearMonth now = YearMonth.from(at.atZone(Scorer.STATION_ZONE));
        YearMonth first =
                people.stream().map(LocalScore::month).min(YearMonth::compareTo).orElse(now);
        YearMonth last =
                people.stream().map(LocalScore::month).max(YearMonth::compareTo).orElse(now);
        return new NormTable(
                id,
                version,
                now,
                new BilingualText(
                        "本站常模：%s，%s作答%s".formatted(name.zh(), zh(plan), plan.bySex() ? "，分性别" : ""),
                        "Local norms: %s, answered in %s%s"
                                .formatted(name.en(), en(plan), plan.bySex() ? ", by sex" : "")),
                plan.form().instrument(),
                plan.form().form(),
                new NormSample(
                        new BilingualText(
                                "在本站完成测评、并同意留下分数的人；不代表其他地方，也不代表全国",
                                "People who completed the assessment at this station and agreed to leave their scores; they stand for no other place and not for the country"),
                        description(people, first, last),
                        plan.form().language().tag(),
                        Optional.of(new SampleDesign(
                                new BilingualText(
                                        plan.place().zh(), plan.place().en()),
                                new BilingualText("%s 至 %s".formatted(first, last), "%s to %s".formatted(first, last)),
                                new BilingualText(
                                        "没有抽样：凡同意的人都在内，作答不完整或有草率作答迹象的除外",
                                        "Not drawn at random: everybody who agreed, but for incomplete protocols and those with signs of careless answers"),
                                people.size(),
                                plan.method() == NormMethod.CONVENTIONAL
                                        ? LocalNormService.FEWEST
                                        : LocalNormService.FEWEST_IN_CONTINUOUS_CELL))),
                new NormSource(
                        "Liangcai 量才, local norms %s, version %d, %s".formatted(id, version, now),
                        new BilingualText("由本站编制，供本站使用。", "Built at this station for use at this station.")),
                weighted(method(plan), plan, raking),
                RELIABILITY,
                plan.ages(),
                OutsideAges.REFUSE,
                built.stream().map(BuiltNorm::norm).toList());
    }

    private static BilingualText weighted(BilingualText method, LocalPlan plan, Optional<RakingWeights> raking) {
        if (raking.isEmpty()) {
            return method;
        }
        PopulationMargins margins = plan.margins().orElseThrow();
        return raking.get()
                .described(
                        method,
                        new BilingualText(margins.text().zh(), margins.text().en()));
    }

    private static BilingualText method(LocalPlan plan) {
        BilingualText text = plan.method().description();
        return plan.method() == NormMethod.CONVENTIONAL
                ? text
                : new BilingualText(
                        "%s。相邻年龄的人合在一起排名次，年龄段里人数够时至少 %d 人。".formatted(text.zh(), RANKED_TOGETHER),
                        "%s. People of neighbouring ages are ranked together, at least %d where a band has so many."
                                .formatted(text.en(), RANKED_TOGETHER));
    }

    private static BilingualText description(List<LocalScore> people, YearMonth first, YearMonth last) {
        long women = people.stream()
                .filter(of -> of.sex().equals(Optional.of(Sex.FEMALE)))
                .count();
        long men = people.stream()
                .filter(of -> of.sex().equals(Optional.of(Sex.MALE)))
                .count();
        String age = String.format(
                Locale.ROOT,
                "%.1f",
                people.stream().mapToInt(LocalScore::age).average().orElse(0));
        return new BilingualText(
                "%d 人（女 %d，男 %d，未说明 %d），平均 %s 岁，%s 至 %s 在本站作答；自愿同意留下分数，不是抽样"
                        .formatted(people.size(), women, men, people.size() - women - men, age, first, last),
                "%d people (%d women, %d men, %d not stated), mean age %s, tested at this station from %s to %s; they agreed to leave their scores and were not drawn at random"
                        .formatted(people.size(), women, men, people.size() - women - men, age, first, last));
    }

    private static String zh(LocalPlan plan) {
        return plan.form().language() == Language.ZH ? "中文" : "英文";
    }

    private static String en(LocalPlan plan) {
        return plan.form().language() == Language.ZH ? "Chinese" : "English";
    }

    static NormSex normSex(Sex sex) {
        return switch (sex) {
            case FEMALE -> NormSex.FEMALE;
            case MALE -> NormSex.MALE;
        };
    }
}
