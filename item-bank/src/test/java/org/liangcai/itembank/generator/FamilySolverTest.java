package org.liangcai.itembank.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;

/** The solvers on items worked out by hand. */
class FamilySolverTest {

    @ParameterizedTest
    @CsvSource({
        "ACEGI, K", // two on
        "ABDEGH, J", // one on, two on
        "XYZAB, C", // round the alphabet
        "ABDGKP, V", // each step one longer
        "ZAYBXCWD, V", // from both ends
        "MNLOKP, J", // on and back, further each time
        "ABDHP, F", // each step twice the last
        "AMZBNYCOX, D", // three series
    })
    void lettersGoOnAsThePersonWhoSeesTheRuleExpects(String shown, char next) {
        assertThat(LetterSolver.predictions(shown).firstEntry().getValue()).containsExactly(next - 'A');
    }

    @Test
    void aLetterSeriesThatGoesOnInTwoWaysIsRefused() {
        assertThat(LetterSolver.proves(new LetterSpecification("ABDEGH", "IJKLMN", 2)))
                .isTrue();
        assertThat(LetterSolver.proves(new LetterSpecification("ABDEGH", "IJKLMN", 1)))
                .isFalse();
        // From both ends of the alphabet; but A Z A Z also goes on by a step of 25 and one of 1 in turn: the same
        // letter, no conflict.
        assertThat(LetterSolver.predictions("AZAZAZ").values())
                .allSatisfy(next -> assertThat(next).containsExactly(0));
        // Steps of 1, 2, 4, 7: each grows by one more than the last, and nothing doubles.
        assertThat(LetterSolver.predictions("ABDHOZ")).containsOnlyKeys(5);
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleOfTheMakerIsOneTheSolverKnows(LetterRule rule) {
        int made = 0;
        for (int seed = 0; seed < 200; seed++) {
            made += new LetterMaker().generate(rule.name(), 1 + seed % 6, seed).isPresent() ? 1 : 0;
        }
        assertThat(made).isGreaterThan(100);
    }

    @Test
    void thereAreTwentyFourTurnsAndTheyFormAGroup() {
        assertThat(CubeTurn.ALL).hasSize(24).doesNotHaveDuplicates();
        for (CubeTurn one : CubeTurn.ALL) {
            for (CubeTurn other : CubeTurn.ALL) {
                assertThat(CubeTurn.ALL)
                        .contains(new CubeTurn(other.of(one.left()), other.of(one.right()), other.of(one.top())));
            }
        }
    }

    @Test
    void aCubeIsItselfTurnedAndNeverItsMirrorImage() {
        CubeView cube = CubeView.parse("o0d0x0");
        assertThat(CubeSolver.canBeTheSame(cube, cube)).isTrue();
        assertThat(CubeSolver.canBeTheSame(cube, CubeView.parse("d0x0o0"))).isTrue();
        assertThat(CubeSolver.canBeTheSame(cube, cube.mirrored())).isFalse();
        assertThat(cube.mirrored().mirrored()).isEqualTo(cube);
    }

    @Test
    void aQuarterTurnAboutTheUprightTurnsTheMarkOnTop() {
        // Ring left, disc right, an arrow on top away from the left face. Turned so that the right face comes to the
        // left,
        // the arrow points away from the face that is no longer seen: towards the new right face.
        CubeView cube = CubeView.parse("o0d0a0");
        assertThat(CubeSolver.canBeTheSame(cube, CubeView.parse("d0x0a1"))).isTrue();
        assertThat(CubeSolver.canBeTheSame(cube, CubeView.parse("d0x0a0"))).isFalse();
        assertThat(CubeSolver.canBeTheSame(cube, CubeView.parse("x0o0a3"))).isTrue();
        assertThat(CubeSolver.canBeTheSame(cube, CubeView.parse("x0o0a1"))).isFalse();
    }

    @Test
    void twoMarksThatWereSeenCannotBothBeOnFacesThatDoNotMeetAsBefore() {
        // Seen together round one corner, they can only be seen together in the same order round it.
        CubeView cube = CubeView.parse("o0d0x0");
        assertThat(CubeSolver.canBeTheSame(cube, CubeView.parse("d0o0x0"))).isFalse();
        assertThat(CubeSolver.canBeTheSame(cube, CubeView.parse("d0o0b0"))).isTrue();
    }

    @Test
    void aCheckWithADifferenceThatCannotBeSeenIsRefused() {
        CheckRecord record = CheckRecord.parse(
                "NAME=李明伟=Li Mingwei;ORDER=123 456;ADDRESS=长沙市文华路5号=5 Wenhua Road, Changsha;CARD=9081;STAFF=77123");
        assertThat(CheckSolver.proves(new CheckSpecification(record, Optional.empty(), 6)))
                .isTrue();
        assertThat(CheckSolver.proves(
                        new CheckSpecification(record, Optional.of(new LocalizedText("9018", "9018")), 4)))
                .isTrue();
        assertThat(CheckSolver.proves(
                        new CheckSpecification(record, Optional.of(new LocalizedText("123456", "123456")), 2)))
                .isFalse();
        assertThat(CheckSolver.proves(
                        new CheckSpecification(record, Optional.of(new LocalizedText("李朋伟", "Li Mingwei")), 1)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "WAGE, rate=20 hours=8, 160",
        "PARTS_IN_BOXES, boxes=12 each=15, 180",
        "CHANGE, count=3 price=8.5 paid=100, 74.5",
        "BUS_ARRIVAL, start=470 ride=45, 515",
        "NET_WEIGHT, boxes=6 gross=100 tare=1.5, 91",
        "DISCOUNT, price=200 share=85, 170",
        "SHIFT, start=480 end=1020 rest=45, 495",
        "PER_500_GRAMS, price=4 weight=2.5, 20",
        "RENT_AND_FOOD, pay=5000 rent=1000 food=40, 2800",
        "BONUS_SHARE, one=2 other=3 sum=1000, 400",
        "PIECEWORK, made=100 faulty=4 rate=3 fine=2, 280",
        "NET_PAY, gross=6000 rate=10 dormitory=300, 5100",
        "TWO_DISCOUNTS, price=500 first=80 second=90, 360",
        "FEWER_PEOPLE, people=12 days=5 left=10, 6",
        "LAMP_POSTS, length=600 gap=30, 21",
        "RAISE, raise=10 now=4400, 4000",
        "AVERAGE, one=50 two=60 three=55 average=54, 51",
        "COMMISSION, base=3000 limit=20000 rate=5 sold=26000, 3300",
        "OVERTIME, rate=20 normal=8 factor=1.5 hours=10, 220",
        "DELIVERY, start=480 distance=120 speed=60 rest=20, 620",
        "MEETING, distance=100 one=60 other=40, 60",
        "PRICE_OF_TWO, towels=3 cups=2 sum=50 cupsThen=4 sumThen=70, 10",
        "TWO_MACHINES, first=6 second=3, 2",
        "TWO_BOX_SIZES, count=10 total=76 many=10 few=6, 4",
        "MARK_UP, up=50 share=80 sale=240, 200",
        "LAST_PART_OF_THE_WAY, distance=70 first=60 slow=30 fast=60, 40",
        "STOCK_SALE, count=10 cost=20 up=50 early=6 share=80, 76",
        "JOINED_LATER, first=12 second=6 alone=3, 3",
        "OVERTIME_HOURS, rate=20 factor=1.5 hours=50 pay=1100, 10",
    })
    void everyStoryHasTheAnswerThatIsWorkedOutByHand(WordStory story, String given, String answer) {
        Map<String, Fraction> quantities = new HashMap<>();
        for (String quantity : given.split(" ", -1)) {
            String[] parts = quantity.split("=", -1);
            quantities.put(parts[0], Fraction.parse(parts[1]));
        }
        assertThat(quantities.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        story.given().stream().map(WordQuantity::name).toList());
        assertThat(WordSolver.solved(story, quantities)).containsEntry(story.asked(), Fraction.parse(answer));
    }

    @ParameterizedTest
    @EnumSource
    void aStoryGivesTheSameQuantitiesInBothLanguagesAndAsksForAnotherOne(WordStory story) {
        List<String> chinese = WordText.placeholders(story.text().zh());
        assertThat(WordText.placeholders(story.text().en()))
                .filteredOn(name -> !WordCast.NAMES.contains(name))
                .containsExactlyInAnyOrderElementsOf(chinese.stream()
                        .filter(name -> !WordCast.NAMES.contains(name))
                        .toList());
        assertThat(chinese).doesNotContain(story.asked());
        assertThat(story.text().zh()).endsWith("？");
        assertThat(story.text().en()).endsWith("?");
    }

    @ParameterizedTest
    @EnumSource
    void everyMistakeOfAStoryIsAboutQuantitiesThatItsRelationsGive(WordStory story) {
        Map<String, Fraction> given = new HashMap<>();
        story.drawn().forEach(quantity -> given.put(quantity.name(), quantity.highest()));
        Map<String, Fraction> known = WordSolver.solved(story, given);
        assertThat(story.mistakes())
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(mistake -> assertThat(known.keySet()).containsAll(names(mistake.result())));
        assertThat(story.readings())
                .allSatisfy(reading -> assertThat(known.keySet()).containsAll(names(reading)));
    }

    private static Set<String> names(String result) {
        Set<String> names = new HashSet<>(List.of(result.split(" ", -1)));
        names.removeIf(name -> !Character.isLetter(name.charAt(0)));
        return names;
    }

    @Test
    void aWordProblemReadsNaturallyInBothLanguages() {
        WordSpecification problem = WordSpecification.of("WAGE,0,1,0,24,7", "144,161,168,175,192", "3");
        assertThat(problem.render().question())
                .isEqualTo(
                        new LocalizedText(
                                "李娜在超市做小时工，每小时\u200924\u2009元，今天做了\u20097\u2009小时。李娜今天挣了多少元？",
                                "Li Na works by the hour in a supermarket for 24 yuan an hour and worked 7 hours today. How many yuan did Li Na earn today?"));
        assertThat(problem.render().options().get(2).description())
                .isEqualTo(new LocalizedText("168\u2009元", "168 yuan"));
        assertThat(WordSolver.proves(problem)).isTrue();
        assertThat(WordText.read(problem.story(), problem.cast(), "李娜走了。", Language.ZH))
                .isEmpty();
    }

    @Test
    void aWordProblemWithAnOptionThatAnotherReadingGivesIsRefused() {
        // 10% of what is left after the dormitory would be 5130.
        assertThat(WordSolver.proves(
                        WordSpecification.of("NET_PAY,0,1,0,6000,10,300", "4800,5100,5130,5400,5700", "2")))
                .isFalse();
        assertThat(WordSolver.proves(
                        WordSpecification.of("NET_PAY,0,1,0,6000,10,300", "4800,5100,5200,5400,5700", "2")))
                .isTrue();
    }
}
