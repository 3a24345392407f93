package org.liangcai.psychometrics.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.data.ScoreMatrix;

/** Scores that tests share. */
final class Scores {

    private Scores() {}

    static List<String> names(int items) {
        return IntStream.rangeClosed(1, items).mapToObj(item -> "i" + item).toList();
    }

    /** LSAT section 6 (Bock and Lieberman 1970): 1000 persons, 5 items. */
    static ScoreMatrix lsat6() {
        int[] counts = {
            3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15, 10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173, 11, 61,
            28, 298
        };
        List<Integer> patterns = new ArrayList<>();
        for (int pattern = 0; pattern < counts.length; pattern++) {
            if (counts[pattern] > 0) {
                patterns.add(pattern);
            }
        }
        ResponseMatrix.Builder builder = ResponseMatrix.builder(names(5), patterns.size());
        for (int row = 0; row < patterns.size(); row++) {
            builder.weight(row, counts[patterns.get(row)]);
            for (int item = 0; item < 5; item++) {
                builder.category(row, item, patterns.get(row) >> (4 - item) & 1);
            }
        }
        return ScoreMatrix.of(builder.build());
    }

    /** Items that one normal variable and errors of their own cut into categories from 0. */
    static ScoreMatrix random(long seed, int persons, int items, int categories, double missing) {
        SplittableRandom random = new SplittableRandom(seed);
        ScoreMatrix.Builder builder = ScoreMatrix.builder(names(items), persons);
        for (int person = 0; person < persons; person++) {
            double trait = random.nextGaussian();
            for (int item = 0; item < items; item++) {
                double latent = trait + random.nextGaussian() + 0.1 * item;
                double category = Math.clamp(Math.floor(latent + categories / 2.0), 0, categories - 1);
                if (random.nextDouble() >= missing) {
                    builder.score(person, item, category);
                }
            }
        }
        return builder.build();
    }
}
