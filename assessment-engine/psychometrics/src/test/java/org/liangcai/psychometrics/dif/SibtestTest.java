package org.liangcai.psychometrics.dif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.dif.SibtestSettings.Correction;
import org.liangcai.psychometrics.dif.SibtestSettings.Weights;

class SibtestTest {

    private static DifAnalysis analysis(ResponseMatrix data) {
        return DifAnalysis.of(data, Simulated.CONTRAST, Matching.totalScore());
    }

    @Test
    void item_without_differential_functioning_stays_below_the_guide() {
        DifAnalysis analysis = analysis(Simulated.dichotomous(3000, 20, 0, 0, 1));
        Sibtest result = analysis.sibtest(List.of("i1"), SibtestSettings.STANDARD);
        assertThat(Math.abs(result.beta())).isLessThan(0.04);
        assertThat(result.pValue()).isGreaterThan(0.01);
        assertThat(result.matchingItems()).isEqualTo(19);
        assertThat(result.sizeClass()).isEqualTo(Sibtest.SizeClass.A);
    }

    @Test
    void harder_item_and_its_bundle_favour_the_reference_group() {
        DifAnalysis analysis = analysis(Simulated.dichotomous(1500, 20, 0.8, 0, 2));
        Sibtest one = analysis.sibtest(List.of("i1"), SibtestSettings.STANDARD);
        assertThat(one.beta()).isGreaterThan(0.08);
        assertThat(one.pValue()).isLessThan(1e-6);
        assertThat(one.crossing().pValue()).isLessThan(1e-5);
        Sibtest bundle = analysis.sibtest(List.of("i1", "i2", "i3"), SibtestSettings.STANDARD);
        assertThat(bundle.beta()).isGreaterThan(0.08);
        assertThat(bundle.suspects()).hasSize(3);
    }

    @Test
    void crossing_curves_escape_the_uniform_test_only() {
        DifAnalysis analysis = analysis(centred());
        Sibtest result = analysis.sibtest(List.of("i1"), SibtestSettings.STANDARD);
        assertThat(result.crossing().point()).isPresent();
        assertThat(result.crossing().degreesOfFreedom()).isEqualTo(2);
        assertThat(result.crossing().pValue()).isLessThan(1e-6);
        assertThat(result.crossing().beta()).isGreaterThan(Math.abs(result.beta()));
    }

    /** The first item has difficulty 0 and discriminates less in the focal group. */
    private static ResponseMatrix centred() {
        java.util.Random random = new java.util.Random(5);
        ResponseMatrix.Builder builder = ResponseMatrix.builder(Simulated.items(20), 4000);
        List<String> groups = new ArrayList<>();
        for (int person = 0; person < 4000; person++) {
            boolean focal = person % 2 == 1;
            groups.add(focal ? "focal" : "reference");
            double theta = random.nextGaussian();
            for (int item = 0; item < 20; item++) {
                double a = item == 0 ? focal ? 0.4 : 2 : 1.2;
                double b = item == 0 ? 0 : (item % 5 - 2) * 0.6;
                builder.category(person, item, random.nextDouble() < 1 / (1 + Math.exp(-a * (theta - b))) ? 1 : 0);
            }
        }
        return builder.groups(groups).build();
    }

