package org.liangcai.norms.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.norms.AgeBand;
import org.liangcai.norms.ConstructId;
import org.liangcai.norms.ConstructNorm;
import org.liangcai.norms.NormCell;
import org.liangcai.norms.NormSex;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormTableId;
import org.liangcai.norms.NormTablesSnapshot;
import org.liangcai.norms.NormValues;
import org.liangcai.norms.NormedScore;
import org.liangcai.norms.RawRange;
import org.liangcai.norms.SexAndAgeNormGroup;
import org.liangcai.norms.building.BuiltNorm;
import org.liangcai.norms.building.NormBuilder;
import org.liangcai.norms.building.NormMethod;
import org.liangcai.norms.building.NormPlan;
import org.liangcai.norms.building.RankFormula;
import org.liangcai.norms.building.RawScores;
import org.liangcai.norms.scale.StandardNormal;

/** The norms of the IPIP-NEO-300 domains, built again from the file they were built from where it is there. */
class ShippedDomainNormsTest {

    private static final Path FOLDER = Path.of("../../shared/content/personality");
    private static final Path SCORES = FOLDER.resolve("ipip_neo_300_domain_scores_n307313.csv.gz");
    private static final Path BY_BAND = FOLDER.resolve("ipip_neo_300_domain_norms_by_sex_age.csv");
    private static final String WORLD = "ipip-neo-300-domains-world";
    private static final String CHINA = "ipip-neo-300-domains-china-label";

    private static final NormTablesSnapshot TABLES = new NormTablesSnapshot(ShippedNormTables.all());

    private static NormTable table(String id) {
        return TABLES.version(NormTableId.of(id), 1).orElseThrow();
    }

    @Test
    void theyBelongToTheLongFormOnlyAndAreNeverFoundForTheShortOne() {
        assertThat(TABLES.forForm("personality", "300-domains"))
                .extracting(of -> of.id().value())
                .containsExactly(CHINA, WORLD);
        assertThat(TABLES.forForm("personality", "120"))
                .extracting(of -> of.id().value())
                .containsExactly("ipip-neo-120-johnson");
    }

    @Test
    void everyScoreSaysHowLargeTheSampleIsAndInWhichLanguageItAnswered() {
        for (String id : List.of(WORLD, CHINA)) {
            NormTable table = table(id);
            var score = (NormedScore) table.norm(ConstructId.of("N"), 180, new SexAndAgeNormGroup(NormSex.FEMALE, 25));
            int people = table.sample().design().orElseThrow().people();
            assertThat(score.norm().sample().language()).isEqualTo("en");
            assertThat(score.norm().sample().description().en())
                    .contains(people + " people", "English-language internet sample", "not for the 120-item form");
            assertThat(score.norm().sample().description().zh()).contains(people + " 人", "英文问卷的互联网样本", "不适用于 120 题问卷");
            assertThat(score.samplingError().orElseThrow()).isPositive();
            assertThat(table.constructs().stream()
                            .flatMap(norm -> norm.cells().stream())
                            .filter(cell -> cell.ages().contains(30))
                            .count())
                    .isEqualTo(10);
        }
        assertThat(table(WORLD).sample().design().orElseThrow().people()).isEqualTo(286_415);
        assertThat(table(CHINA).sample().design().orElseThrow().people()).isEqualTo(856);
        assertThat(table(CHINA).title().en()).contains("labelled China");
    }

