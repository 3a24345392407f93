package org.liangcai.station.commandline;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.liangcai.psychometrics.calibration.ParameterName.Kind;
import org.liangcai.psychometrics.calibration.Prior;
import picocli.CommandLine.Option;

/** What is assumed of item parameters before any response is seen. */
final class PriorOptions {

    /** Of a lower asymptote unless something else is asked for: about .23, as of five options. */
    private static final Prior LOWER_ASYMPTOTE = Prior.beta(5, 17);

    /** The same of an upper asymptote. */
    private static final Prior UPPER_ASYMPTOTE = Prior.beta(17, 5);

    @Option(
            names = "--prior",
            paramLabel = "KIND=DENSITY",
            description =
                    "A prior: slope, intercept, lower-asymptote or upper-asymptote, with normal(mean;sd), lognormal(mean;sd), normallog(mean;sd) (the same belief, but the estimate is the mode of log a) or beta(a;b). Without one, a 3PL or 4PL has beta(5;17) on its lower and beta(17;5) on its upper asymptotes; =none takes that away.")
    private Map<String, String> priors = Map.of();

    /** The priors of these models by kind of parameter. */
    Map<Kind, Prior> of(Collection<ModelCode> models) {
        Map<Kind, Prior> all = new LinkedHashMap<>();
        if (models.contains(ModelCode.THREE_PL) || models.contains(ModelCode.FOUR_PL)) {
            all.put(Kind.LOWER_ASYMPTOTE, LOWER_ASYMPTOTE);
        }
        if (models.contains(ModelCode.FOUR_PL)) {
            all.put(Kind.UPPER_ASYMPTOTE, UPPER_ASYMPTOTE);
        }
        priors.forEach((name, density) -> {
            Kind kind = kind(name);
            if (density.equals("none")) {
                all.remove(kind);
            } else {
                all.put(kind, PriorText.parse(density));
            }
        });
        return all;
    }

    private static Kind kind(String name) {
        return switch (name) {
            case "slope" -> Kind.SLOPE;
            case "intercept" -> Kind.INTERCEPT;
            case "lower-asymptote" -> Kind.LOWER_ASYMPTOTE;
            case "upper-asymptote" -> Kind.UPPER_ASYMPTOTE;
            default ->
                throw new InputException(
                        "--prior names (%s).\nMaybe slope, intercept, lower-asymptote or upper-asymptote."
                                .formatted(name));
        };
    }
}
