package org.liangcai.assessment.pilot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.liangcai.assessment.visit.Sex;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.ledger.ItemVersion;
import org.liangcai.psychometrics.model.LogisticModel;

/** People who take an adaptive section of fourteen items from a pool of sixty, and one item on trial. */
final class SimulatedPeople {

    static final Instant COMPLETED = Instant.parse("2026-10-01T02:00:00Z");
    private static final int LENGTH = 14;
    private static final int POOL = 60;

    private static final List<LogisticModel> ANCHORS = IntStream.range(0, POOL)
            .mapToObj(number -> new LogisticModel(1.2, (number - POOL / 2.0) / 12, 1.0 / 6, 1))
            .toList();

    private final LogisticModel trial;
    private final SplittableRandom random;
    /** How much harder the item on trial is for women, in units of ability. */
    double harderForWomen;
    /** How much easier the first item of the pool has become than its parameters say. */
    double leaked;

    SimulatedPeople(LogisticModel trial, long seed) {
        this.trial = trial;
        this.random = new SplittableRandom(seed);
    }

    List<PilotPerson> take(int people, double mean, double deviation) {
        List<PilotPerson> all = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            all.add(one(mean + deviation * normal(), person));
        }
        return all;
    }

    private double normal() {
        double u = 1 - random.nextDouble();
        return StrictMath.sqrt(-2 * StrictMath.log(u)) * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }

    private PilotPerson one(double theta, int person) {
        Sex sex = person % 2 == 0 ? Sex.FEMALE : Sex.MALE;
        List<Integer> left = new ArrayList<>();
        for (int number = 0; number < POOL; number++) {
            left.add(number);
        }
        List<KeyedSection.Scored> scored = new ArrayList<>();
        double guess = 0;
        for (int place = 0; place < LENGTH; place++) {
            double level = guess;
            left.sort(Comparator.comparingDouble(
                    number -> Math.abs(ANCHORS.get(number).difficulty() - level)));
            int number = left.remove(random.nextInt(5));
            LogisticModel model = ANCHORS.get(number);
            double ability = theta + (number == 30 ? leaked : 0);
            boolean right = random.nextDouble() < model.probability(ability, 1);
            scored.add(new KeyedSection.Scored(new ItemVersion(ItemId.of("A-" + number), 1), model, right));
            guess = Math.clamp(guess + (right ? 1 : -1) * 1.5 / (place + 1), -2.5, 2.5);
        }
        double ability = theta - (sex == Sex.FEMALE ? harderForWomen : 0);
        boolean right = random.nextDouble() < trial.probability(ability, 1);
        KeyedSection section = new KeyedSection(
                scored,
                List.of(new KeyedSection.Trial(new ItemVersion(ItemId.of("new"), 1), right, Duration.ofSeconds(20))));
        return new PilotPerson(
                section,
                right,
                Optional.of(sex),
                person % 20 == 0 ? Language.EN : Language.ZH,
                COMPLETED.plus(Duration.ofMinutes(person)));
    }
}
