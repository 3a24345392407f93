package org.liangcai.assessment.norming;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.liangcai.assessment.StationTime;
import org.liangcai.assessment.visit.Sex;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import org.liangcai.norms.BilingualText;
import org.liangcai.norms.NormSample;
import org.liangcai.norms.NormSource;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormTableId;
import org.liangcai.norms.OutsideAges;
import org.liangcai.norms.SampleDesign;
import org.liangcai.norms.building.BuiltNorm;
import org.liangcai.norms.building.NormMethod;
import org.liangcai.norms.building.RakingWeights;

/**
 * What the table of a local norm says it stands on.
 *
 * @param plan how it was built
 * @param people from whom
 * @param instrument of what
 * @param name what it is called in the title
 */
record LocalTableWords(LocalPlan plan, List<LocalScore> people, Instrument instrument, LocalizedText name) {

    LocalTableWords {
        people = List.copyOf(people);
    }

    NormTable table(
            NormTableId id,
            int version,
            Instant at,
            List<BuiltNorm> built,
            Optional<RakingWeights> raking,
            BilingualText reliability,
            List<LocalPrecision.Scale> leftOut) {
        YearMonth now = YearMonth.from(at.atZone(StationTime.ZONE));
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
                reliability(reliability, leftOut),
                plan.ages(),
                OutsideAges.REFUSE,
                built.stream().map(BuiltNorm::norm).toList());
    }

    /** How reliability was come by, and which scales are left out because nothing reliable can be said of them. */
    private BilingualText reliability(BilingualText note, List<LocalPrecision.Scale> leftOut) {
        if (leftOut.isEmpty()) {
            return note;
        }
        List<LocalizedText> names = leftOut.stream().map(this::name).toList();
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

    private LocalizedText name(LocalPrecision.Scale scale) {
        String id = scale.construct().value();
        return instrument.scale(ScaleId.of(id)).map(Instrument.Scale::name).orElseGet(() -> new LocalizedText(id, id));
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
                        "%s。相邻年龄的人合在一起排名次，年龄段里人数够时至少 %d 人。".formatted(text.zh(), LocalTableWriter.RANKED_TOGETHER),
                        "%s. People of neighbouring ages are ranked together, at least %d where a band has so many."
                                .formatted(text.en(), LocalTableWriter.RANKED_TOGETHER));
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
}
