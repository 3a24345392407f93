package org.liangcai.psychometrics.adaptive;

import java.util.List;

/**
 * How an adaptive test begins.
 *
 * @param theta where items are looked for before the first answer, finite
 * @param criterion what makes an item good before the first answer
 * @param items items that come first in any case, in order, counted from 0; often none
 */
public record Start(double theta, Criterion criterion, List<Integer> items) {

    public Start {
        items = List.copyOf(items);
        if (!Double.isFinite(theta)) {
            throw new IllegalArgumentException("The ability (%s) to start at must be finite.".formatted(theta));
        }
    }

    /** At ability 0, by maximum information. */
    public static Start standard() {
        return at(0);
    }

    /** At an ability, by maximum information. */
    public static Start at(double theta) {
        return new Start(theta, new Criterion.MaximumInformation(), List.of());
    }

    /** The same with items that come first. */
    public Start withItems(List<Integer> first) {
        return new Start(theta, criterion, first);
    }

    /** The same with another criterion. */
    public Start withCriterion(Criterion other) {
        return new Start(theta, other, items);
    }
}
