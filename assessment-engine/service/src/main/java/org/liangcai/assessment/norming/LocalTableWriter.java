package org.liangcai.assessment.norming;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.scoring.ScaleRanges;
import org.liangcai.assessment.scoring.ScaleScore.Range;
import org.liangcai.assessment.scoring.Scorer;
import org.liangcai.assessment.visit.Sex;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import org.liangcai.norms.AgeBand;
import org.liangcai.norms.BilingualText;
import org.liangcai.norms.ConstructId;
import org.liangcai.norms.ConstructNorm;
import org.liangcai.norms.NormSample;
import org.liangcai.norms.NormSex;
import org.liangcai.norms.NormSource;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormTableId;
import org.liangcai.norms.NormTables;
import org.liangcai.norms.OutsideAges;
import org.liangcai.norms.RawRange;
import org.liangcai.norms.SampleDesign;
import org.liangcai.norms.building.BuiltNorm;
import org.liangcai.norms.building.NormBuilder;
import org.liangcai.norms.building.NormMethod;
import org.liangcai.norms.building.NormPlan;
import org.liangcai.norms.building.RakingWeights;
import org.liangcai.norms.building.RawPoints;
import org.liangcai.norms.building.RawScores;

/** Builds the table of a local norm and says in words what it stands on. The same scores and plan give the same table. */
final class LocalTableWriter {

    private static final int HIGHEST_DEGREE = 3;

    /** How many people of neighbouring ages are ranked together at least, where a band has so many. */
    private static final int RANKED_TOGETHER = 200;

    /** How many raw scores have a value of their own where raw scores are not whole; between them z goes in a straight line. */
    private static final int MOST_POINTS = 500;

    /** How far beyond what was seen a scale without an end is let run, in standard deviations. */
    private static final double ROOM = 5;

    private final ItemBank bank;

    LocalTableWriter(ItemBank bank) {
        this.bank = bank;
    }

    /**
     * Builds the table.
     *
     * @param reference the norm in use where the scores' error comes from a publication; otherwise it comes from the people
     */
    BuiltLocalNorm build(
            LocalPlan plan, List<LocalScore> people, Optional<NormTable> reference, NormTables tables, Instant at) {
        NormTableId id = NormTableId.of("local-%s-%s-%s"
                .formatted(
                        plan.form().instrument(),
                        plan.form().form(),
                        plan.form().language().name().toLowerCase(Locale.ROOT)));
        int version = tables.latest(id).map(latest -> latest.version() + 1).orElse(1);
        Optional<RakingWeights> raking = plan.margins().map(margins -> margins.weights(people));
        double[] weights = raking.map(RakingWeights::weights).orElseGet(() -> ones(people.size()));
        var precision = new LocalPrecision(plan, people, weights, reference);
        List<LocalPrecision.Scale> scales = constructs(plan, people, reference).stream()
                .peek(construct -> requireKnown(precision, construct))
                .map(precision::scale)
                .toList();
        List<LocalPrecision.Scale> leftOut = scales.stream().filter(precision::unfit).toList();
        if (leftOut.size() == scales.size() || reference.isPresent() && !leftOut.isEmpty()) {
            throw new RefusedException(
                    LocalNormRefusal.LOCAL_NOT_RELIABLE,
                    leftOut.getFirst().construct(),
                    figure(leftOut.getFirst().variance()),
                    figure(leftOut.getFirst().error()));
        }
        List<BuiltNorm> built = scales.stream()
                .filter(scale -> !leftOut.contains(scale))
                .map(scale -> build(precision, scale, version))
                .toList();
        BilingualText reliability = reliability(precision, leftOut);
        return new BuiltLocalNorm(
                plan, table(plan, people, raking, built, reliability, id, version, at), built, raking);
    }

    private static void requireKnown(LocalPrecision precision, ConstructId construct) {
        if (!precision.known(construct)) {
            throw new RefusedException(LocalNormRefusal.LOCAL_NO_REFERENCE);
        }
    }

    /** The scales in the order in which they are reported: those of the norm in use, or all that everybody has a score of. */
    private List<ConstructId> constructs(LocalPlan plan, List<LocalScore> people, Optional<NormTable> reference) {
        return reference
                .map(table ->
                        table.constructs().stream().map(ConstructNorm::construct).toList())
                .orElseGet(() -> bank.instrument(InstrumentId.of(plan.form().instrument())).scales().stream()
                        .map(scale -> ConstructId.of(scale.id().value()))
                        .filter(construct -> people.stream()
                                .allMatch(person -> person.raws().containsKey(construct)))
                        .toList());
    }

    private static String figure(double variance) {
        return String.format(Locale.ROOT, "%.2f", StrictMath.sqrt(variance));
    }

