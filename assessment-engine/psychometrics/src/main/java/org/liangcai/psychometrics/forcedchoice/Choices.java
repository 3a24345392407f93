package org.liangcai.psychometrics.forcedchoice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.liangcai.psychometrics.data.ResponseMatrix;

/** What persons chose in every block, turned into the outcomes of all comparisons. */
public final class Choices {

    private Choices() {}

    /** What a person did with one block. */
    public sealed interface Choice {

        /** The statements from the most to the least fitting; all of them. */
        record Ranking(List<String> order) implements Choice {
            public Ranking {
                order = List.copyOf(order);
            }
        }

        /** Only the most and the least fitting. */
        record MostAndLeast(String most, String least) implements Choice {}

        /** Only the most fitting. */
        record Most(String most) implements Choice {}

        /** Nothing. */
        record Skipped() implements Choice {}
    }

    /**
     * The outcomes of all comparisons; what a choice leaves open is missing.
     *
     * @param persons for every person a choice for every block
     * @throws IllegalArgumentException if a choice does not fit its block; the message names person and block
     */
    public static ResponseMatrix outcomes(Questionnaire questionnaire, List<List<Choice>> persons) {
        List<Questionnaire.Comparison> comparisons = questionnaire.comparisons();
        ResponseMatrix.Builder builder = ResponseMatrix.builder(questionnaire.outcomes(), persons.size());
        for (int person = 0; person < persons.size(); person++) {
            List<Choice> choices = persons.get(person);
            if (choices.size() != questionnaire.blocks().size()) {
                throw new IllegalArgumentException("The person (%d) has %d choices for %d blocks."
                        .formatted(
                                person + 1,
                                choices.size(),
                                questionnaire.blocks().size()));
            }
            List<List<Integer>> levels = new ArrayList<>();
            for (int block = 0; block < choices.size(); block++) {
                levels.add(levels(questionnaire.blocks().get(block), choices.get(block), person, block));
            }
            for (int outcome = 0; outcome < comparisons.size(); outcome++) {
                Questionnaire.Comparison comparison = comparisons.get(outcome);
                List<Statement> block = questionnaire.blocks().get(comparison.block());
                List<Integer> own = levels.get(comparison.block());
                int first = own.get(block.indexOf(comparison.first()));
                int second = own.get(block.indexOf(comparison.second()));
                if (first != second) {
                    builder.category(person, outcome, first > second ? 1 : 0);
                }
            }
        }
        return builder.build();
    }

    /** How high every statement of a block was placed; what lies level was not told apart. */
    private static List<Integer> levels(List<Statement> block, Choice choice, int person, int index) {
        List<String> ids = block.stream().map(Statement::id).toList();
        return switch (choice) {
            case Choice.Ranking(List<String> order) -> {
                if (order.size() != ids.size() || !new HashSet<>(order).equals(new HashSet<>(ids))) {
                    throw fault("ranking %s".formatted(order), ids, person, index);
                }
                yield ids.stream().map(id -> ids.size() - order.indexOf(id)).toList();
            }
            case Choice.MostAndLeast(String most, String least) -> {
                if (!ids.contains(most) || !ids.contains(least) || most.equals(least)) {
                    throw fault("choice of (%s) and (%s)".formatted(most, least), ids, person, index);
                }
                yield ids.stream()
                        .map(id -> id.equals(most) ? 1 : id.equals(least) ? -1 : 0)
                        .toList();
            }
            case Choice.Most(String most) -> {
                if (!ids.contains(most)) {
                    throw fault("choice of (%s)".formatted(most), ids, person, index);
                }
                yield ids.stream().map(id -> id.equals(most) ? 1 : 0).toList();
            }
            case Choice.Skipped() -> ids.stream().map(id -> 0).toList();
        };
    }

    private static IllegalArgumentException fault(String what, List<String> ids, int person, int block) {
        return new IllegalArgumentException("The %s of person (%d) does not fit block (%d), whose statements are %s."
                .formatted(what, person + 1, block + 1, ids));
    }
}
