package org.liangcai.assessment.matching;

import java.util.List;
import java.util.Optional;

/**
 * Ways to say how near two interest profiles lie on Holland's hexagon R–I–A–S–E–C, beside the correlation by which occupations are
 * ranked.
 */
final class Hexagon {

    private static final String TYPES = "RIASEC";

    private static final int[][] IACHAN = {{22, 10, 4}, {10, 5, 2}, {4, 2, 1}};

    private Hexagon() {}

    /** How many steps two types lie apart, 0 to 3. */
    static int distance(char one, char other) {
        int apart = Math.abs(place(one) - place(other));
        return Math.min(apart, TYPES.length() - apart);
    }

    /**
     * Brown and Gore's C index (1994): 3, 2 and 1 times 3 − d for the first, second and third letters; 0 to 18, 9 by chance.
     *
     * @param one a three-letter code
     * @param other a three-letter code
     */
    static int brownGoreC(String one, String other) {
        int index = 0;
        for (int letter = 0; letter < 3; letter++) {
            index += (3 - letter) * (3 - distance(one.charAt(letter), other.charAt(letter)));
        }
        return index;
    }

    /** Iachan's M (1984): agreement of two three-letter codes by which letters they share and where; 0 to 28. */
    static int iachanM(String one, String other) {
        int agreement = 0;
        for (int first = 0; first < 3; first++) {
            int second = other.indexOf(one.charAt(first));
            agreement += second < 0 ? 0 : IACHAN[first][second];
        }
        return agreement;
    }

    /** The angle between the directions of two profiles in degrees, 0 to 180; empty where one has no direction. */
    static Optional<Double> angle(Profile one, Profile other) {
        double[] first = direction(one);
        double[] second = direction(other);
        double lengths = StrictMath.hypot(first[0], first[1]) * StrictMath.hypot(second[0], second[1]);
        if (lengths < 1e-12) {
            return Optional.empty();
        }
        double cosine = (first[0] * second[0] + first[1] * second[1]) / lengths;
        return Optional.of(StrictMath.toDegrees(StrictMath.acos(Math.clamp(cosine, -1, 1))));
    }

    /** The three letters of a profile, highest first; empty where a tie leaves them open. */
    static Optional<String> code(Profile profile) {
        StringBuilder code = new StringBuilder();
        for (int place = 1; place <= 3; place++) {
            List<Integer> highest = profile.highest(place);
            if (highest.size() != place) {
                return Optional.empty();
            }
            highest.stream()
                    .map(TYPES::charAt)
                    .filter(letter -> code.indexOf(letter.toString()) < 0)
                    .forEach(code::append);
        }
        return Optional.of(code.toString());
    }

    private static double[] direction(Profile profile) {
        double x = 0;
        double y = 0;
        for (int index = 0; index < Profile.SIZE; index++) {
            double angle = StrictMath.toRadians(60.0 * index);
            x += profile.figure(index) * StrictMath.cos(angle);
            y += profile.figure(index) * StrictMath.sin(angle);
        }
        return new double[] {x, y};
    }

    private static int place(char type) {
        int place = TYPES.indexOf(type);
        if (place < 0) {
            throw new IllegalArgumentException("The type (%s) must be one of %s.".formatted(type, TYPES));
        }
        return place;
    }
}
