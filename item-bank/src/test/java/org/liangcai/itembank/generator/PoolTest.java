package org.liangcai.itembank.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.itembank.ItemContent.Figure;
import org.liangcai.itembank.ItemContent.FigureChoice;
import org.liangcai.psychometrics.model.LogisticModel;

class PoolTest {

    private static final List<PooledItem> MATRICES = AptitudePools.matrices();
    private static final List<PooledItem> SERIES = AptitudePools.series();

    static Stream<List<PooledItem>> pools() {
        return Stream.of(MATRICES, SERIES);
    }

    @Test
    void theShippedPoolsAreWhatTheSeedGives() throws IOException {
        assertThat(Files.readString(AptitudePools.CONTENT.resolve("matrices.csv")))
                .isEqualTo(AptitudePools.csv("MX", MATRICES));
        assertThat(Files.readString(AptitudePools.CONTENT.resolve("series.csv")))
                .isEqualTo(AptitudePools.csv("NS", SERIES));
    }

    @Test
    void anItemIsMadeAgainFromItsDesignItsKeyPositionAndItsSeed() {
        assertThat(MATRICES)
                .allSatisfy(item -> assertThat(MatrixGenerator.generate(
                                MatrixBlueprint.parse(item.design()),
                                item.specification().key(),
                                item.seed()))
                        .hasValue((MatrixSpecification) item.specification()));
        assertThat(SERIES)
                .allSatisfy(item -> assertThat(SeriesGenerator.generate(
                                SeriesRule.valueOf(item.design()),
                                item.specification().key(),
                                item.seed()))
                        .hasValue((SeriesSpecification) item.specification()));
    }

    @Test
    void theSolverProvesTheKeyOfEveryMatrixToBeTheOnlyDefensibleAnswer() {
        assertThat(MATRICES)
                .hasSizeGreaterThanOrEqualTo(200)
                .allSatisfy(item -> assertThat(MatrixProof.holds((MatrixSpecification) item.specification()))
                        .as(item.specification().text())
                        .isTrue());
    }

    @Test
    void theSolverProvesTheKeyOfEverySeriesToBeTheOnlyDefensibleAnswer() {
        assertThat(SERIES)
                .hasSizeGreaterThanOrEqualTo(200)
                .allSatisfy(item -> assertThat(SeriesSolver.proves((SeriesSpecification) item.specification()))
                        .as(item.specification().text())
                        .isTrue());
    }

    @Test
    void theSolverRefusesAMatrixWhoseDistractorFollowsARuleAsWell() {
        MatrixSpecification proved = (MatrixSpecification) MATRICES.getFirst().specification();
        int otherKey = proved.key() % MatrixSpecification.OPTIONS + 1;
        assertThat(MatrixProof.holds(new MatrixSpecification(proved.cells(), proved.options(), otherKey)))
                .isFalse();
    }

