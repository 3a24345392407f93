package org.liangcai.norms.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liangcai.norms.AgeNormGroup;
import org.liangcai.norms.ConstructId;
import org.liangcai.norms.ConstructNorm;
import org.liangcai.norms.NormCell;
import org.liangcai.norms.NormSex;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormedScore;
import org.liangcai.norms.SelectionNormGroup;
import org.liangcai.norms.SexAndAgeNormGroup;

class ShippedNormTablesTest {

    private static final Path PUBLISHED = Path.of("../../shared/content/personality/ipip_neo_norms_by_sex_age.csv");
    private static final Map<String, Integer> FIRST_AGE = Map.of("<21", 16, "21-40", 21, "41-60", 41, ">60", 61);

    private final NormTable johnson = ShippedNormTables.all().getFirst();

    private NormCell cell(String construct, NormSex sex, int age) {
        return johnson.construct(ConstructId.of(construct)).orElseThrow().cells().stream()
                .filter(cell -> cell.sex().orElseThrow() == sex && cell.ages().contains(age))
                .findFirst()
                .orElseThrow();
    }

    /** Worked by hand from Johnson's means and SDs: (raw − mean)/SD·10 + 50. */
    @ParameterizedTest
    @CsvSource({
        "N, MALE, 30, 66.97, 50.0",
        "N, MALE, 30, 83.45, 60.0",
        "N, MALE, 18, 52.01, 40.0",
        "E, MALE, 35, 79, 50.0657462",
        "N1, MALE, 20, 12, 50.7446809",
        "C4, MALE, 20, 4, 23.6712329"
    })
    void tScoresAreThoseWorkedOutByHand(String construct, NormSex sex, int age, double raw, double tScore) {
        var score = (NormedScore) johnson.norm(ConstructId.of(construct), raw, new SexAndAgeNormGroup(sex, age));
        assertThat(score.tScore()).isCloseTo(tScore, within(1e-6));
        assertThat(score.norm().sample().description().en()).contains("English-language internet samples");
        assertThat(score.norm().sample().description().zh()).contains("英文问卷的互联网样本");
        assertThat(score.norm().dated()).hasToString("2014-08");
    }

    @Test
    void fiveDomainsAndThirtyFacetsHaveEightCellsEach() {
        assertThat(johnson.constructs())
                .hasSize(35)
                .allSatisfy(norm -> assertThat(norm.cells()).hasSize(8));
        assertThat(johnson.constructs().stream().flatMap(norm -> norm.cells().stream()))
                .allSatisfy(cell -> assertThat(cell.sampleSize())
                        .as("Johnson does not publish it")
                        .isEmpty());
    }

    @Test
    void theFacetMeansAddUpToTheDomainMean() {
        forEachDomainCell((domain, cell) -> assertThat(facets(domain, cell).stream()
                        .mapToDouble(NormCell::mean)
                        .sum())
                .isCloseTo(cell.mean(), within(0.7)));
    }

    @Test
    void theReliabilityOfADomainIsTheStratifiedAlphaOfItsFacets() {
        forEachDomainCell((domain, cell) -> {
            double facetVariance = facets(domain, cell).stream()
                    .mapToDouble(facet -> facet.standardDeviation() * facet.standardDeviation())
                    .sum();
            double stratified = 1 - (1 - 0.68) * facetVariance / (cell.standardDeviation() * cell.standardDeviation());
            assertThat(cell.reliability()).isCloseTo(stratified, within(1e-6)).isBetween(0.83, 0.90);
            assertThat(facets(domain, cell))
                    .allSatisfy(facet -> assertThat(facet.reliability()).isEqualTo(0.68));
        });
    }

    private interface DomainCell {
        void check(String domain, NormCell cell);
    }

    private void forEachDomainCell(DomainCell check) {
        for (String domain : List.of("N", "E", "O", "A", "C")) {
            johnson.construct(ConstructId.of(domain)).orElseThrow().cells().forEach(cell -> check.check(domain, cell));
        }
    }

    private List<NormCell> facets(String domain, NormCell cell) {
        return IntStream.rangeClosed(1, 6)
                .mapToObj(number -> cell(
                        domain + number, cell.sex().orElseThrow(), cell.ages().from()))
                .toList();
    }

    @Test
    void withoutASexAndForSelectionThereIsOneMixedNormForEveryConstruct() {
        for (ConstructNorm norm : johnson.constructs()) {
            double middle = (norm.range().minimum() + norm.range().maximum()) / 2;
            assertThat(johnson.norm(norm.construct(), middle, new AgeNormGroup(28)))
                    .isInstanceOf(NormedScore.class);
            assertThat(johnson.norm(norm.construct(), middle, new SelectionNormGroup()))
                    .isInstanceOf(NormedScore.class);
        }
    }

    @Test
    void everyFigureIsThePublishedOne() throws IOException {
        assumeTrue(Files.exists(PUBLISHED));
        List<String[]> rows = Files.readAllLines(PUBLISHED).stream()
                .filter(line -> line.startsWith("120,"))
                .map(line -> line.split(",", -1))
                .toList();
        assertThat(rows).hasSize(280);
        for (String[] row : rows) {
            NormSex sex = row[1].equals("M") ? NormSex.MALE : NormSex.FEMALE;
            NormCell cell = cell(row[3], sex, FIRST_AGE.getOrDefault(row[2], 0));
            assertThat(cell.mean()).isEqualTo(Double.parseDouble(row[4]));
            assertThat(cell.standardDeviation()).isEqualTo(Double.parseDouble(row[5]));
        }
    }
}
