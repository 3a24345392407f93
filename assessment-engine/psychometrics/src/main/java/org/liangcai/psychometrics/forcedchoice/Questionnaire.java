package org.liangcai.psychometrics.forcedchoice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Blocks of two to four statements that a person ranks, in full or in part. A block of n statements is n(n − 1) / 2 comparisons.
 *
 * @param blocks the blocks
 */
public record Questionnaire(List<List<Statement>> blocks) {

    private static final int LARGEST_BLOCK = 4;

    public Questionnaire {
        blocks = blocks.stream().map(List::copyOf).toList();
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("The questionnaire has no blocks.");
        }
        Set<String> seen = new HashSet<>();
        for (int block = 0; block < blocks.size(); block++) {
            int size = blocks.get(block).size();
            if (size < 2 || size > LARGEST_BLOCK) {
                throw new IllegalArgumentException("The block (%d) has %d statements; it must have 2 to %d."
                        .formatted(block + 1, size, LARGEST_BLOCK));
            }
            for (Statement statement : blocks.get(block)) {
                if (!seen.add(statement.id())) {
                    throw new IllegalArgumentException("The statement (%s) comes twice.".formatted(statement.id()));
                }
            }
        }
    }

    /** A comparison of two statements of a block: the outcome is 1 if the first is preferred, otherwise 0. */
    public record Comparison(int block, Statement first, Statement second) {

        /** The id of the outcome. */
        public String id() {
            return first.id() + ">" + second.id();
        }
    }

    /** All comparisons, block by block. */
    public List<Comparison> comparisons() {
        List<Comparison> comparisons = new ArrayList<>();
        for (int block = 0; block < blocks.size(); block++) {
            List<Statement> own = blocks.get(block);
            for (int first = 0; first < own.size(); first++) {
                for (int second = first + 1; second < own.size(); second++) {
                    comparisons.add(new Comparison(block, own.get(first), own.get(second)));
                }
            }
        }
        return List.copyOf(comparisons);
    }

    /** All statements, block by block. */
    public List<Statement> statements() {
        return blocks.stream().flatMap(List::stream).toList();
    }

    /** The traits, in the order in which they are first spoken of. */
    public List<String> traits() {
        return statements().stream().map(Statement::trait).distinct().toList();
    }

    /** How many comparisons follow from others because preferences are transitive: n(n − 1)(n − 2) / 6 in each block. */
    public int redundancies() {
        int sum = 0;
        for (List<Statement> block : blocks) {
            int n = block.size();
            sum += n * (n - 1) * (n - 2) / 6;
        }
        return sum;
    }

    /** The ids of the outcomes. */
    List<String> outcomes() {
        return Stream.of(comparisons())
                .flatMap(List::stream)
                .map(Comparison::id)
                .toList();
    }
}
