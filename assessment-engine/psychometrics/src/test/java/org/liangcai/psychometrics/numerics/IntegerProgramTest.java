package org.liangcai.psychometrics.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IntegerProgramTest {

    private static final IntegerProgram.Limit LIMIT = new IntegerProgram.Limit(60_000, 100_000, 1e-6);

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(10);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_best_of_all_choices_is_found(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int size = 10;
        double[] worth = random.doubles(size).toArray();
        double[] load = random.doubles(size).toArray();
        int[] all = new int[size];
        double[] ones = new double[size];
        IntegerProgram.Builder builder = IntegerProgram.builder(size, 0).maximise(true);
        for (int item = 0; item < size; item++) {
            all[item] = item;
            ones[item] = 1;
            builder.objective(item, worth[item]);
        }
        IntegerProgram program =
                builder.row(all, load, 1, 2).row(all, ones, 4, 4).build();
        double best = Double.NEGATIVE_INFINITY;
        for (int choice = 0; choice < 1 << size; choice++) {
            double sum = 0;
            double weight = 0;
            for (int item = 0; item < size; item++) {
                if ((choice >> item & 1) == 1) {
                    sum += worth[item];
                    weight += load[item];
                }
            }
            if (Integer.bitCount(choice) == 4 && weight >= 1 && weight <= 2) {
                best = Math.max(best, sum);
            }
        }
        IntegerProgram.Solution solution = program.solve(LIMIT);
        assertThat(solution.status()).isEqualTo(IntegerProgram.Status.OPTIMAL);
        assertThat(solution.objective()).isCloseTo(best, within(1e-5));
        assertThat(program.relax(LIMIT).objective()).isGreaterThanOrEqualTo(best - 1e-6);
        assertThat(program.solve(LIMIT)).isEqualTo(solution);
    }

    @Test
    void real_variables_and_fixed_ones_take_part() {
        // Least y with y ≥ x0 + 2 x1 − 1.5 and x0 fixed to 1, x0 + x1 ≥ 2.
        IntegerProgram.Solution solution = IntegerProgram.builder(2, 1)
                .objective(2, 1)
                .fix(0, 1)
                .row(new int[] {0, 1}, new double[] {1, 1}, 2, Double.POSITIVE_INFINITY)
                .row(new int[] {0, 1, 2}, new double[] {1, 2, -1}, Double.NEGATIVE_INFINITY, 1.5)
                .build()
                .solve(LIMIT);
        assertThat(solution.objective()).isCloseTo(1.5, within(1e-6));
        assertThat(solution.chosen(1)).isTrue();
    }

    @Test
    void what_cannot_be_is_told() {
        IntegerProgram program = IntegerProgram.builder(2, 0)
                .objective(0, 1)
                .row(new int[] {0, 1}, new double[] {1, 1}, 3, 3)
                .build();
        assertThat(program.solve(LIMIT).status()).isEqualTo(IntegerProgram.Status.INFEASIBLE);
        assertThat(program.relax(LIMIT).exists()).isFalse();
        assertThatThrownBy(() -> new IntegerProgram.Limit(0, 1, 0))
                .hasMessage("The time (0 ms) and iterations (1) must be positive and the gap (0.0) 0 or more.");
        assertThatThrownBy(() -> IntegerProgram.builder(1, 0).row(new int[] {0}, new double[] {}, 0, 1))
                .hasMessage("The numbers of variables (1) and coefficients (0) must be equal.");
    }
}
