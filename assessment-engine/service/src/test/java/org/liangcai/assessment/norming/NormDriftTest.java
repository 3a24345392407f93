package org.liangcai.assessment.norming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.liangcai.assessment.norming.NormOffice.ANNA;
import static org.liangcai.assessment.norming.NormOffice.SHIPPED;
import static org.liangcai.assessment.norming.NormOffice.scope;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.liangcai.assessment.scoring.AnswerSheet;
import org.liangcai.assessment.session.VisitRecord;
import org.liangcai.assessment.session.VisitRecords;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.itembank.Language;
import org.liangcai.norms.NormTable;

/** Checks of the norm in use, and what a switch would change. */
class NormDriftTest {

    private static final LocalForm ZH = LocalPeople.personality(Language.ZH);

    private final NormOffice office = new NormOffice();
    private final LocalPeople.InMemory scores = new LocalPeople.InMemory();
    private final ChecksInMemory checks = new ChecksInMemory();
    private final LocalScoreCollector collector =
            new LocalScoreCollector(new Nobody(), AnswerSheet.SCORER, scores, new Random(1));
    private final NormDriftService drift = new NormDriftService(scores, collector, checks, office.ledger, office.clock);

    @Test
    void people_like_the_norms_people_show_nothing_and_people_unlike_them_are_worth_a_look() {
        scores.kept.addAll(LocalPeople.drawn(2_000, 0, 1, 11));
        NormCheck.Construct alike = n(drift.checkNow(ANNA).getFirst());
        assertThat(alike.people()).isEqualTo(2_000);
        assertThat(alike.notable()).isFalse();
        assertThat(alike.fit().orElseThrow()).satisfies(fit -> {
            assertThat(fit.mean()).isCloseTo(0, within(0.07));
            assertThat(fit.ratio()).isCloseTo(1, within(0.05));
            assertThat(fit.meanLower()).isLessThan(fit.mean());
            assertThat(fit.probability()).isGreaterThan(0.001);
        });

        scores.kept.clear();
        scores.kept.addAll(LocalPeople.drawn(2_000, 0.4, 0.8, 12));
        NormCheck.Construct unlike = n(drift.checkNow(ANNA).getFirst());
        assertThat(unlike.notable()).isTrue();
        assertThat(unlike.fit().orElseThrow()).satisfies(fit -> {
            assertThat(fit.mean()).isCloseTo(0.4, within(0.07));
            assertThat(fit.ratio()).isCloseTo(0.8, within(0.05));
            assertThat(fit.notableMean()).isTrue();
            assertThat(fit.notableRatio()).isTrue();
            assertThat(fit.notableShape()).isTrue();
        });
    }

    @Test
    void nothing_is_said_of_too_few_people_nor_of_those_tested_long_ago_or_carelessly() {
        scores.kept.addAll(LocalPeople.drawn(29, 0, 1, 13));
        LocalScore one = scores.kept.getFirst();
        scores.kept.add(new LocalScore(ZH, one.month(), 30, one.sex(), one.education(), true, false, one.raws()));
        scores.kept.add(
                new LocalScore(ZH, one.month().minusYears(2), 30, one.sex(), one.education(), true, true, one.raws()));
        NormCheck.Construct n = n(drift.checkNow(ANNA).getFirst());
        assertThat(n.people()).isEqualTo(29);
        assertThat(n.fit()).isEmpty();
        assertThat(n.notable()).isFalse();
    }

    @Test
    void the_check_is_made_once_a_month_by_the_clock_and_made_up_for_when_the_station_was_off() {
        assertThat(drift.checkIfDue()).isEqualTo(2);
        assertThat(drift.checkIfDue()).isZero();
        office.pass(Duration.ofDays(9));
        assertThat(drift.checkIfDue()).isZero();
        office.pass(Duration.ofDays(2));
        assertThat(drift.checkIfDue()).isEqualTo(2);
        office.pass(Duration.ofDays(75));
        assertThat(drift.checkIfDue()).isEqualTo(2);
        assertThat(drift.checks(ANNA, ZH)).hasSize(3);
    }

