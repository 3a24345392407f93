package org.liangcai.itembank.generator;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which attributes of a matrix follow which rule; the others stay as they are throughout.
 *
 * @param rules one to four rules
 */
record MatrixBlueprint(Map<MatrixAttribute, MatrixRule> rules) {

    MatrixBlueprint {
        if (rules.isEmpty() || rules.size() > 4) {
            throw new IllegalArgumentException("A matrix follows 1 to 4 rules, not %s.".formatted(rules));
        }
        // In the order of the attributes: what is made from a seed must not hang on the order of a hash map.
        rules = Collections.unmodifiableMap(new EnumMap<>(rules));
    }

    boolean has(MatrixAttribute attribute) {
        return rules.containsKey(attribute);
    }

    /** The written form, which {@link #parse} reads, in the order of the attributes. */
    String text() {
        return rules.entrySet().stream()
                .map(rule -> rule.getKey() + "=" + rule.getValue())
                .collect(Collectors.joining(" "));
    }

    static MatrixBlueprint parse(String text) {
        Map<MatrixAttribute, MatrixRule> rules = new EnumMap<>(MatrixAttribute.class);
        for (String rule : text.split(" ", -1)) {
            int sign = rule.indexOf('=');
            rules.put(MatrixAttribute.valueOf(rule.substring(0, sign)), MatrixRule.valueOf(rule.substring(sign + 1)));
        }
        return new MatrixBlueprint(rules);
    }
}
