package org.liangcai.station.commandline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liangcai.psychometrics.calibration.Prior;

/** Prior densities as they are written on the command line. */
final class PriorText {

    private static final Pattern DENSITY = Pattern.compile(
            "(normal|lognormal|normallog|beta)\\(\\s*(-?[0-9.eE+-]+)\\s*[;,]\\s*(-?[0-9.eE+-]+)\\s*\\)");

    private PriorText() {}

    /**
     * Reads a density.
     *
     * @throws InputException if it is not one
     */
    static Prior parse(String text) {
        Matcher matcher = DENSITY.matcher(text.strip());
        if (!matcher.matches()) {
            throw new InputException(
                    "The prior (%s) is not known.\nMaybe normal(0;1), lognormal(0;0.5), normallog(0;0.5) or beta(5;17)."
                            .formatted(text));
        }
        try {
            double first = Double.parseDouble(matcher.group(2));
            double second = Double.parseDouble(matcher.group(3));
            return switch (matcher.group(1)) {
                case "normal" -> Prior.normal(first, second);
                case "lognormal" -> Prior.logNormal(first, second);
                case "normallog" -> Prior.normalLogarithm(first, second);
                default -> Prior.beta(first, second);
            };
        } catch (NumberFormatException notANumber) {
            throw new InputException("The prior (%s) needs two numbers.".formatted(text), notANumber);
        }
    }
}
