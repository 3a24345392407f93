package org.liangcai.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures in print that the product ships. */
class PublishedCasesTest {

    @Test
    void every_published_figure_is_met_and_names_its_source() {
        List<Outcome> told = new ArrayList<>();
        List<Outcome> outcomes = SelfCheck.published(told::add);
        assertThat(outcomes).hasSizeGreaterThan(60).isEqualTo(told);
        assertThat(outcomes).allSatisfy(outcome -> {
            assertThat(outcome.status()).as(outcome.toString()).isEqualTo(Outcome.Status.PASS);
            assertThat(outcome.caseName()).startsWith("published-");
            assertThat(outcome.remark()).isNotBlank();
        });
        assertThat(outcomes)
                .extracting(outcome -> outcome.caseName() + " " + outcome.value())
                .doesNotHaveDuplicates();
    }

    @Test
    void a_figure_that_is_missed_says_which_and_by_whom_it_was_printed() {
        List<Outcome> outcomes = new ArrayList<>();
        PublishedSource.of("published-nothing", "Nobody (1900)")
                .figures("pair", .01, () -> new double[] {1, 2.5}, 1, 2)
                .figures("single", .01, () -> new double[] {1}, 1, 2)
                .figure(
                        "refused",
                        .01,
                        () -> {
                            throw new IllegalArgumentException("No.");
                        },
                        1)
                .build()
                .run(outcomes, outcome -> {});
        assertThat(outcomes).extracting(Outcome::status).containsOnly(Outcome.Status.FAIL);
        assertThat(outcomes)
                .extracting(Outcome::remark)
                .containsExactly(
                        "[1]: 2.5 instead of 2.0 (Nobody (1900))",
                        "1 numbers instead of 2 (Nobody (1900))",
                        "java.lang.IllegalArgumentException: No. (Nobody (1900))");
        assertThat(outcomes.getFirst().difference()).isEqualTo(.5);
    }
}
