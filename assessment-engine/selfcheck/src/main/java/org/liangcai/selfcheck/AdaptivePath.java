package org.liangcai.selfcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liangcai.psychometrics.adaptive.AdaptiveTest;
import org.liangcai.psychometrics.adaptive.CatEstimator;
import org.liangcai.psychometrics.adaptive.Criterion;
import org.liangcai.psychometrics.adaptive.Ending;
import org.liangcai.psychometrics.adaptive.ItemPool;
import org.liangcai.psychometrics.adaptive.ItemSelection;
import org.liangcai.psychometrics.adaptive.Start;
import org.liangcai.psychometrics.adaptive.StoppingRule;

/**
 * A whole adaptive test as a case describes it: in words, "Provisional EAP, KL, stop after 12 items, final WL", or, where the words are
 * missing, by the name of the value, {@code path_KL_EAP_len12}.
 */
final class AdaptivePath {

    private static final String NUMBER = "(-?[0-9]*\\.?[0-9]+)";
    private static final Pattern RULE = Pattern.compile("Provisional (\\w+)\\s*[,;]\\s*(\\w+)");
    private static final Pattern FINAL = Pattern.compile("final (\\w+)");
    private static final Pattern LONGEST = Pattern.compile("after ([0-9]+) items");
    private static final Pattern PRECISION = Pattern.compile("SE\\s*<=?\\s*" + NUMBER);
    private static final Pattern CUT = Pattern.compile("cut " + NUMBER);
    private static final Pattern CONFIDENCE = Pattern.compile(NUMBER + "% interval");
    private static final Pattern INFORMATION = Pattern.compile("information[^,;]*(?:below|<) " + NUMBER);
    private static final Pattern START = Pattern.compile("at theta " + NUMBER);

    private final ReferenceCase reference;
    private final String value;
    private final String words;

    AdaptivePath(ReferenceCase reference, String value) {
        this.reference = reference;
        this.value = value;
        words = reference.how(value);
    }

    AdaptiveTest test(ItemPool pool) {
        String provisional =
                match(RULE, 1).or(() -> named(AdaptiveOptions::isMethod)).orElse("BM");
        String criterion = match(RULE, 2)
                .filter(AdaptiveOptions::isCriterion)
                .or(() -> named(AdaptiveOptions::isCriterion))
                .orElse("MFI");
        String last = match(FINAL, 1).filter(AdaptiveOptions::isMethod).orElse(provisional);
        return new AdaptiveTest(
                pool,
                AdaptiveOptions.estimator(reference, provisional),
                AdaptiveOptions.estimator(reference, last),
                Start.at(match(START, 1)
                        .map(Double::valueOf)
                        .orElse(reference.option("start_theta").asDouble(0))),
                ItemSelection.by(updatedBy(
                        AdaptiveOptions.criterion(reference, criterion), AdaptiveOptions.method(provisional))),
                stopping(pool),
                0);
    }

    /** Within a test, the peer estimates by one method, also where it looks ahead. */
    private static Criterion updatedBy(Criterion criterion, CatEstimator.Method method) {
        return criterion instanceof Criterion.ExpectedInformation expected
                ? new Criterion.ExpectedInformation(expected.information(), method)
                : criterion;
    }

    private StoppingRule stopping(ItemPool pool) {
        List<Ending> endings = new ArrayList<>();
        number(PRECISION, "se([0-9]+)")
                .ifPresent(error -> endings.add(new Ending.Precision(error >= 1 ? error / 100 : error)));
        match(CUT, 1)
                .or(() -> number(named("classification_?" + NUMBER)))
                .ifPresent(cut -> endings.add(new Ending.Classification(
                        List.of(Double.valueOf(cut)),
                        match(CONFIDENCE, 1)
                                        .map(Double::valueOf)
                                        .orElse(100
                                                - 100
                                                        * reference
                                                                .option("alpha")
                                                                .asDouble(0.05))
                                / 100)));
        match(INFORMATION, 1).ifPresent(least -> endings.add(new Ending.NothingInformative(Double.parseDouble(least))));
        int longest = match(LONGEST, 1)
                .or(() -> number(named("len([0-9]+)")))
                .map(Integer::valueOf)
                .orElse(reference.option("max_items").asInt(pool.size()));
        return new StoppingRule(1, longest, endings);
    }

    private Optional<Double> number(Pattern inWords, String inName) {
        return match(inWords, 1).or(() -> number(named(inName))).map(Double::valueOf);
    }

    private static Optional<String> number(Matcher matcher) {
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private Optional<String> match(Pattern pattern, int group) {
        Matcher matcher = pattern.matcher(words);
        return matcher.find() ? Optional.of(matcher.group(group)) : Optional.empty();
    }

    /** What the name says about the end of the test, which counts only where the words say nothing about it. */
    private Matcher named(String pattern) {
        return Pattern.compile(pattern).matcher(words.contains("stop") ? "" : value);
    }

    private Optional<String> named(java.util.function.Predicate<String> kind) {
        for (String part : value.split("_", -1)) {
            if (kind.test(part)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }
}
