package org.liangcai.psychometrics.personfit;

import org.liangcai.psychometrics.data.ResponseMatrix;

/** What indices without a response model ask of the data. */
final class CompleteScores {

    private CompleteScores() {}

    /**
     * The categories, persons by items.
     *
     * @param most the highest category there may be
     * @throws IllegalArgumentException if a response is missing or its category too high, or there are fewer than two items
     */
    static int[][] of(ResponseMatrix data, int most) {
        if (data.itemCount() < 2) {
            throw new IllegalArgumentException(
                    "The number of items (%d) must be 2 or more.".formatted(data.itemCount()));
        }
        int[][] scores = new int[data.personCount()][data.itemCount()];
        for (int person = 0; person < scores.length; person++) {
            for (int item = 0; item < data.itemCount(); item++) {
                int stored = data.stored(person, item);
                if (stored == 0) {
                    throw new IllegalArgumentException(
                            "The response of person (%d) to item (%s) is missing, but Guttman errors are only defined for complete rows.\nMaybe leave the person out, or use lz, which skips missing responses."
                                    .formatted(person + 1, data.items().get(item)));
                }
                if (stored - 1 > most) {
                    throw new IllegalArgumentException(
                            "The category (%d) of item (%s) of person (%d) must be from 0 to %d."
                                    .formatted(stored - 1, data.items().get(item), person + 1, most));
                }
                scores[person][item] = stored - 1;
            }
        }
        return scores;
    }
}
