package org.liangcai.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is excused and what is not, on the table of Shrout and Fleiss (1979) and on the vision table of Stuart (1953) as irr 0.84.1 and
 * psych 2.2.9 see them.
 */
class DeviationsTest {

    private static final String RATINGS = "R1,R2,R3,R4\n9,2,5,8\n6,1,3,2\n8,4,6,8\n7,1,2,6\n10,5,6,9\n6,2,4,7\n";
    private static final int[][] VISION = {
        {1520, 266, 124, 66}, {234, 1512, 432, 78}, {117, 362, 1772, 205}, {36, 82, 179, 492}
    };

    @TempDir
    Path folder;

    private Outcome outcome(String capability, String value, String csv, String expected) throws IOException {
        Files.writeString(folder.resolve("responses.csv"), csv);
        Files.writeString(folder.resolve("expected.json"), """
                {"schema": "psychometric-golden/1", "capability": "%s", "title": "", "options": [],
                 "inputs": {"responses": {"file": "responses.csv"}}, "values": {"%s": %s},
                 "tolerance": {"default": {"abs": 1e-6, "rel": 1e-6}}}
                """.formatted(capability, value, expected));
        List<Outcome> outcomes = SelfCheck.below(folder, told -> {});
        assertThat(outcomes).hasSize(1);
        return outcomes.getFirst();
    }

    private static String vision() {
        StringBuilder csv = new StringBuilder("right,left\n");
        for (int i = 0; i < VISION.length; i++) {
            for (int j = 0; j < VISION.length; j++) {
                csv.append("%d,%d%n".formatted(i + 1, j + 1).repeat(VISION[i][j]));
            }
        }
        return csv.toString();
    }

    @Test
    void alpha_as_the_peer_miscounts_it_is_kept_apart() throws IOException {
        Outcome outcome = outcome("irr.icc", "krippendorff_alpha", RATINGS, """
                {"nominal": -0.0956790123457, "ordinal": 0.0832350484053, "interval": 0.122592135909, "ratio": 0.0553411707475}""");
        assertThat(outcome.status()).isEqualTo(Outcome.Status.KEPT);
        assertThat(outcome.remark()).contains("irr 0.84.1");
    }

    @Test
    void the_right_alpha_passes() throws IOException {
        assertThat(outcome("irr.icc", "krippendorff_alpha", RATINGS, "{\"nominal\": -0.06481481481}")
                        .status())
                .isEqualTo(Outcome.Status.PASS);
    }

    @Test
    void an_alpha_that_is_neither_right_nor_the_known_defect_fails() throws IOException {
        assertThat(outcome("irr.icc", "krippendorff_alpha", RATINGS, "{\"nominal\": -0.08}")
                        .status())
                .isEqualTo(Outcome.Status.FAIL);
    }

    @Test
    void alpha_of_a_file_with_a_missing_rating_has_no_excuse() throws IOException {
        String csv = RATINGS + "4,,,\n";
        assertThat(outcome("irr.icc", "krippendorff_alpha", csv, "{\"nominal\": -0.0956790123457}")
                        .status())
                .isEqualTo(Outcome.Status.FAIL);
        assertThat(outcome("irr.icc", "krippendorff_alpha", csv, "{\"nominal\": -0.06481481481}")
                        .status())
                .isEqualTo(Outcome.Status.PASS);
    }

    @Test
    void the_slip_in_the_variance_of_weighted_kappa_is_kept_apart() throws IOException {
        String csv = vision();
        assertThat(outcome("irr.kappa", "cohen_kappa_ci", csv, """
                        {"kappa": 0.595388828089, "weighted_quadratic": 0.70233425249,
                         "ci": [[0.581106862305, 0.595388828089, 0.609670793874], [0.692020825793, 0.70233425249, 0.712647679187]],
                         "var_kappa": 5.30981994599e-05, "var_weighted": 2.76891606031e-05}""").status()).isEqualTo(Outcome.Status.KEPT);
        assertThat(outcome(
                                "irr.kappa",
                                "cohen_kappa_ci",
                                csv,
                                "{\"weighted_quadratic\": 0.70233425249, \"ci\": [[0.58, 0.6, 0.61], [0.692, 0.702, 0.713]]}")
                        .status())
                .isEqualTo(Outcome.Status.FAIL);
    }

    @Test
    void a_capability_is_no_excuse_for_its_other_values() throws IOException {
        assertThat(outcome("irr.icc", "mean_pearson", RATINGS, "0.5").status()).isEqualTo(Outcome.Status.FAIL);
    }
}