    @Test
    void theSolverRefusesASeriesThatGoesOnInTwoWays() {
        assertThat(SeriesSolver.proves(new SeriesSpecification(
                        List.of(1L, 2L, 4L, 8L, 16L), List.of(20L, 28L, 31L, 32L, 40L, 64L), 4)))
                .isTrue();
        assertThat(SeriesSolver.proves(
                        new SeriesSpecification(List.of(1L, 2L, 4L, 8L), List.of(14L, 15L, 16L, 20L, 24L, 32L), 1)))
                .isFalse();
        assertThat(SeriesSolver.proves(new SeriesSpecification(
                        List.of(1L, 2L, 3L, 5L, 8L, 13L), List.of(18L, 19L, 20L, 21L, 22L, 26L), 1)))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("pools")
    void everyDrawingIsWellFormedSmallAndWithoutScriptsIdsAndReferences(List<PooledItem> pool) {
        for (PooledItem item : pool) {
            FigureChoice drawn = item.specification().render();
            assertThat(drawn.figure().svg().length()).isLessThanOrEqualTo(6_000);
            List<Figure> all = new ArrayList<>(drawn.options());
            all.add(drawn.figure());
            for (Figure figure : all) {
                assertThat(figure.svg())
                        .startsWith("<svg ")
                        .contains("viewBox=")
                        .doesNotContain("script", "href", " id=", "url(", " on");
                assertThat(parses(figure.svg())).as(figure.svg()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pools")
    void theOptionsOfAnItemDifferAsDrawnAndInWords(List<PooledItem> pool) {
        for (PooledItem item : pool) {
            List<Figure> options = item.specification().render().options();
            assertThat(options).extracting(Figure::svg).doesNotHaveDuplicates();
            assertThat(options).extracting(option -> option.description().zh()).doesNotHaveDuplicates();
            assertThat(options).extracting(option -> option.description().en()).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("pools")
    void theWordsDescribeTheFigureAndDoNotGiveTheAnswer(List<PooledItem> pool) {
        for (PooledItem item : pool) {
            Figure figure = item.specification().render().figure();
            assertThat(figure.description().en()).contains("question mark");
            assertThat(figure.description().zh()).contains("问号");
        }
    }

    @ParameterizedTest
    @MethodSource("pools")
    void noTwoItemsOfAPoolAreTheSame(List<PooledItem> pool) {
        assertThat(pool)
                .extracting(item -> item.specification().render().figure().svg())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("pools")
    void theDifficultiesCoverTheRangeSoThatThePoolInformsEverywhere(List<PooledItem> pool) {
        for (double theta = -2; theta <= 2; theta += 0.25) {
            double information = 0;
            for (PooledItem item : pool) {
                double guessing = 1.0 / item.specification().optionCount();
                information += new LogisticModel(1.2, item.difficulty(), guessing, 1).information(theta);
            }
            assertThat(information).as("at %s", theta).isGreaterThan(20);
        }
    }

    @ParameterizedTest
    @MethodSource("pools")
    void everyPositionIsTheKeyEquallyOften(List<PooledItem> pool) {
        int options = pool.getFirst().specification().optionCount();
        for (int position = 1; position <= options; position++) {
            int wanted = position;
            assertThat(pool)
                    .filteredOn(item -> item.specification().key() == wanted)
                    .hasSize(pool.size() / options);
        }
    }

    @Test
    void theKeyOfAMatrixCannotBeGuessedFromWhatTheOptionsHaveInCommon() {
        assertThat(successRate(MATRICES, PoolTest::mostSharedOption)).isCloseTo(1 / 8.0, within(0.06));
        assertThat(successRate(MATRICES, PoolTest::leastSharedOption)).isCloseTo(1 / 8.0, within(0.06));
        assertThat(successRate(MATRICES, PoolTest::fullestOption)).isCloseTo(1 / 8.0, within(0.09));
        assertThat(successRate(MATRICES, PoolTest::emptiestOption)).isCloseTo(1 / 8.0, within(0.09));
    }

    @Test
    void theKeyOfASeriesCannotBeGuessedFromItsPlaceAmongTheOptions() {
        assertThat(successRate(SERIES, PoolTest::mostCentralNumber)).isCloseTo(1 / 6.0, within(0.07));
        assertThat(successRate(SERIES, PoolTest::mostCommonLastDigit)).isCloseTo(1 / 6.0, within(0.07));
    }

    private static double successRate(List<PooledItem> pool, ToIntFunction<ItemSpecification> guess) {
        long right = pool.stream()
                .filter(item -> guess.applyAsInt(item.specification())
                        == item.specification().key())
                .count();
        return (double) right / pool.size();
    }

    private static int mostSharedOption(ItemSpecification item) {
        return best((MatrixSpecification) item, option -> shared((MatrixSpecification) item, option));
    }

    private static int leastSharedOption(ItemSpecification item) {
        return best((MatrixSpecification) item, option -> -shared((MatrixSpecification) item, option));
    }

    private static int fullestOption(ItemSpecification item) {
        return best((MatrixSpecification) item, PoolTest::amount);
    }

    private static int emptiestOption(ItemSpecification item) {
        return best((MatrixSpecification) item, option -> -amount(option));
    }

    private static int amount(MatrixCell cell) {
        return cell.value(MatrixAttribute.COUNT) * cell.value(MatrixAttribute.SIZE)
                + cell.value(MatrixAttribute.SHADING)
                + Integer.bitCount(cell.value(MatrixAttribute.DOTS))
                + Integer.bitCount(cell.value(MatrixAttribute.LINES));
    }

    /** How many attribute values, and members of sets, the option has in common with the others. */
    private static int shared(MatrixSpecification item, MatrixCell option) {
        int shared = 0;
        for (MatrixCell other : item.options()) {
            for (MatrixAttribute attribute : MatrixAttribute.values()) {
                int difference = option.value(attribute) ^ other.value(attribute);
                shared += attribute.nature() == MatrixAttribute.Nature.SET
                        ? 8 - Integer.bitCount(difference)
                        : difference == 0 ? 1 : 0;
            }
        }
        return shared;
    }

    /** The best option; among equals the one a fixed but arbitrary order names. */
    private static int best(MatrixSpecification item, ToIntFunction<MatrixCell> worth) {
        int best = 0;
        for (int option = 1; option < item.options().size(); option++) {
            int difference = worth.applyAsInt(item.options().get(option))
                    - worth.applyAsInt(item.options().get(best));
            boolean arbitrary = (item.cells().hashCode() + 31 * option & 7) == 0;
            if (difference > 0 || (difference == 0 && arbitrary)) {
                best = option;
            }
        }
        return best + 1;
    }

    private static int mostCentralNumber(ItemSpecification item) {
        List<Long> options = ((SeriesSpecification) item).options();
        double mean = options.stream().mapToLong(Long::longValue).average().orElseThrow();
        int best = 0;
        for (int option = 1; option < options.size(); option++) {
            if (Math.abs(options.get(option) - mean) < Math.abs(options.get(best) - mean)) {
                best = option;
            }
        }
        return best + 1;
    }

    private static int mostCommonLastDigit(ItemSpecification item) {
        List<Long> options = ((SeriesSpecification) item).options();
        int best = 0;
        long most = 0;
        for (int option = 0; option < options.size(); option++) {
            long digit = Math.floorMod(options.get(option), 10L);
            long same = options.stream()
                    .filter(other -> Math.floorMod(other, 10L) == digit)
                    .count();
            if (same > most) {
                most = same;
                best = option;
            }
        }
        return best + 1;
    }

    private static boolean parses(String svg) {
        try {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
            return true;
        } catch (Exception malformed) {
            return false;
        }
    }

    @Test
    void aSpecificationIsReadAsItIsWritten() {
        Set<ItemSpecification> read = new HashSet<>();
        for (PooledItem item : MATRICES) {
            read.add(ItemSpecification.parse(item.specification().text()));
        }
        assertThat(read)
                .hasSameElementsAs(
                        MATRICES.stream().map(PooledItem::specification).toList());
    }
}