    /** The percentiles of age bands that were worked out by others from the same file come near: within 3 percentile ranks. */
    @Test
    void theyAgreeWithTheBandsWorkedOutByOthers() throws IOException {
        assumeTrue(Files.exists(BY_BAND));
        int compared = 0;
        try (CSVParser rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(BY_BAND))) {
            for (CSVRecord row : rows) {
                String[] ages = row.get("age_band").split("-", -1);
                if (row.get("sample").equals("all_countries")
                        && !row.get("sex").equals("all")
                        && Integer.parseInt(ages[1]) <= 59
                        && !ages[1].equals("99")) {
                    compare(row, Integer.parseInt(ages[0]), Integer.parseInt(ages[1]));
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(80);
    }

    private static void compare(CSVRecord row, int from, int to) {
        NormSex sex = row.get("sex").equals("F") ? NormSex.FEMALE : NormSex.MALE;
        ConstructNorm norm =
                table(WORLD).construct(ConstructId.of(row.get("domain"))).orElseThrow();
        for (Map.Entry<String, Double> place :
                Map.of("p10", 0.1, "p50", 0.5, "p90", 0.9).entrySet()) {
            double raw = Double.parseDouble(row.get(place.getKey()));
            double below = norm.cells().stream()
                    .filter(cell -> cell.sex().orElseThrow() == sex
                            && from <= cell.ages().from()
                            && cell.ages().to() <= to)
                    .mapToDouble(cell ->
                            StandardNormal.lowerTail(cell.values().orElseThrow().zOf(raw)))
                    .average()
                    .orElseThrow();
            assertThat(below)
                    .as("%s %s %s–%s %s", row.get("domain"), sex, from, to, place.getKey())
                    .isCloseTo(place.getValue(), within(0.03));
        }
    }

    static Stream<Arguments> built() {
        List<AgeBand> years = IntStream.rangeClosed(16, 65)
                .mapToObj(age -> new AgeBand(age, age))
                .toList();
        List<AgeBand> bands =
                List.of(new AgeBand(16, 19), new AgeBand(20, 24), new AgeBand(25, 29), new AgeBand(30, 39));
        return Stream.of(
                Arguments.of(WORLD, Map.of(), years, 30, 5),
                Arguments.of(CHINA, Map.of("country", "China"), bands, 40, 1));
    }

    @ParameterizedTest
    @MethodSource("built")
    void buildingThemAgainGivesTheShippedTable(
            String id, Map<String, String> where, List<AgeBand> cells, int smallestCell, int degree)
            throws IOException {
        assumeTrue(Files.exists(SCORES));
        NormTable shipped = table(id);
        var range = new RawRange(60, 300);
        var columns = new RawScoreColumns(
                List.of("N", "E", "O", "A", "C"),
                Optional.of("age"),
                Optional.of("sex"),
                Optional.empty(),
                where,
                new AgeBand(cells.getFirst().from(), cells.getLast().to()),
                range,
                true,
                Map.of());
        RawScoreReader.Read read;
        try (InputStream stream = Files.newInputStream(SCORES)) {
            read = RawScoreReader.read(SCORES.toString(), stream, columns);
        }
        assertThat(read.used())
                .isEqualTo(shipped.sample().design().orElseThrow().people());
        for (RawScores scores : read.scores()) {
            ConstructNorm expected = shipped.construct(scores.construct()).orElseThrow();
            double reliability = expected.cells().getFirst().reliability();
            var plan = new NormPlan(
                    NormMethod.SINH_ARCSINH,
                    RankFormula.RANKIT,
                    range,
                    5,
                    cells,
                    smallestCell,
                    reliability,
                    degree,
                    200,
                    1);
            BuiltNorm again = NormBuilder.build(scores, plan);
            assertThat(again.norm().cells()).hasSameSizeAs(expected.cells());
            for (int i = 0; i < expected.cells().size(); i++) {
                same(again.norm().cells().get(i), expected.cells().get(i));
            }
            assertThat(again.parts())
                    .allSatisfy(part -> assertThat(part.failed()).isZero());
        }
    }

    /** Another machine may round the last of the five decimals the other way. */
    private static void same(NormCell actual, NormCell expected) {
        assertThat(actual.name()).isEqualTo(expected.name());
        assertThat(actual.sampleSize()).isEqualTo(expected.sampleSize());
        assertThat(actual.mean()).isCloseTo(expected.mean(), within(2e-5));
        NormValues own = actual.values().orElseThrow();
        NormValues theirs = expected.values().orElseThrow();
        assertThat(own.size()).isEqualTo(theirs.size());
        for (int i = 0; i < own.size(); i++) {
            assertThat(own.z(i)).isCloseTo(theirs.z(i), within(2e-5));
            assertThat(own.standardError(i)).isCloseTo(theirs.standardError(i), within(2e-5));
        }
    }
}
