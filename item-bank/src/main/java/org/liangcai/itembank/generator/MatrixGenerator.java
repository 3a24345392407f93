package org.liangcai.itembank.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Makes a matrix from a blueprint and a seed. The same blueprint, key position and seed give the same matrix everywhere, because
 * {@link Random} is specified to the bit.
 *
 * <p>The options are a full crossing of mistakes: three features of the answer, each right or as somebody who made a typical mistake
 * would have it (the neighbouring cell repeated, a step too few or too many, the wrong direction, another Boolean rule). Every value
 * then stands in half of the options, so that the answer cannot be told from the options alone.
 */
final class MatrixGenerator {

    private static final int ATTEMPTS = 60;

    private MatrixGenerator() {}

    /**
     * One matrix, proved to have a single answer.
     *
     * @param key the position of the right option, from 1
     * @return empty if none of the attempts of this seed could be proved
     */
    static Optional<MatrixSpecification> generate(MatrixBlueprint blueprint, int key, long seed) {
        Random random = new Random(seed);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<MatrixCell> grid = grid(blueprint, random);
            Optional<MatrixSpecification> matrix = withOptions(grid, key, blueprint, random);
            if (matrix.isPresent() && MatrixProof.holds(matrix.get())) {
                return matrix;
            }
        }
        return Optional.empty();
    }

    private static List<MatrixCell> grid(MatrixBlueprint blueprint, Random random) {
        Map<MatrixAttribute, int[]> values = new EnumMap<>(MatrixAttribute.class);
        boolean figure = !blueprint.has(MatrixAttribute.LINES);
        for (MatrixAttribute attribute : MatrixAttribute.values()) {
            MatrixRule rule = blueprint.rules().get(attribute);
            List<Integer> domain = MatrixDomains.domain(attribute, blueprint);
            if (rule != null) {
                values.put(attribute, MatrixValues.of(attribute, rule, domain, random));
            } else if (figure && attribute.ofShapes()) {
                int value = MatrixDomains.resting(attribute, domain, blueprint, random);
                values.put(attribute, IntStream.generate(() -> value).limit(9).toArray());
            }
        }
        List<MatrixCell> cells = new ArrayList<>();
        for (int index = 0; index < 9; index++) {
            Map<MatrixAttribute, Integer> cell = new EnumMap<>(MatrixAttribute.class);
            for (Map.Entry<MatrixAttribute, int[]> attribute : values.entrySet()) {
                cell.put(attribute.getKey(), attribute.getValue()[index]);
            }
            cells.add(MatrixCell.of(cell));
        }
        return cells;
    }

    private static Optional<MatrixSpecification> withOptions(
            List<MatrixCell> grid, int key, MatrixBlueprint blueprint, Random random) {
        List<MatrixCell> given = grid.subList(0, MatrixSpecification.GIVEN);
        MatrixCell solution = grid.getLast();
        MatrixSolver solver = MatrixSolver.of(given);
        if (!MatrixProof.predictsOnly(solver, solution)) {
            return Optional.empty();
        }
        List<MatrixMistake> mistakes = MatrixMistake.choose(given, solution, solver, blueprint, random);
        if (mistakes.isEmpty()) {
            return Optional.empty();
        }
        List<MatrixCell> wrong = new ArrayList<>(MatrixMistake.crossed(solution, mistakes));
        wrong.remove(solution);
        if (wrong.size() != MatrixSpecification.OPTIONS - 1) {
            return Optional.empty();
        }
        Collections.shuffle(wrong, random);
        wrong.add(key - 1, solution);
        return Optional.of(new MatrixSpecification(given, wrong, key));
    }
}
