package org.liangcai.itembank.kept;

import java.util.List;

/**
 * What forms are assembled to.
 *
 * @param length items in a form
 * @param bounds how many items of a tag
 * @param target the test information function at named abilities, one point or more, as the forms should come near to it
 * @param forms how many parallel forms were asked for at once
 * @param overlap how many items two of them may share; enemies never stand in the same form
 */
public record FormBlueprint(int length, List<TagBound> bounds, List<Point> target, int forms, int overlap) {

    public static final int MOST_FORMS = 8;

    public FormBlueprint {
        bounds = List.copyOf(bounds);
        target = List.copyOf(target);
        if (length < 1 || forms < 1 || forms > MOST_FORMS || overlap < 0) {
            throw new IllegalArgumentException(
                    "The length (%d) must be 1 or more, the forms (%d) 1 to %d and the overlap (%d) 0 or more."
                            .formatted(length, forms, MOST_FORMS, overlap));
        }
        if (target.isEmpty()) {
            throw new IllegalArgumentException("The target must name at least one ability.");
        }
        if (bounds.stream().map(TagBound::tag).distinct().count() < bounds.size()) {
            throw new IllegalArgumentException("Every tag (%s) must be bounded once only."
                    .formatted(bounds.stream().map(TagBound::tag).toList()));
        }
    }

    /**
     * How many items of a tag.
     *
     * @param tag the tag
     * @param atLeast 0 or more
     * @param atMost not below {@code atLeast}
     */
    public record TagBound(String tag, int atLeast, int atMost) {
        public TagBound {
            if (tag.isBlank() || atLeast < 0 || atMost < atLeast) {
                throw new IllegalArgumentException("The counts (%d, %d) of (%s) must satisfy 0 ≤ at least ≤ at most."
                        .formatted(atLeast, atMost, tag));
            }
        }
    }

    /**
     * One ability at which information counts.
     *
     * @param theta finite, on the metric of the instrument's parameters
     * @param information the wanted Fisher information, positive
     */
    public record Point(double theta, double information) {
        public Point {
            if (!Double.isFinite(theta) || !(information > 0) || Double.isInfinite(information)) {
                throw new IllegalArgumentException(
                        "The ability (%s) must be finite and the information (%s) positive and finite."
                                .formatted(theta, information));
            }
        }
    }
}
