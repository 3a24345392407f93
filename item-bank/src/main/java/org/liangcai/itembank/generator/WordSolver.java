package org.liangcai.itembank.generator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;

/**
 * Solves word problems. It reads the quantities out of the written text in each language, works the declared relations through until
 * the quantity asked for is known, and compares with the options.
 */
final class WordSolver {

    private WordSolver() {}

    /** Whether both texts lead to the key, and neither they nor another reading of them to another option. */
    static boolean proves(WordSpecification problem) {
        for (Language language : Language.values()) {
            Optional<Map<String, Fraction>> known = known(problem, language);
            if (known.isEmpty() || !holds(problem, known.get())) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(WordSpecification problem, Map<String, Fraction> known) {
        Fraction solution = problem.options().get(problem.key() - 1);
        return solution.equals(known.get(problem.story().asked()))
                && problem.story().readings().stream()
                        .flatMap(reading -> WordMistake.worked(reading, known).stream())
                        .noneMatch(other ->
                                !other.equals(solution) && problem.options().contains(other));
    }

    private static Optional<Map<String, Fraction>> known(WordSpecification problem, Language language) {
        LocalizedText text = problem.render().question();
        return WordText.read(problem.story(), problem.cast(), text.in(language), language)
                .map(given -> solved(problem.story(), given));
    }

    /** All quantities that the relations give. */
    static Map<String, Fraction> solved(WordStory story, Map<String, Fraction> given) {
        Map<String, Fraction> known = new HashMap<>(given);
        boolean more = true;
        while (more) {
            more = false;
            for (WordRelation relation : story.relations()) {
                more |= relation.solve(known);
            }
        }
        return known;
    }
}