    /** Without correction β is the weighted mean difference, worked out here once more from the table. */
    @Test
    void uncorrected_beta_is_the_weighted_difference_of_means() {
        ResponseMatrix data = Simulated.dichotomous(400, 8, 0.5, 0, 3);
        List<String> matching = List.of("i2", "i3", "i4", "i5", "i6", "i7", "i8");
        double[][] sum = new double[2][8];
        double[][] size = new double[2][8];
        for (int person = 0; person < data.personCount(); person++) {
            int group = data.groups().get(data.groupOf(person)).equals("focal") ? 1 : 0;
            int score = 0;
            for (int item = 1; item < 8; item++) {
                score += data.category(person, item).orElseThrow();
            }
            size[group][score]++;
            sum[group][score] += data.category(person, 0).orElseThrow();
        }
        double total = 0;
        double focalTotal = 0;
        double beta = 0;
        double focalBeta = 0;
        for (int k = 1; k < 7; k++) {
            double difference = sum[0][k] / size[0][k] - sum[1][k] / size[1][k];
            total += size[0][k] + size[1][k];
            focalTotal += size[1][k];
            beta += (size[0][k] + size[1][k]) * difference;
            focalBeta += size[1][k] * difference;
        }
        DifAnalysis analysis = analysis(data);
        assertThat(analysis.sibtest(List.of("i1"), matching, new SibtestSettings(2, Weights.EVERYBODY, Correction.NONE))
                        .beta())
                .isEqualTo(beta / total, within(1e-12));
        assertThat(analysis.sibtest(
                                List.of("i1"), matching, new SibtestSettings(2, Weights.FOCAL_GROUP, Correction.NONE))
                        .beta())
                .isEqualTo(focalBeta / focalTotal, within(1e-12));
    }

    @Test
    void graded_items_are_compared_in_points() {
        DifAnalysis analysis = analysis(Simulated.graded(1200, 10, 1, 4));
        assertThat(analysis.sibtest(List.of("i1"), SibtestSettings.STANDARD).beta())
                .isGreaterThan(0.15);
        assertThat(Math.abs(analysis.sibtest(List.of("i2"), SibtestSettings.STANDARD)
                        .beta()))
                .isLessThan(0.1);
    }

    @Test
    void persons_with_missing_responses_are_left_out_or_refused() {
        ResponseMatrix complete = Simulated.dichotomous(400, 8, 0.5, 0, 3);
        ResponseMatrix.Builder builder = ResponseMatrix.builder(complete.items(), complete.personCount() + 2);
        List<String> groups = new ArrayList<>();
        for (int person = 0; person < complete.personCount(); person++) {
            groups.add(complete.groups().get(complete.groupOf(person)));
            for (int item = 0; item < 8; item++) {
                builder.category(person, item, complete.category(person, item).orElseThrow());
            }
        }
        groups.addAll(List.of("focal", "reference"));
        builder.category(complete.personCount(), 0, 1).category(complete.personCount() + 1, 3, 1);
        ResponseMatrix holes = builder.groups(groups).build();
        Sibtest whole = analysis(complete).sibtest(List.of("i1"), SibtestSettings.STANDARD);
        Sibtest without = analysis(holes).sibtest(List.of("i1"), SibtestSettings.STANDARD);
        assertThat(without).usingRecursiveComparison().ignoringFields("persons").isEqualTo(whole);
        assertThat(whole.persons()).isEqualTo(new ComparedPersons(800, 0));
        assertThat(without.persons()).isEqualTo(new ComparedPersons(800, 2));
        DifAnalysis refusing =
                DifAnalysis.of(holes, Simulated.CONTRAST, Matching.totalScore().withMissing(MissingResponses.REFUSE));
        assertThatThrownBy(() -> refusing.sibtest(List.of("i1"), SibtestSettings.STANDARD))
                .hasMessageStartingWith("The response of person (802) to item (i1) is missing.");
    }

    @Test
    void bad_input_is_refused() {
        DifAnalysis analysis = analysis(Simulated.dichotomous(30, 8, 0, 0, 3));
        assertThatThrownBy(() -> analysis.sibtest(List.of("i1"), List.of("i1", "i2"), SibtestSettings.STANDARD))
                .hasMessage("A suspect item ([i1]) is a matching item too ([i1, i2]).");
        assertThatThrownBy(() -> analysis.sibtest(List.of(), SibtestSettings.STANDARD))
                .hasMessageStartingWith("There must be a suspect item ([])");
        SibtestSettings many = new SibtestSettings(500, Weights.EVERYBODY, Correction.REGRESSION);
        assertThatThrownBy(() -> analysis.sibtest(List.of("i1"), many))
                .hasMessageContaining("has more than 500.0 persons of each group");
        assertThatThrownBy(() -> new SibtestSettings(0, Weights.EVERYBODY, Correction.NONE))
                .hasMessage("The number of persons (0.0) must be 1 or more: a variance needs two.");
    }
}