    /** How reliability was come by, and which scales are left out because nothing reliable can be said of them. */
    private BilingualText reliability(LocalPrecision precision, List<LocalPrecision.Scale> leftOut) {
        BilingualText note = precision.note();
        if (leftOut.isEmpty()) {
            return note;
        }
        Instrument instrument =
                bank.instrument(InstrumentId.of(precision.plan().form().instrument()));
        List<LocalizedText> names = leftOut.stream()
                .map(scale -> instrument
                        .scale(ScaleId.of(scale.construct().value()))
                        .map(Instrument.Scale::name)
                        .orElse(new LocalizedText(
                                scale.construct().value(), scale.construct().value())))
                .toList();
        return new BilingualText(
                "%s没有编入的量表（信度低于 %s，本产品的约定）：%s。"
                        .formatted(
                                note.zh(),
                                LocalPrecision.LEAST,
                                names.stream().map(LocalizedText::zh).collect(Collectors.joining("、"))),
                "%s Scales left out because their reliability is below %s, a convention of this product: %s."
                        .formatted(
                                note.en(),
                                LocalPrecision.LEAST,
                                names.stream().map(LocalizedText::en).collect(Collectors.joining(", "))));
    }

    private static double[] ones(int people) {
        double[] ones = new double[people];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static BuiltNorm build(LocalPrecision precision, LocalPrecision.Scale scale, long seed) {
        LocalPlan plan = precision.plan();
        List<LocalScore> people = precision.people();
        double[] raws = precision.raws(scale.construct());
        Optional<ConstructNorm> reference = precision.reference().flatMap(table -> table.construct(scale.construct()));
        var scores = new RawScores(
                scale.construct(),
                raws,
                ages(plan, people),
                precision.weights(),
                plan.bySex()
                        ? people.stream()
                                .map(person -> normSex(person.sex().orElseThrow()))
                                .toList()
                        : List.of());
        if (Arrays.stream(raws).distinct().limit(2).count() < 2) {
            throw new RefusedException(LocalNormRefusal.LOCAL_NO_CURVE, scale.construct());
        }
        var wanted = new NormPlan(
                plan.method(),
                plan.formula(),
                reference.map(ConstructNorm::range).orElseGet(() -> range(plan, scale, raws)),
                reference.isPresent() ? new RawPoints.Steps(1) : RawPoints.Listed.of(raws, MOST_POINTS),
                plan.cells(),
                plan.method() == NormMethod.CONVENTIONAL
                        ? LocalNormService.FEWEST
                        : LocalNormService.FEWEST_IN_CONTINUOUS_CELL,
                scale.reliability(),
                HIGHEST_DEGREE,
                plan.replications(),
                seed);
        try {
            return NormBuilder.build(scores, wanted);
        } catch (IllegalArgumentException noNorm) {
            // The sizes of the groups were checked before; what is left is a curve that gives no finite values.
            throw new RefusedException(LocalNormRefusal.LOCAL_NO_CURVE, scale.construct());
        }
    }

    /** What the scale can be; where it has no end, as far as the people here and some room beyond. */
    private static RawRange range(LocalPlan plan, LocalPrecision.Scale scale, double[] raws) {
        Range possible = ScaleRanges.of(
                InstrumentId.of(plan.form().instrument()),
                ScaleId.of(scale.construct().value()));
        double room = ROOM * StrictMath.sqrt(scale.variance());
        double least = Arrays.stream(raws).min().orElseThrow() - room;
        double most = Arrays.stream(raws).max().orElseThrow() + room;
        return new RawRange(
                Double.isInfinite(possible.minimum()) ? Math.floor(least) : possible.minimum(),
                Double.isInfinite(possible.maximum()) ? Math.ceil(most) : possible.maximum());
    }

    /**
     * The age each person is ranked at. Places are ranks among people of the same age, and among few people there are no high and no low
     * places; so neighbouring years of a band are joined until enough stand together, at their mean age. Where there is but one band, its
     * value is for all ages, and all are ranked together: a curve over age would follow what a few people of an age have by chance, and
     * be looked up in one place only.
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
                boolean full = plan.cells().size() > 1 && !groups.isEmpty()
                        && groups.getLast().size() >= RANKED_TOGETHER;
                if (groups.isEmpty() || full) {
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

    private NormTable table(
            LocalPlan plan,
            List<LocalScore> people,
            Optional<RakingWeights> raking,
            List<BuiltNorm> built,
            BilingualText reliability,
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
                reliability,
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
        if (plan.method() == NormMethod.CONVENTIONAL) {
            return text;
        }
        return plan.cells().size() == 1
                ? new BilingualText(
                        "%s。只有一个年龄段，所以所有年龄的人合在一起排名次，不随年龄变化。".formatted(text.zh()),
                        "%s. There is one age band only, so people of all ages are ranked together and nothing depends on age."
                                .formatted(text.en()))
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
