package org.liangcai.psychometrics.facets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Ratings on one scale; not every rater need have rated every candidate. Immutable.
 *
 * @param ratings in any order, each candidate at most once by a rater on an item
 * @param highestCategory the highest category of the scale, 1 or more, whether anybody gave it or not
 */
public record Ratings(List<Rating> ratings, int highestCategory) {

    public Ratings {
        ratings = List.copyOf(ratings);
        if (ratings.isEmpty()) {
            throw new IllegalArgumentException("There must be at least one rating (0).");
        }
        if (highestCategory < 1) {
            throw new IllegalArgumentException(
                    "The highest category (%d) must be 1 or more.".formatted(highestCategory));
        }
        Set<List<String>> seen = new HashSet<>();
        for (Rating rating : ratings) {
            if (rating.category() > highestCategory) {
                throw new IllegalArgumentException(
                        "The rating (%d) of candidate (%s) on item (%s) by rater (%s) lies above the highest category (%d)."
                                .formatted(
                                        rating.category(),
                                        rating.candidate(),
                                        rating.item(),
                                        rating.rater(),
                                        highestCategory));
            }
            if (!seen.add(List.of(rating.candidate(), rating.item(), rating.rater()))) {
                throw new IllegalArgumentException(
                        "Rater (%s) rated candidate (%s) on item (%s) twice.\nMaybe a correction: only the rating that counts belongs here."
                                .formatted(rating.rater(), rating.candidate(), rating.item()));
            }
        }
    }

    /** The ids of the candidates, in the order in which they first come. */
    public List<String> candidates() {
        Set<String> ids = new LinkedHashSet<>();
        ratings.forEach(rating -> ids.add(rating.candidate()));
        return new ArrayList<>(ids);
    }

    /** The ids of the items, in the order in which they first come. */
    public List<String> items() {
        Set<String> ids = new LinkedHashSet<>();
        ratings.forEach(rating -> ids.add(rating.item()));
        return new ArrayList<>(ids);
    }

    /** The ids of the raters, in the order in which they first come. */
    public List<String> raters() {
        Set<String> ids = new LinkedHashSet<>();
        ratings.forEach(rating -> ids.add(rating.rater()));
        return new ArrayList<>(ids);
    }
}
