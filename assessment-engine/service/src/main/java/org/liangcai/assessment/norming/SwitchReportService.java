package org.liangcai.assessment.norming;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.scoring.NormScope;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormVersion;

/** Says before a switch who would change band and by how much. Safe for use by many threads. */
public final class SwitchReportService {

    private final LocalScores scores;
    private final LocalScoreCollector collector;
    private final NormLedger ledger;
    private final Clock clock;

    public SwitchReportService(LocalScores scores, LocalScoreCollector collector, NormLedger ledger, Clock clock) {
        this.scores = scores;
        this.collector = collector;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What would change if another norm were put in use; over the scores that people have left without a name.
     *
     * @throws RefusedException with a {@link NormRefusal} when the version is not known, belongs to another form or is in use already
     */
    public SwitchReport report(Actor actor, NormScope scope, NormVersion to) {
        NormKeepers.require(actor);
        NormTable fresh = ledger.library()
                .version(to.id(), to.version())
                .orElseThrow(() -> new RefusedException(NormRefusal.NORM_UNKNOWN));
        if (!fresh.instrument().equals(scope.instrument()) || !fresh.form().equals(scope.form())) {
            throw new RefusedException(
                    NormRefusal.NORM_OF_ANOTHER_FORM,
                    fresh.instrument(),
                    fresh.form(),
                    scope.instrument(),
                    scope.form());
        }
        NormTable old = ledger.at(scope, clock.instant())
                .orElseThrow(() -> new RefusedException(LocalNormRefusal.LOCAL_NOTHING_TO_SWITCH));
        if (NormVersion.of(old).equals(to)) {
            throw new RefusedException(NormRefusal.NORM_IN_USE_ALREADY);
        }
        collector.collect();
        return SwitchComparison.of(
                scope, old, fresh, scores.of(new LocalForm(scope.instrument(), scope.form(), scope.language())));
    }

    /** The report as CSV with a header; decimal points, UTF-8. */
    public static String csv(SwitchReport report) {
        var csv = new StringBuilder(
                "construct,group,people,mean_change_t,share_other_sten,share_other_words,largest_fall_t,largest_rise_t,no_longer_compared,newly_compared\r\n");
        for (SwitchReport.Row row : report.rows()) {
            csv.append(String.format(
                    Locale.ROOT,
                    "%s,%s,%d,%.4f,%.4f,%.4f,%.4f,%.4f,%d,%d\r\n",
                    Optional.of(row.construct().value())
                            .filter(name -> !name.contains(","))
                            .orElse("\"" + row.construct() + "\""),
                    row.group(),
                    row.people(),
                    row.meanChange(),
                    row.otherSten(),
                    row.otherWords(),
                    row.largestFall(),
                    row.largestRise(),
                    row.lost(),
                    row.gained()));
        }
        return csv.toString();
    }
}
