package org.liangcai.assessment.norming;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.liangcai.assessment.StationTime;
import org.liangcai.assessment.norming.LocalScores.Awaiting;
import org.liangcai.assessment.retest.RetestService;
import org.liangcai.assessment.scoring.ScaleScore.Scored;
import org.liangcai.assessment.scoring.Scorer;
import org.liangcai.assessment.scoring.VisitScores;
import org.liangcai.assessment.session.SectionRecord;
import org.liangcai.assessment.session.VisitRecord;
import org.liangcai.assessment.session.VisitRecords;
import org.liangcai.assessment.visit.Consent;

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
     * @return how many protocols were taken in, an instrument of a person each
     */
    public synchronized int collect() {
        int taken = 0;
        List<Awaiting> awaiting = scores.awaiting(AT_ONCE);
        while (!awaiting.isEmpty()) {
            List<LocalScore> found =
                    new ArrayList<>(awaiting.stream().flatMap(this::missing).toList());
            Collections.shuffle(found, random);
            scores.add(found, awaiting.stream().map(Awaiting::visit).toList());
            taken += found.size();
            awaiting = awaiting.size() < AT_ONCE ? List.of() : scores.awaiting(AT_ONCE);
        }
        return taken;
    }

    /** What is still to be taken in of a visit. */
    private Stream<LocalScore> missing(Awaiting awaiting) {
        return records.find(awaiting.visit()).stream()
                .flatMap(record -> score(record).stream())
                .filter(score -> !awaiting.personalityTaken()
                        || !score.form().instrument().equals("personality"));
    }

    /** What is kept of a visit, an instrument each; nothing where the person did not agree or nothing was answered. */
    List<LocalScore> score(VisitRecord record) {
        Optional<Instant> completed = record.completedAt();
        if (completed.isEmpty()
                || record.consent().filter(Consent::norms).isEmpty()
                || record.visit().battery().equals(RetestService.BATTERY)) {
            return List.of();
        }
        VisitScores all = scorer.score(record, record.visit().purpose(), List.of());
        YearMonth month = YearMonth.from(completed.get().atZone(StationTime.ZONE));
        var kept = new LinkedHashMap<LocalForm, LocalScore>();
        for (Protocol protocol : protocols(record, all)) {
            if (protocol.worthKeeping(record.accommodations())) {
                LocalForm form = LocalForm.of(protocol.form(), Scorer.language(record));
                kept.putIfAbsent(form, score(record, form, month, protocol));
            }
        }
        return List.copyOf(kept.values());
    }

    /** The sections of which something was answered, each beside its scores; a form that the office keeps has no norm and is left out. */
    private List<Protocol> protocols(VisitRecord record, VisitScores all) {
        List<SectionRecord> answered = record.sections().stream()
                .filter(section -> !section.answers().isEmpty())
                .toList();
        return IntStream.range(0, answered.size())
                .boxed()
                .flatMap(i -> scorer.form(record, answered.get(i)).stream()
                        .map(form -> new Protocol(
                                form, answered.get(i), all.instruments().get(i), all.quality())))
                .toList();
    }

    private static LocalScore score(VisitRecord record, LocalForm form, YearMonth month, Protocol protocol) {
        return new LocalScore(
                form,
                month,
                Scorer.age(record),
                record.visit().person().sex(),
                record.visit().person().education(),
                protocol.complete(),
                protocol.careful(),
                protocol.figures(Scored::value),
                protocol.figures(Scored::standardError));
    }
}
