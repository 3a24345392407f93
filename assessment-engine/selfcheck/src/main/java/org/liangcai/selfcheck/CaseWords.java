package org.liangcai.selfcheck;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liangcai.psychometrics.ability.NormalPrior;
import org.liangcai.psychometrics.ability.Quadrature;
import tools.jackson.databind.JsonNode;

/** Nodes, distributions and bounds that cases state in words. */
final class CaseWords {

    private static final String NUMBER = "([-−]?[\\d.]+)";

    private static final Pattern NODES =
            Pattern.compile("(\\d+)[^\\[\\d]*?(?:\\[|\\b(?:on|from|in|between)\\s)\\s*\\[?\\s*" + NUMBER
                    + "\\s*(?:,|to|and|\\.\\.)\\s*" + NUMBER);

    private static final Pattern BOUNDS = Pattern.compile("\\[\\s*" + NUMBER + "\\s*,\\s*" + NUMBER + "\\s*\\]");

    private static final Pattern NORMAL =
            Pattern.compile("N\\(\\s*" + NUMBER + "\\s*,\\s*" + NUMBER + "\\s*(\\^2)?\\s*\\)");

    private CaseWords() {}

    private static double number(String text) {
        return Double.parseDouble(text.replace('−', '-'));
    }

    /** For instance "61 equally spaced points on [-6,6]". */
    static Optional<Quadrature> nodes(String words) {
        Matcher matcher = NODES.matcher(words);
        return matcher.find()
                ? Optional.of(new Quadrature(
                        number(matcher.group(2)), number(matcher.group(3)), Integer.parseInt(matcher.group(1))))
                : Optional.empty();
    }

    /** For instance "[-4,4]". */
    static Optional<double[]> bounds(String words) {
        Matcher matcher = BOUNDS.matcher(words);
        return matcher.find()
                ? Optional.of(new double[] {number(matcher.group(1)), number(matcher.group(2))})
                : Optional.empty();
    }

    /** For instance "N(0,1)", the second number a variance, or "N(0,0.5^2)". */
    static Optional<NormalPrior> normal(String words) {
        Matcher matcher = NORMAL.matcher(words);
        if (!matcher.find()) {
            return Optional.empty();
        }
        double spread = number(matcher.group(2));
        return Optional.of(
                new NormalPrior(number(matcher.group(1)), matcher.group(3) == null ? Math.sqrt(spread) : spread));
    }

    /** The distribution of ability: named options first, then words in any option; standard normal if nothing is said. */
    static NormalPrior ability(ReferenceCase reference) {
        double mean = first(reference, 0, "mean", "latent_mean", "group_mean", "mu", "prior_mean");
        double variance = first(reference, -1, "variance", "var", "latent_variance", "group_variance", "cov");
        double deviation = first(reference, -1, "sd", "latent_sd", "sigma", "prior_sd");
        if (mean != 0 || variance > 0 || deviation > 0) {
            return new NormalPrior(mean, deviation > 0 ? deviation : variance > 0 ? Math.sqrt(variance) : 1);
        }
        for (JsonNode option : reference.options()) {
            Optional<NormalPrior> normal = option.isString() ? normal(option.asString()) : Optional.empty();
            if (normal.isPresent()) {
                return normal.get();
            }
        }
        return NormalPrior.STANDARD;
    }

    private static double first(ReferenceCase reference, double absent, String... options) {
        for (String option : options) {
            if (reference.option(option).isNumber()) {
                return reference.option(option).asDouble();
            }
        }
        return absent;
    }

    /** The nodes that the option for them, or else any of the case's options, names, otherwise 61 from −6 to 6. */
    static Quadrature quadrature(ReferenceCase reference) {
        Optional<Quadrature> asked = nodes(reference.option("quadrature").asString(""));
        if (asked.isPresent()) {
            return asked.get();
        }
        for (JsonNode option : reference.options()) {
            Optional<Quadrature> nodes = option.isString() ? nodes(option.asString()) : Optional.empty();
            if (nodes.isPresent()) {
                return nodes.get();
            }
        }
        JsonNode count = reference.option("quadpts");
        JsonNode limits = reference.option("theta_lim");
        double lower = limits.isArray() ? limits.get(0).asDouble() : -6;
        double upper = limits.isArray() ? limits.get(1).asDouble() : 6;
        return new Quadrature(lower, upper, count.isNumber() ? count.asInt() : 61);
    }
}
