package org.liangcai.itembank.generator;

import java.util.List;
import java.util.Random;

/** Which values the attributes of a matrix may take, given what else the matrix shows. */
final class MatrixDomains {

    private MatrixDomains() {}

    static List<Integer> domain(MatrixAttribute attribute, MatrixBlueprint blueprint) {
        return switch (attribute) {
            case SHAPE -> Shape.indices(blueprint.has(MatrixAttribute.ROTATION));
            case COUNT -> List.of(1, 2, 3, 4, 5);
            case SIZE -> List.of(1, 2, 3);
            case SHADING -> List.of(0, 1, 2, 3);
            case ROTATION -> List.of(0, 1, 2, 3, 4, 5, 6, 7);
            case MARKER -> List.of(1, 2, 3, 4, 5, 6, 7, 8);
            case DOTS, LINES -> List.of();
        };
    }

    /** The value of an attribute that follows no rule: one figure of middle size in any shape and shade. */
    static int resting(MatrixAttribute attribute, List<Integer> domain, MatrixBlueprint blueprint, Random random) {
        return switch (attribute) {
            case COUNT -> 1;
            case SIZE -> blueprint.has(MatrixAttribute.COUNT) ? 2 : 2 + random.nextInt(2);
            default -> domain.get(random.nextInt(domain.size()));
        };
    }
}
