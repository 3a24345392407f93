package org.liangcai.psychometrics.conditional;

import org.liangcai.psychometrics.data.ResponseMatrix;

/** Raw scores: the sum of the categories that a person chose. */
final class RawScores {

    private RawScores() {}

    static int of(ResponseMatrix responses, int person) {
        int score = 0;
        for (int item = 0; item < responses.itemCount(); item++) {
            score += Math.max(0, responses.stored(person, item) - 1);
        }
        return score;
    }
}
