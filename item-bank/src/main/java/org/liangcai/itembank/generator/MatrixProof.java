package org.liangcai.itembank.generator;

import java.util.Arrays;
import java.util.Set;

/**
 * The proof that a matrix has one defensible answer: for every attribute the simplest rules that fit the given cells all predict the
 * key's value, and every other option has at least one attribute whose value no rule that fits predicts, however complex.
 */
final class MatrixProof {

    private MatrixProof() {}

    static boolean holds(MatrixSpecification matrix) {
        MatrixSolver solver = MatrixSolver.of(matrix.cells());
        return predictsOnly(solver, matrix.solution())
                && matrix.options().stream()
                        .filter(option -> !option.equals(matrix.solution()))
                        .noneMatch(option -> canBeDefended(solver, option));
    }

    /** Whether the simplest rules agree on this cell and on nothing else. */
    static boolean predictsOnly(MatrixSolver solver, MatrixCell cell) {
        return Arrays.stream(MatrixAttribute.values()).allMatch(attribute -> {
            Set<Integer> simplest = solver.of(attribute).simplest();
            return simplest.size() == 1 && simplest.contains(cell.value(attribute));
        });
    }

    private static boolean canBeDefended(MatrixSolver solver, MatrixCell option) {
        return Arrays.stream(MatrixAttribute.values())
                .allMatch(attribute -> solver.of(attribute).all().contains(option.value(attribute)));
    }
}
