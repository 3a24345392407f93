package org.liangcai.itembank.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liangcai.itembank.ItemContent.Figure;
import org.liangcai.itembank.ItemContent.FigureChoice;
import org.liangcai.itembank.Language;
import org.liangcai.psychometrics.model.LogisticModel;
import org.w3c.dom.Element;

class FamilyPoolTest {

    private static final int FURTHER_SEEDS = 1_000;
    private static final Map<AptitudeFamily, List<GeneratedItem>> POOLS = pools();
    private static final DocumentBuilder XML = xml();

    private static DocumentBuilder xml() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder();
        } catch (ParserConfigurationException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Map<AptitudeFamily, List<GeneratedItem>> pools() {
        Map<AptitudeFamily, List<GeneratedItem>> pools = new EnumMap<>(AptitudeFamily.class);
        for (AptitudeFamily family : AptitudeFamily.values()) {
            pools.put(family, FamilyPools.pool(family));
        }
        return pools;
    }

    private static List<GeneratedItem> pool(AptitudeFamily family) {
        return POOLS.getOrDefault(family, List.of());
    }

    @ParameterizedTest
    @EnumSource
    void theShippedPoolIsWhatItsSeedGives(AptitudeFamily family) throws IOException {
        assertThat(Files.readString(FamilyPools.file(family))).isEqualTo(FamilyPools.csv(family, pool(family)));
    }

    @ParameterizedTest
    @EnumSource
    void anItemIsMadeAgainFromItsDesignItsKeyPositionAndItsSeed(AptitudeFamily family) {
        assertThat(pool(family))
                .allSatisfy(item -> assertThat(family.generate(
                                item.design(), item.specification().key(), item.seed()))
                        .hasValue(item));
    }

    @ParameterizedTest
    @EnumSource
    void theSolverProvesTheKeyOfEveryItemToBeTheOnlyDefensibleAnswer(AptitudeFamily family) {
        assertThat(pool(family))
                .hasSizeGreaterThanOrEqualTo(200)
                .allSatisfy(item -> assertThat(family.proves(item.specification()))
                        .as(item.specification().text())
                        .isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void theSolverRefusesEveryOtherOptionAsTheKey(AptitudeFamily family) {
        for (GeneratedItem item : pool(family)) {
            String text = item.specification().text();
            for (int other = 1; other <= family.optionCount(); other++) {
                if (other != item.specification().key() && family != AptitudeFamily.CHECKING) {
                    String wrong = text.substring(0, text.lastIndexOf('|') + 1) + other;
                    assertThat(family.proves(ItemSpecification.parse(wrong)))
                            .as(wrong)
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatHoldsForThePoolHoldsForAThousandFurtherSeeds(AptitudeFamily family) {
        Random random = new Random(family.ordinal());
        int made = 0;
        for (int seed = 0; seed < FURTHER_SEEDS; seed++) {
            String design = family.design(random);
            int key = 1 + seed % family.optionCount();
            Optional<GeneratedItem> item = family.generate(design, key, seed);
            if (item.isPresent()) {
                made++;
                ItemSpecification specification = item.get().specification();
                assertThat(family.proves(specification))
                        .as(specification.text())
                        .isTrue();
                assertThat(specification.key()).isEqualTo(key);
                assertThat(ItemSpecification.parse(specification.text())).isEqualTo(specification);
                assertPresentable(specification);
                assertThat(LogisticDesign.shipped(family).difficulty(item.get().features()))
                        .isBetween(-3.0, 4.0);
            }
        }
        assertThat(made).as("items made of %d seeds", FURTHER_SEEDS).isGreaterThan(FURTHER_SEEDS / 3);
    }

    @ParameterizedTest
    @EnumSource
    void aSpecificationIsReadAsItIsWritten(AptitudeFamily family) {
        assertThat(pool(family))
                .extracting(GeneratedItem::specification)
                .allSatisfy(
                        item -> assertThat(ItemSpecification.parse(item.text())).isEqualTo(item));
    }

    @ParameterizedTest
    @EnumSource
    void everyPositionIsTheKeyEquallyOften(AptitudeFamily family) {
        for (int position = 1; position <= family.optionCount(); position++) {
            int wanted = position;
            assertThat(pool(family))
                    .filteredOn(item -> item.specification().key() == wanted)
                    .hasSize(pool(family).size() / family.optionCount());
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTwoItemsOfAPoolAskTheSame(AptitudeFamily family) {
        assertThat(pool(family))
                .extracting(item -> FamilyPool.material(item.specification()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void theDifficultiesCoverTheRangeSoThatThePoolInformsEverywhere(AptitudeFamily family) {
        LogisticDesign weights = LogisticDesign.shipped(family);
        List<Double> difficulties = pool(family).stream()
                .map(item -> weights.difficulty(item.features()))
                .sorted()
                .toList();
        assertThat(difficulties.getFirst()).isLessThan(-2.2);
        assertThat(difficulties.getLast()).isGreaterThan(2);
        for (double theta = -2; theta <= 2; theta += 0.25) {
            double information = 0;
            for (double difficulty : difficulties) {
                information += new LogisticModel(1.2, difficulty, 1.0 / family.optionCount(), 1).information(theta);
            }
            assertThat(information).as("at %s", theta).isGreaterThan(19);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyWeightIsUsedAndEveryFeatureHasAWeight(AptitudeFamily family) {
        Set<String> used = new HashSet<>(Set.of("INTERCEPT"));
        pool(family).forEach(item -> used.addAll(item.features().keySet()));
        assertThat(used).containsAll(LogisticDesign.shipped(family).features());
    }

    @ParameterizedTest
    @EnumSource
    void everyWrongOptionComesFromAMistakeOfTheFamilyAndEveryMistakeOccurs(AptitudeFamily family) {
        Set<Mistake> made = new HashSet<>();
        pool(family).forEach(item -> made.addAll(item.mistakes().values()));
        assertThat(made).containsExactlyInAnyOrderElementsOf(family.mistakes());
    }

    @ParameterizedTest
    @EnumSource
    void everyItemIsWellFormedDescribedAndWrittenInBothLanguages(AptitudeFamily family) {
        pool(family).forEach(item -> assertPresentable(item.specification()));
    }

    @ParameterizedTest
    @EnumSource
    void theKeyCannotBeGuessedFromTheLengthOfItsWords(AptitudeFamily family) {
        long hits = 0;
        for (GeneratedItem item : pool(family)) {
            List<Integer> lengths = item.specification().render().options().stream()
                    .map(option -> option.description().en().length())
                    .toList();
            int longest = lengths.indexOf(lengths.stream().max(Integer::compare).orElseThrow()) + 1;
            hits += longest == item.specification().key() ? 1 : 0;
        }
        assertThat((double) hits / pool(family).size()).isCloseTo(1.0 / family.optionCount(), within(0.09));
    }

    @Test
    void theKeyOfALetterSeriesOrAWordProblemCannotBeGuessedFromItsPlaceAmongTheOptions() {
        assertThat(centralRate(
                        AptitudeFamily.LETTERS,
                        item -> ((LetterSpecification) item)
                                .options()
                                .chars()
                                .asDoubleStream()
                                .toArray()))
                .isCloseTo(1 / 6.0, within(0.07));
        assertThat(centralRate(
                        AptitudeFamily.WORDS,
                        item -> ((WordSpecification) item)
                                .options().stream().mapToDouble(Fraction::value).toArray()))
                .isCloseTo(1 / 5.0, within(0.07));
    }

    /** How often the key is the option nearest to the mean of the options. */
    private static double centralRate(AptitudeFamily family, Function<ItemSpecification, double[]> options) {
        int hits = 0;
        for (GeneratedItem item : pool(family)) {
            double[] values = options.apply(item.specification());
            double mean = Arrays.stream(values).average().orElseThrow();
            double distance = Math.abs(values[item.specification().key() - 1] - mean);
            hits += Arrays.stream(values).allMatch(value -> Math.abs(value - mean) >= distance) ? 1 : 0;
        }
        return (double) hits / pool(family).size();
    }

    @Test
    void theKeyOfACubeCannotBeGuessedFromTheMarksItShares() {
        double mostGiven = 0;
        double fewestGiven = 0;
        double mostCommon = 0;
        for (GeneratedItem item : pool(AptitudeFamily.CUBES)) {
            CubeSpecification cube = (CubeSpecification) item.specification();
            Map<CubeMark, Integer> counts = new HashMap<>();
            cube.options().forEach(option -> option.marks().forEach(mark -> counts.merge(mark, 1, Integer::sum)));
            mostGiven += chance(cube, option -> shared(option, cube.cube()));
            fewestGiven += chance(cube, option -> -shared(option, cube.cube()));
            mostCommon += chance(
                    cube,
                    option -> option.marks().stream()
                            .mapToInt(mark -> counts.getOrDefault(mark, 0))
                            .sum());
        }
        assertThat(mostGiven / pool(AptitudeFamily.CUBES).size())
                .as("most of the given marks")
                .isCloseTo(1 / 6.0, within(0.05));
        assertThat(fewestGiven / pool(AptitudeFamily.CUBES).size())
                .as("fewest of the given marks")
                .isCloseTo(1 / 6.0, within(0.05));
        assertThat(mostCommon / pool(AptitudeFamily.CUBES).size())
                .as("most common marks")
                .isCloseTo(1 / 6.0, within(0.05));
    }

    private static int shared(CubeView one, CubeView other) {
        return (int) one.marks().stream().filter(other.marks()::contains).count();
    }

    /** The chance to hit the key for somebody who takes one of the options of the highest worth. */
    private static double chance(CubeSpecification cube, ToIntFunction<CubeView> worth) {
        int best = cube.options().stream().mapToInt(worth).max().orElseThrow();
        List<CubeView> chosen = cube.options().stream()
                .filter(option -> worth.applyAsInt(option) == best)
                .toList();
        return chosen.contains(cube.options().get(cube.key() - 1)) ? 1.0 / chosen.size() : 0;
    }

    private static void assertPresentable(ItemSpecification item) {
        FigureChoice drawn = item.render();
        List<Figure> all = new ArrayList<>(drawn.options());
        all.add(drawn.figure());
        for (Language language : Language.values()) {
            assertThat(drawn.question().in(language)).isNotBlank().doesNotContain("{", "}");
            assertThat(drawn.options())
                    .extracting(option -> option.svg(language))
                    .hasSize(item.optionCount())
                    .doesNotHaveDuplicates();
            assertThat(drawn.options())
                    .extracting(option -> option.description().in(language))
                    .doesNotHaveDuplicates();
            for (Figure figure : all) {
                String svg = figure.svg(language);
                assertThat(svg)
                        .startsWith("<svg ")
                        .contains("viewBox=", "role=\"img\"")
                        .doesNotContain("<script", "href", " id=", "url(", "onload", "NaN");
                assertThat(svg.length()).isLessThanOrEqualTo(7_000);
                Element root = parsed(svg);
                assertThat(root.getElementsByTagName("title").item(0).getTextContent())
                        .isNotBlank();
                assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
                        .isEqualTo(figure.description().in(language));
            }
        }
        String chinese = drawn.question().zh() + drawn.figure().description().zh();
        assertThat(chinese).matches(text -> text.chars().anyMatch(Character::isIdeographic), "holds Chinese");
        assertThat(chinese).doesNotContain("?", "!", ",", ";").doesNotContainPattern("\\p{IsHan}[.:]");
        assertThat(drawn.question().en()).doesNotContainPattern("\\p{IsHan}");
        assertThat(drawn.figure().description().en()).doesNotContainPattern("\\p{IsHan}");
        assertThat(drawn.question().zh())
                .doesNotContainPattern("\\p{IsHan} ?[0-9A-Z]")
                .doesNotContainPattern("[0-9A-Z%] ?\\p{IsHan}");
    }

    private static Element parsed(String svg) {
        try {
            return XML.parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (Exception malformed) {
            throw new AssertionError("This drawing is not well-formed: " + svg, malformed);
        }
    }

    @Test
    void aThingOfNoFamilyIsRefused() {
        assertThatThrownBy(() -> ItemSpecification.parse("cube/9:a|b|1"))
                .hasMessage("The item specification (cube/9:a|b|1) is of no known family.");
        assertThatThrownBy(() -> ItemSpecification.parse("letters/1:ABCDE|FGHIJK|7"))
                .hasMessage("The key (7) must lie between 1 and 6.");
        assertThatThrownBy(() -> ItemSpecification.parse("word/1:WAGE,1,2,0,20|1,2,3,4,5|1"))
                .hasMessage("The story (WAGE,1,2,0,20) needs 2 quantities.");
        assertThatThrownBy(() -> LogisticDesign.of(Map.of("STEP", 0.5)).difficulty(Map.of("LEAP", 1)))
                .hasMessage("The design feature (LEAP) has no difficulty weight.");
        assertThatThrownBy(() -> AptitudeFamily.CUBES.generate("HALF_TURN 1 1", 1, 1))
                .hasMessage("The design of a cube (HALF_TURN 1 1) cannot be read.");
    }

    @ParameterizedTest
    @EnumSource
    void aPreviewPageShowsEveryItemWithItsKeyInBothLanguages(AptitudeFamily family) {
        for (Language language : Language.values()) {
            String page = PreviewPage.of(family, language, 1, 7);
            assertThat(page)
                    .contains("lang=\"" + language.tag() + "\"", family.title().in(language));
            assertThat(Stream.of(page.split("<article>", -1)).skip(1))
                    .hasSize(10)
                    .allSatisfy(article -> assertThat(article).containsOnlyOnce("<li class=\"key\">"));
        }
    }
}