    @Test
    void a_switch_report_says_who_changes_band_and_by_how_much() {
        scores.kept.addAll(LocalPeople.drawn(1_000, 0, 1, 14));
        NormTable higher = NormOffice.shifted("local", 1, 6);
        office.built(higher);
        var switches = new SwitchReportService(scores, collector, office.ledger, office.clock);

        SwitchReport report =
                switches.report(ANNA, scope(Language.ZH, Purpose.GUIDANCE), org.liangcai.norms.NormVersion.of(higher));
        SwitchReport.Row all = row(report, SwitchReport.Group.ALL);
        // N has SDs of 14 to 17 raw points: six points are some four points of T, and move four of ten people to
        // another sten.
        assertThat(report.people()).isEqualTo(1_000);
        assertThat(all.meanChange()).isBetween(-4.5, -3.4);
        assertThat(all.largestRise()).isZero();
        assertThat(all.largestFall()).isBetween(-5.0, -3.5);
        assertThat(all.otherSten()).isBetween(0.6, 0.9);
        assertThat(all.otherWords()).isBetween(0.1, 0.4);
        assertThat(row(report, SwitchReport.Group.WOMEN).people()
                        + row(report, SwitchReport.Group.MEN).people())
                .isEqualTo(1_000);
        assertThat(SwitchReportService.csv(report).lines())
                .hasSize(report.rows().size() + 1)
                .first()
                .asString()
                .startsWith("construct,group,people,mean_change_t");
    }

    @Test
    void a_switch_to_the_same_figures_changes_nobody_whatever_the_number_of_threads() {
        List<LocalScore> people = LocalPeople.drawn(10_000, 0, 1, 15);
        NormTable same = NormOffice.shifted("local", 1, 0);
        SwitchReport report = SwitchComparison.of(scope(Language.ZH, Purpose.SELECTION), SHIPPED, same, people);
        assertThat(report.rows()).allSatisfy(row -> {
            assertThat(row.meanChange()).isZero();
            assertThat(row.otherSten()).isZero();
            assertThat(row.otherWords()).isZero();
        });
        assertThat(SwitchComparison.of(
                        scope(Language.ZH, Purpose.GUIDANCE), SHIPPED, NormOffice.shifted("local", 1, 2), people))
                .isEqualTo(SwitchComparison.of(
                        scope(Language.ZH, Purpose.GUIDANCE), SHIPPED, NormOffice.shifted("local", 1, 2), people));
    }

    private static SwitchReport.Row row(SwitchReport report, SwitchReport.Group group) {
        return report.rows().stream()
                .filter(row -> row.construct().value().equals("N") && row.group() == group)
                .findFirst()
                .orElseThrow();
    }

    private static NormCheck.Construct n(NormCheck check) {
        return check.constructs().stream()
                .filter(construct -> construct.construct().value().equals("N"))
                .findFirst()
                .orElseThrow();
    }

    private static final class ChecksInMemory implements NormChecks {

        private final List<NormCheck> kept = new ArrayList<>();

        @Override
        public void add(NormCheck check) {
            kept.addFirst(check);
        }

        @Override
        public Optional<Instant> last() {
            return kept.stream().map(NormCheck::at).findFirst();
        }

        @Override
        public List<NormCheck> of(LocalForm form, int most) {
            return kept.stream()
                    .filter(check -> check.form().equals(form))
                    .limit(most)
                    .toList();
        }
    }

    private static final class Nobody implements VisitRecords {
        @Override
        public Optional<VisitRecord> find(java.util.UUID visit) {
            return Optional.empty();
        }

        @Override
        public Optional<VisitRecord> findByReference(String reference) {
            return Optional.empty();
        }
    }
}
