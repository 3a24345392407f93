package org.liangcai.assessment.norming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.visit.Education;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.norms.building.Margin;
import org.liangcai.norms.building.RakingWeights;

/**
 * Shares of the population that a norm is to speak for. People are weighted until the sample has them; nobody is left out by them but
 * those who did not state what a share asks about.
 *
 * @param source the file they come from
 * @param shares for each respect the share of each category, adding up to 1
 */
public record PopulationMargins(String source, Map<Respect, Map<String, Double>> shares) {

    /**
     * Weights beyond these stand on too few people, and nearly leave others out: shares must not be a way to make a norm of one sex or
     * age.
     */
    private static final double LEAST_WEIGHT = 0.2;

    private static final double MOST_WEIGHT = 5;

    public PopulationMargins {
        Map<Respect, Map<String, Double>> copied = new EnumMap<>(Respect.class);
        shares.forEach((respect, of) -> copied.put(respect, Collections.unmodifiableMap(new LinkedHashMap<>(of))));
        shares = Collections.unmodifiableMap(copied);
        if (shares.isEmpty()) {
            throw new IllegalArgumentException("The margins of (%s) hold no share.".formatted(source));
        }
    }

    /** What shares can be about: what is kept of a person for norms. */
    public enum Respect {
        SEX(new LocalizedText("性别", "sex")),
        EDUCATION(new LocalizedText("学历", "education")),
        AGE(new LocalizedText("年龄", "age"));

        private final LocalizedText label;

        Respect(LocalizedText label) {
            this.label = label;
        }

        public LocalizedText label() {
            return label;
        }
    }

    /** Whether it is known of a person what the shares ask about. */
    boolean concern(LocalScore person) {
        return !shares.containsKey(Respect.SEX) || person.sex().isPresent();
    }

    /**
     * Weights of these people, in their order.
     *
     * @throws RefusedException when a category has nobody, or people have a category without a share, or the shares contradict each
     *     other in this sample
     */
    RakingWeights weights(List<LocalScore> people) {
        List<Margin> margins = new ArrayList<>();
        shares.forEach((respect, of) -> margins.add(margin(respect, of, people)));
        RakingWeights weights = RakingWeights.of(margins);
        if (!weights.converged()) {
            throw new RefusedException(LocalNormRefusal.LOCAL_MARGINS_CONTRADICT, percent(weights.largestDeviation()));
        }
        double least = Arrays.stream(weights.weights()).min().orElseThrow();
        double most = Arrays.stream(weights.weights()).max().orElseThrow();
        if (least < LEAST_WEIGHT || most > MOST_WEIGHT) {
            throw new RefusedException(LocalNormRefusal.LOCAL_WEIGHTS_EXTREME, figure(least), figure(most));
        }
        return weights;
    }

    private static Margin margin(Respect respect, Map<String, Double> of, List<LocalScore> people) {
        List<String> categories =
                people.stream().map(person -> category(respect, of, person)).toList();
        Map<String, Long> found =
                categories.stream().collect(Collectors.groupingBy(category -> category, Collectors.counting()));
        for (String category : of.keySet()) {
            if (!found.containsKey(category)) {
                throw new RefusedException(
                        LocalNormRefusal.LOCAL_MARGIN_NOBODY, respect.label(), label(respect, category));
            }
        }
        found.forEach((category, members) -> {
            if (!of.containsKey(category)) {
                throw new RefusedException(
                        LocalNormRefusal.LOCAL_MARGIN_NO_SHARE, respect.label(), label(respect, category), members);
            }
        });
        return new Margin(respect.name(), of, categories);
    }

    private static String category(Respect respect, Map<String, Double> of, LocalScore person) {
        return switch (respect) {
            case SEX -> person.sex().orElseThrow().name();
            case EDUCATION -> person.education().name();
            case AGE ->
                of.keySet().stream()
                        .filter(band -> contains(band, person.age()))
                        .findFirst()
                        .orElse(String.valueOf(person.age()));
        };
    }

    private static boolean contains(String band, int age) {
        int dash = band.indexOf('-');
        return age >= Integer.parseInt(band.substring(0, dash)) && age <= Integer.parseInt(band.substring(dash + 1));
    }

    /** A category as a person reads it. */
    public static LocalizedText label(Respect respect, String category) {
        return switch (respect) {
            case SEX -> category.equals("FEMALE") ? new LocalizedText("女", "women") : new LocalizedText("男", "men");
            case EDUCATION -> Education.valueOf(category).label();
            case AGE -> new LocalizedText(category + " 岁", category + " years");
        };
    }

    /** All shares in words. */
    public LocalizedText text() {
        return new LocalizedText(text(Language.ZH), text(Language.EN));
    }

    private String text(Language language) {
        boolean zh = language == Language.ZH;
        return shares.entrySet().stream()
                .map(respect -> respect.getKey().label().in(language)
                        + (zh ? "：" : ": ")
                        + respect.getValue().entrySet().stream()
                                .map(share -> label(respect.getKey(), share.getKey())
                                                .in(language) + " " + percent(share.getValue()))
                                .collect(Collectors.joining(zh ? "、" : ", ")))
                .collect(Collectors.joining(zh ? "；" : "; "));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String figure(double weight) {
        return String.format(Locale.ROOT, "%.2f", weight);
    }

    /** The same for a plan without them. */
    static boolean concern(Optional<PopulationMargins> margins, LocalScore person) {
        return margins.isEmpty() || margins.get().concern(person);
    }
}
