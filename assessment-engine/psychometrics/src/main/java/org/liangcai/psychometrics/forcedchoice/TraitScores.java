package org.liangcai.psychometrics.forcedchoice;

import java.util.List;

/**
 * A person's traits.
 *
 * @param traits the names of the traits
 * @param estimates one for each trait, on the scale on which the population has mean 0 and variance 1
 * @param standardErrors one for each trait
 * @param converged false if the search for the mode did not end
 */
public record TraitScores(List<String> traits, List<Double> estimates, List<Double> standardErrors, boolean converged) {

    public TraitScores {
        traits = List.copyOf(traits);
        estimates = List.copyOf(estimates);
        standardErrors = List.copyOf(standardErrors);
    }
}
