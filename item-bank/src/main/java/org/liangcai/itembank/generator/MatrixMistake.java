package org.liangcai.itembank.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.liangcai.itembank.generator.MatrixSolver.Explanation;

/**
 * One feature of the answer that can be got wrong: another value of an attribute, or part of a set missing or too much.
 *
 * @param attribute the attribute
 * @param wrong what somebody who makes the mistake sees there; for a set, the members to be added or taken away
 */
record MatrixMistake(MatrixAttribute attribute, int wrong) {

    private static final int CROSSED = 3;
    private static final int ALL_MEMBERS = 0xff;

    MatrixCell madeIn(MatrixCell cell) {
        boolean set = attribute.nature() == MatrixAttribute.Nature.SET;
        return cell.with(attribute, set ? cell.value(attribute) ^ wrong : wrong);
    }

    /** All options: each mistake made or not made, in every combination. */
    static Set<MatrixCell> crossed(MatrixCell solution, List<MatrixMistake> mistakes) {
        Set<MatrixCell> options = new LinkedHashSet<>(List.of(solution));
        for (MatrixMistake mistake : mistakes) {
            for (MatrixCell option : List.copyOf(options)) {
                options.add(mistake.madeIn(option));
            }
        }
        return options;
    }

    /**
     * Three mistakes to be crossed, first those about the rules of the matrix; none if three cannot be found.
     */
    static List<MatrixMistake> choose(
            List<MatrixCell> given,
            MatrixCell solution,
            MatrixSolver solver,
            MatrixBlueprint blueprint,
            Random random) {
        List<MatrixMistake> mistakes = new ArrayList<>();
        List<MatrixAttribute> ruled = new ArrayList<>(List.of(MatrixAttribute.values()));
        ruled.removeIf(attribute -> !blueprint.has(attribute));
        Collections.shuffle(ruled, random);
        for (MatrixAttribute attribute : ruled) {
            mistakes.addAll(
                    attribute.nature() == MatrixAttribute.Nature.SET
                            ? wrongSets(attribute, given, random)
                            : wrongValue(attribute, given, solution, solver.of(attribute), blueprint, random));
        }
        List<MatrixAttribute> resting =
                new ArrayList<>(List.of(MatrixAttribute.SHAPE, MatrixAttribute.SHADING, MatrixAttribute.SIZE));
        resting.removeIf(attribute -> blueprint.has(attribute) || solution.value(MatrixAttribute.COUNT) == 0);
        Collections.shuffle(resting, random);
        for (MatrixAttribute attribute : resting) {
            mistakes.addAll(wrongValue(attribute, given, solution, solver.of(attribute), blueprint, random));
        }
        return mistakes.size() < CROSSED ? List.of() : balanced(mistakes, ruled.size(), random);
    }

    /** Where two attributes hold sets, each gives at least one mistake; otherwise the first three. */
    private static List<MatrixMistake> balanced(List<MatrixMistake> mistakes, int ruled, Random random) {
        List<MatrixMistake> chosen = new ArrayList<>();
        Set<MatrixAttribute> covered = new LinkedHashSet<>();
        for (MatrixMistake mistake : mistakes) {
            if (chosen.size() < Math.min(ruled, CROSSED) && covered.add(mistake.attribute)) {
                chosen.add(mistake);
            }
        }
        for (MatrixMistake mistake : mistakes) {
            if (chosen.size() < CROSSED && !chosen.contains(mistake)) {
                chosen.add(mistake);
            }
        }
        Collections.shuffle(chosen, random);
        return chosen;
    }

    /**
     * What belongs to both of the row's sets, to the first alone, to the second alone, taken away or added: another Boolean rule. Or
     * something of neither, so that the fullest option is not always what joining the sets gives.
     */
    private static List<MatrixMistake> wrongSets(MatrixAttribute attribute, List<MatrixCell> given, Random random) {
        int first = given.get(6).value(attribute);
        int second = given.get(7).value(attribute);
        int neither = ~(first | second) & ALL_MEMBERS;
        List<MatrixMistake> mistakes = new ArrayList<>();
        for (int part : new int[] {first & second, first & ~second, second & ~first, Integer.lowestOneBit(neither)}) {
            if (part != 0) {
                mistakes.add(new MatrixMistake(attribute, part));
            }
        }
        Collections.shuffle(mistakes, random);
        return mistakes;
    }

    /** A value that no rule defends, best one that is to be seen near by or lies one step off. */
    private static List<MatrixMistake> wrongValue(
            MatrixAttribute attribute,
            List<MatrixCell> given,
            MatrixCell solution,
            Explanation explanation,
            MatrixBlueprint blueprint,
            Random random) {
        Set<Integer> seen = new LinkedHashSet<>();
        for (MatrixCell cell : given.reversed()) {
            seen.add(cell.value(attribute));
        }
        List<Integer> near = new ArrayList<>();
        List<Integer> domain = MatrixDomains.domain(attribute, blueprint);
        for (int value : seen) {
            near.add(value);
        }
        if (attribute.nature() != MatrixAttribute.Nature.NOMINAL) {
            near.add(attribute.moved(solution.value(attribute), 1));
            near.add(attribute.moved(solution.value(attribute), -1));
        }
        if (seen.size() == 1) {
            near.addAll(domain);
        }
        near.removeIf(value -> !domain.contains(value) || explanation.all().contains(value));
        return near.isEmpty()
                ? List.of()
                : List.of(new MatrixMistake(attribute, near.get(random.nextInt(near.size()))));
    }
}
