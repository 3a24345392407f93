package org.liangcai.assessment.norming;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.liangcai.assessment.scoring.InstrumentScores;
import org.liangcai.assessment.scoring.QualityIndex;
import org.liangcai.assessment.scoring.ScaleScore;
import org.liangcai.assessment.scoring.ScaleScore.Scored;
import org.liangcai.assessment.scoring.Scorer;
import org.liangcai.assessment.scoring.VisitScores;
import org.liangcai.assessment.session.VisitRecord;
import org.liangcai.assessment.session.VisitRecords;
import org.liangcai.assessment.visit.Consent;
import org.liangcai.norms.ConstructId;

/**
 * Takes in, of completed visits whose people agreed to it, what norm building needs. Many are taken in at once and shuffled, so that the
 * order of the rows says nothing of the order of the visits. Safe for use by many threads.
 */
public final class LocalScoreCollector {

    private static final int AT_ONCE = 500;

    private final VisitRecords records;
    private final Scorer scorer;
    private final LocalScores scores;
    private final RandomGenerator random;

    /** @param random where the order comes from; must be unpredictable outside of tests */
    public LocalScoreCollector(VisitRecords records, Scorer scorer, LocalScores scores, RandomGenerator random) {
        this.records = records;
        this.scorer = scorer;
        this.scores = scores;
        this.random = random;
    }

    /**
     * Takes in what has come together.
     *
     * @return how many people's scores were taken in
     */
    public synchronized int collect() {
        int taken = 0;
        List<UUID> awaiting = scores.awaiting(AT_ONCE);
        while (!awaiting.isEmpty()) {
            List<LocalScore> found = new ArrayList<>(awaiting.stream()
                    .flatMap(visit -> records.find(visit).stream())
                    .flatMap(record -> score(record).stream())
                    .toList());
            Collections.shuffle(found, random);
            scores.add(found, awaiting);
            taken += found.size();
            awaiting = awaiting.size() < AT_ONCE ? List.of() : scores.awaiting(AT_ONCE);
        }
        return taken;
    }

    /** What is kept of a visit; nothing where the person did not agree or nothing was answered. */
    Optional<LocalScore> score(VisitRecord record) {
        Optional<Instant> completed = record.completedAt();
        if (completed.isEmpty() || record.consent().filter(Consent::norms).isEmpty()) {
            return Optional.empty();
        }
        VisitScores all = scorer.score(record, record.visit().purpose(), Optional.empty());
        return all.personality()
                .filter(personality -> personality.scales().stream().anyMatch(Scored.class::isInstance))
                .map(personality -> new LocalScore(
                        LocalForm.personality(Scorer.language(record)),
                        YearMonth.from(completed.get().atZone(Scorer.STATION_ZONE)),
                        Scorer.age(record),
                        record.visit().person().sex(),
                        record.visit().person().education(),
                        personality.scales().stream().allMatch(Scored.class::isInstance),
                        all.quality().stream()
                                .filter(index -> concerns(index, personality))
                                .noneMatch(QualityIndex::flagged),
                        raws(personality)));
    }

    private static boolean concerns(QualityIndex index, InstrumentScores scores) {
        return index.instrument().map(scores.instrument()::equals).orElse(true);
    }

    private static Map<ConstructId, Double> raws(InstrumentScores scores) {
        var raws = new HashMap<ConstructId, Double>();
        for (ScaleScore score : scores.scales()) {
            if (score instanceof Scored scored) {
                raws.put(ConstructId.of(scored.scale().value()), scored.value());
            }
        }
        return raws;
    }
}
