package org.liangcai.assessment.norming;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.StationTime;
import org.liangcai.assessment.scoring.NormScope;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormVersion;

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
        for (NormScope scope : scopes(at)) {
            LocalForm form = form(scope);
            NormTable table = ledger.at(scope, at).orElseThrow();
            List<LocalScore> people = scores.of(form, from, to).stream()
                    .filter(LocalScore::usable)
                    .toList();
            NormCheck check = new NormCheck(
                    at,
                    form,
                    from,
                    to,
                    NormVersion.of(table),
                    new NormDrift(table, scope.purpose(), people).constructs());
            checks.add(check);
            made.add(check);
        }
        return made;
    }

    /** What norms are in use for: guidance, and selection where there is none for guidance. */
    private List<NormScope> scopes(Instant at) {
        List<NormScope> used = List.copyOf(ledger.history().use(at).keySet());
        return used.stream()
                .filter(scope -> scope.purpose() == Purpose.GUIDANCE
                        || !used.contains(form(scope).scope(Purpose.GUIDANCE)))
                .toList();
    }

    private static LocalForm form(NormScope scope) {
        return new LocalForm(scope.instrument(), scope.form(), scope.language());
    }

    /** The forms with a norm in use or with checks so far. */
    public List<LocalForm> forms(Actor actor) {
        NormKeepers.require(actor);
        return Stream.concat(
                        scopes(clock.instant()).stream().map(NormDriftService::form),
                        ledger.history().scopes().stream().map(NormDriftService::form))
                .distinct()
                .toList();
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(StationTime.ZONE));
    }
}
