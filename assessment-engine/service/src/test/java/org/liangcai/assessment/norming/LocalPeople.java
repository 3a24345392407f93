package org.liangcai.assessment.norming;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.liangcai.assessment.visit.Education;
import org.liangcai.assessment.visit.Sex;
import org.liangcai.itembank.Language;
import org.liangcai.norms.ConstructId;
import org.liangcai.norms.ConstructNorm;
import org.liangcai.norms.NormCell;
import org.liangcai.norms.scale.StandardNormal;

/** People as a station could have tested them: drawn from the shipped norm, shifted and spread as wanted. */
public final class LocalPeople {

    private LocalPeople() {}

    /** The personality questionnaire, for which a norm came with the product. */
    public static LocalForm personality(Language language) {
        return new LocalForm("personality", "120", language);
    }

    /** Women and men in turn, aged 20 to 49, whose z in the shipped norm has this mean and standard deviation. */
    public static List<LocalScore> drawn(int people, double mean, double deviation, long seed) {
        var random = new SplittableRandom(seed);
        var drawn = new ArrayList<LocalScore>();
        for (int i = 0; i < people; i++) {
            Sex sex = i % 2 == 0 ? Sex.FEMALE : Sex.MALE;
            int age = 20 + i % 30;
            Map<ConstructId, Double> raws = new HashMap<>();
            for (ConstructNorm norm : NormOffice.SHIPPED.constructs()) {
                NormCell cell = norm.cells().stream()
                        .filter(of -> of.sex().orElseThrow() == LocalTableWriter.normSex(sex)
                                && of.ages().contains(age))
                        .findFirst()
                        .orElseThrow();
                double z = mean + deviation * StandardNormal.quantile(random.nextDouble(1e-9, 1));
                raws.put(
                        norm.construct(),
                        Math.clamp(
                                Math.rint(cell.mean() + cell.standardDeviation() * z),
                                norm.range().minimum(),
                                norm.range().maximum()));
            }
            drawn.add(new LocalScore(
                    personality(Language.ZH),
                    YearMonth.of(2026, 1 + i % 10),
                    age,
                    Optional.of(sex),
                    Education.BACHELOR,
                    true,
                    true,
                    raws));
        }
        return drawn;
    }

    /** Scores kept in memory. */
    static final class InMemory implements LocalScores {

        final List<LocalScore> kept = new ArrayList<>();
        List<Awaiting> awaiting = List.of();

        @Override
        public List<Awaiting> awaiting(int most) {
            List<Awaiting> now = awaiting;
            awaiting = List.of();
            return now;
        }

        @Override
        public void add(List<LocalScore> scores, List<UUID> taken) {
            kept.addAll(scores);
        }

        @Override
        public List<LocalReadiness> readiness() {
            return kept.stream()
                    .map(LocalScore::form)
                    .distinct()
                    .map(form -> {
                        List<LocalScore> usable =
                                of(form).stream().filter(LocalScore::usable).toList();
                        return new LocalReadiness(
                                form,
                                of(form).size(),
                                usable.size(),
                                count(usable, Sex.FEMALE),
                                count(usable, Sex.MALE));
                    })
                    .toList();
        }

        private static int count(List<LocalScore> people, Sex sex) {
            return (int) people.stream()
                    .filter(person -> person.sex().equals(Optional.of(sex)))
                    .count();
        }

        @Override
        public List<LocalScore> of(LocalForm form) {
            return kept.stream().filter(score -> score.form().equals(form)).toList();
        }

        @Override
        public List<LocalScore> of(LocalForm form, YearMonth from, YearMonth to) {
            return of(form).stream()
                    .filter(score ->
                            !score.month().isBefore(from) && !score.month().isAfter(to))
                    .toList();
        }
    }
}
