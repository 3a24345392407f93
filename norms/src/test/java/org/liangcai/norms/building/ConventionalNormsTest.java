package org.liangcai.norms.building;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.norms.building.ConventionalNorms.Group;
import org.liangcai.norms.building.ConventionalNorms.Row;
import org.liangcai.norms.scale.PercentileRank;
import org.liangcai.norms.scale.StandardScale;

class ConventionalNormsTest {

    private static final Map<String, RankFormula> FORMULAS = Map.of(
            "m2", RankFormula.TUKEY,
            "m3", RankFormula.VAN_DER_WAERDEN,
            "m4", RankFormula.RANKIT,
            "m6", RankFormula.FILLIBEN);

    static Stream<GoldenCase> golden() {
        return GoldenCase.present();
    }

    private static Row row(ConventionalNorms norms, double age, double raw) {
        return group(norms, age).rows().stream()
                .filter(row -> row.raw() == raw)
                .findFirst()
                .orElseThrow();
    }

    private static Group group(ConventionalNorms norms, double age) {
        return norms.groups().stream()
                .filter(group -> group.age() == age)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("golden")
    void agreesWithTheReferenceOnEveryStandardScore(GoldenCase golden) {
        var norms = ConventionalNorms.of(golden.sample());
        GoldenCase.Agreement agreement = golden.agreement("conventional_norms");
        for (CSVRecord expected : golden.rows("expected_conventional_norms.csv")) {
            Row row = row(norms, GoldenCase.number(expected, "group"), GoldenCase.number(expected, "raw"));
            Map<String, Double> actual = Map.ofEntries(
                    Map.entry("freq", row.frequency()),
                    Map.entry("pr_below", row.percentBelow()),
                    Map.entry("pr_mid", row.percentileRank()),
                    Map.entry("pr_at_or_below", row.percentAtOrBelow()),
                    Map.entry("z", row.z()),
                    Map.entry("T", StandardScale.T.exact(row.z())),
                    Map.entry("IQ", StandardScale.IQ.exact(row.z())),
                    Map.entry("z_normalised", row.normalisedZ()),
                    Map.entry("T_normalised", StandardScale.T.exact(row.normalisedZ())),
                    Map.entry("IQ_normalised", StandardScale.IQ.exact(row.normalisedZ())),
                    Map.entry("scaled10_3", StandardScale.SUBTEST.exact(row.normalisedZ())),
                    Map.entry("sten_normalised", StandardScale.STEN.reported(row.normalisedZ())),
                    Map.entry("stanine_normalised", StandardScale.STANINE.reported(row.normalisedZ())),
                    Map.entry("stanine_percent", (double) PercentileRank.stanine(row.percentileRank())));
            actual.forEach((name, value) ->
                    agreement.check(name + " of " + expected, value, GoldenCase.number(expected, name)));
        }
    }

    /**
     * The reference ranks the people sorted by group, and its file puts those ranks beside raw score and group of the people as they came;
     * rows that are equal then stand there once. The same is done here, so that each row is compared with its own person.
     */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("golden")
    void agreesWithTheReferenceOnEveryRankFormula(GoldenCase golden) {
        var norms = ConventionalNorms.of(golden.sample());
        GoldenCase.Agreement agreement = golden.agreement("rank_by_group");
        List<CSVRecord> people = golden.rows("responses.csv");
        List<CSVRecord> sorted = people.stream()
                .sorted(Comparator.comparingDouble(person -> GoldenCase.number(person, "group")))
                .toList();
        Iterator<CSVRecord> references =
                golden.rows("expected_rank_by_group.csv").iterator();
        var seen = new HashSet<String>();
        for (int i = 0; i < people.size(); i++) {
            Group group = group(norms, GoldenCase.number(sorted.get(i), "group"));
            Row row = row(norms, group.age(), GoldenCase.number(sorted.get(i), "raw"));
            String label = people.get(i).get("raw") + " " + people.get(i).get("group");
            if (seen.add(label + " %.9f".formatted(row.percentileRank()))) {
                CSVRecord reference = references.next();
                assertThat(reference.get("raw") + " " + reference.get("group")).isEqualTo(label);
                compare(row, group.count(), reference, agreement);
            }
        }
        assertThat(references.hasNext()).isFalse();
    }

    private static void compare(Row row, double count, CSVRecord reference, GoldenCase.Agreement agreement) {
        FORMULAS.forEach((column, formula) -> {
            agreement.check(
                    formula + " of " + reference,
                    row.proportion(formula, count),
                    GoldenCase.number(reference, "percentile_" + column));
            if (!reference.get("T_" + column).isEmpty()) {
                agreement.check(
                        "T by " + formula + " of " + reference,
                        StandardScale.T.exact(row.normalisedZ(formula, count)),
                        GoldenCase.number(reference, "T_" + column));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"BLOM, 0.158536585", "RANKIT, 0.15", "TUKEY, 0.161290323", "VAN_DER_WAERDEN, 0.181818182"})
    void theSecondOfTenGetsTheProportionWorkedByHand(RankFormula formula, double proportion) {
        assertThat(formula.proportion(2, 10)).isCloseTo(proportion, within(1e-9));
    }

    @Test
    void weightsCountAsSoManyPeople() {
        ScoreSample once =
                ScoreSample.weighted(new double[] {20, 20, 20}, new double[] {1, 2, 3}, new double[] {2, 1, 1});
        ScoreSample repeated = ScoreSample.of(new double[] {20, 20, 20, 20}, new double[] {1, 1, 2, 3});
        List<Double> weighted = percentileRanks(once);
        assertThat(weighted).isEqualTo(percentileRanks(repeated)).containsExactly(25.0, 62.5, 87.5);
    }

    private static List<Double> percentileRanks(ScoreSample sample) {
        return ConventionalNorms.of(sample).groups().getFirst().rows().stream()
                .map(Row::percentileRank)
                .toList();
    }

    @Test
    void whatCannotBeUsedIsNamed() {
        assertThatThrownBy(() -> ScoreSample.of(new double[0], new double[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A norm sample must hold at least one person.");
        assertThatThrownBy(() -> ScoreSample.of(new double[] {20, 21}, new double[] {5}))
                .hasMessage("There are 2 ages, 1 raw scores and 2 weights; there must be one of each a person.");
        assertThatThrownBy(() -> ScoreSample.of(new double[] {20, Double.NaN}, new double[] {5, 6}))
                .hasMessage("The age (NaN) and the raw score (6.0) of person 2 must be finite.");
        assertThatThrownBy(() -> ScoreSample.weighted(new double[] {20}, new double[] {5}, new double[] {-1}))
                .hasMessage("The weight (-1.0) of person 1 must be positive and finite.");
    }
}
