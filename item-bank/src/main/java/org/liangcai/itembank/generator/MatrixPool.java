package org.liangcai.itembank.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Fills a pool with matrices, evenly over the range of difficulty. */
final class MatrixPool {

    private static final List<MatrixAttribute> FIGURE = List.of(
            MatrixAttribute.SHAPE,
            MatrixAttribute.COUNT,
            MatrixAttribute.SIZE,
            MatrixAttribute.SHADING,
            MatrixAttribute.ROTATION,
            MatrixAttribute.MARKER);
    private static final List<MatrixRule> LOGIC = List.of(MatrixRule.AND, MatrixRule.OR, MatrixRule.XOR);
    private static final List<MatrixRule> RELATIONS = List.of(
            MatrixRule.SAME_IN_ROW,
            MatrixRule.SAME_IN_COLUMN,
            MatrixRule.PROGRESSION,
            MatrixRule.DISTRIBUTION_OF_THREE);

    private MatrixPool() {}

    /**
     * A pool.
     *
     * @param difficulty predicts the difficulty of a blueprint
     * @param coverage how many items of which difficulty
     * @param seed gives the same pool each time
     */
    static List<PooledItem> fill(MatrixDifficulty difficulty, PoolCoverage coverage, long seed) {
        Random random = new Random(seed);
        List<Integer> keys = coverage.balancedKeys(MatrixSpecification.OPTIONS, random);
        List<PooledItem> pool = new ArrayList<>();
        Set<List<MatrixCell>> seen = new HashSet<>();
        while (pool.size() < coverage.size()) {
            MatrixBlueprint blueprint = blueprint(random);
            double b = difficulty.of(blueprint);
            long itemSeed = random.nextLong() >>> 16;
            if (coverage.hasRoom(pool, b)) {
                Optional<MatrixSpecification> matrix =
                        MatrixGenerator.generate(blueprint, keys.get(pool.size()), itemSeed);
                if (matrix.isPresent() && seen.add(matrix.get().cells())) {
                    pool.add(new PooledItem(matrix.get(), blueprint.text(), itemSeed, b));
                }
            }
        }
        return pool;
    }

    static MatrixBlueprint blueprint(Random random) {
        Map<MatrixAttribute, MatrixRule> rules = new EnumMap<>(MatrixAttribute.class);
        switch (random.nextInt(5)) {
            case 0 -> rules.put(MatrixAttribute.LINES, logic(random));
            case 1 -> rules.put(MatrixAttribute.DOTS, logic(random));
            case 2 -> {
                rules.put(MatrixAttribute.LINES, logic(random));
                rules.put(MatrixAttribute.DOTS, logic(random));
            }
            default -> {}
        }
        boolean logic = !rules.isEmpty();
        int relations = logic ? random.nextInt(3) : 1 + random.nextInt(4);
        List<MatrixAttribute> attributes = new ArrayList<>(FIGURE);
        if (rules.containsKey(MatrixAttribute.LINES)) {
            attributes.retainAll(List.of(MatrixAttribute.MARKER));
        }
        if (rules.containsKey(MatrixAttribute.DOTS)) {
            attributes.remove(MatrixAttribute.MARKER);
        }
        Collections.shuffle(attributes, random);
        for (MatrixAttribute attribute : attributes.subList(0, Math.min(relations, attributes.size()))) {
            rules.put(attribute, relation(attribute, random));
        }
        return new MatrixBlueprint(rules);
    }

    private static MatrixRule logic(Random random) {
        return LOGIC.get(random.nextInt(LOGIC.size()));
    }

    private static MatrixRule relation(MatrixAttribute attribute, Random random) {
        if (attribute == MatrixAttribute.COUNT && random.nextInt(3) == 0) {
            return random.nextBoolean() ? MatrixRule.SUM : MatrixRule.DIFFERENCE;
        }
        MatrixRule rule = RELATIONS.get(random.nextInt(RELATIONS.size()));
        boolean progresses = attribute.nature() != MatrixAttribute.Nature.NOMINAL && attribute != MatrixAttribute.SIZE;
        return rule == MatrixRule.PROGRESSION && !progresses ? MatrixRule.DISTRIBUTION_OF_THREE : rule;
    }
}
