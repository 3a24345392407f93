package org.liangcai.assessment.norming;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.scoring.NormScope;
import org.liangcai.assessment.scoring.Scorer;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.itembank.Language;

/** Checks once a month, and when asked, whether the norms in use still fit the people tested here. Safe for use by many threads. */
public final class NormDriftService {

    private static final int MONTHS = 12;
    private static final int MOST_SHOWN = 24;

    private final LocalScores scores;
    private final LocalScoreCollector collector;
    private final NormChecks checks;
    private final NormLedger ledger;
    private final Clock clock;

    public NormDriftService(
            LocalScores scores, LocalScoreCollector collector, NormChecks checks, NormLedger ledger, Clock clock) {
        this.scores = scores;
        this.collector = collector;
        this.checks = checks;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Makes the check of this month if it has not been made.
     *
     * @return how many forms were checked
     */
    public synchronized int checkIfDue() {
        YearMonth month = month(clock.instant());
        boolean due = checks.last().map(last -> month(last).isBefore(month)).orElse(true);
        return due ? check().size() : 0;
    }

    /** Makes a check now. */
    public synchronized List<NormCheck> checkNow(Actor actor) {
        NormKeepers.require(actor);
        return check();
    }

    /** The checks of a form so far, newest first. */
    public List<NormCheck> checks(Actor actor, LocalForm form) {
        NormKeepers.require(actor);
        return checks.of(form, MOST_SHOWN);
    }

    private List<NormCheck> check() {
        collector.collect();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        YearMonth to = month(at);
        YearMonth from = to.minusMonths(MONTHS);
        var made = new ArrayList<NormCheck>();
        for (Language language : Language.values()) {
            LocalForm form = LocalForm.personality(language);
            NormScope scope = new NormScope(form.instrument(), form.form(), language, Purpose.GUIDANCE);
            ledger.history().inUse(scope, at).ifPresent(version -> {
                List<LocalScore> people = scores.of(form, from, to).stream()
                        .filter(LocalScore::usable)
                        .toList();
                NormCheck check = new NormCheck(
                        at,
                        form,
                        from,
                        to,
                        version,
                        new NormDrift(ledger.at(scope, at).orElseThrow(), people).constructs());
                checks.add(check);
                made.add(check);
            });
        }
        return made;
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(Scorer.STATION_ZONE));
    }
}
