package org.liangcai.assessment.retest;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.scoring.InstrumentScores.AptitudeScores;
import org.liangcai.assessment.scoring.ScaleScore;
import org.liangcai.assessment.scoring.ScoringService;
import org.liangcai.assessment.visit.NewVisit;
import org.liangcai.assessment.visit.Person;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.assessment.visit.VisitService;
import org.liangcai.assessment.visit.VisitSummary;
import org.liangcai.itembank.form.BatteryId;
import org.liangcai.psychometrics.ability.RetestDifference;

/** Opens verifications and compares them, for counsellors only. Safe for use by many threads. */
public final class RetestService {

    /** The short battery that verifies. */
    public static final BatteryId BATTERY = BatteryId.of("retest");

    private final Retests retests;
    private final VisitService visits;
    private final ScoringService scoring;
    private final Clock clock;

    public RetestService(Retests retests, VisitService visits, ScoringService scoring, Clock clock) {
        this.retests = retests;
        this.visits = visits;
        this.scoring = scoring;
        this.clock = clock;
    }

    /**
     * Opens a visit that verifies an earlier one of the same person.
     *
     * @throws RefusedException with a {@link RetestRefusal}
     */
    public Visit open(Actor actor, UUID earlier) {
        actor.require(Role.COUNSELLOR);
        VisitSummary summary = visits.visit(actor, earlier);
        if (retests.ofVisit(earlier).isPresent()) {
            throw new RefusedException(RetestRefusal.IS_A_VERIFICATION);
        }
        if (aptitudes(actor, earlier).isEmpty()) {
            throw new RefusedException(RetestRefusal.NOTHING_TO_VERIFY);
        }
        if (retests.ofEarlier(earlier).stream()
                .anyMatch(
                        retest -> !visits.visit(actor, retest.visit()).status().isOver())) {
            throw new RefusedException(RetestRefusal.VERIFICATION_OPEN);
        }
        Person person = summary.visit().person();
        Visit opened = visits.open(
                actor,
                new NewVisit(
                        person.name(),
                        person.birthYear(),
                        person.sex(),
                        person.education(),
                        summary.visit().purpose(),
                        BATTERY,
                        summary.visit().language()));
        retests.add(new Retest(opened.id(), earlier, actor.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        return opened;
    }

    /** The verifications a visit belongs to, as the first visit or as the second. */
    public List<Retest> retests(Actor actor, UUID visit) {
        actor.require(Role.COUNSELLOR);
        List<Retest> found = new ArrayList<>(retests.ofEarlier(visit));
        retests.ofVisit(visit).ifPresent(found::add);
        return found;
    }

    /** What the verifications of a visit came to, for every instrument that was taken both times. */
    public List<RetestFinding> findings(Actor actor, UUID visit) {
        return retests(actor, visit).stream()
                .flatMap(retest -> compare(actor, retest).stream())
                .toList();
    }

    private List<RetestFinding> compare(Actor actor, Retest retest) {
        List<AptitudeScores> second = aptitudes(actor, retest.visit());
        List<RetestFinding> findings = new ArrayList<>();
        for (AptitudeScores first : aptitudes(actor, retest.earlier())) {
            second.stream()
                    .filter(again -> again.instrument().equals(first.instrument()))
                    .findFirst()
                    .flatMap(again -> finding(retest, first, again))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<RetestFinding> finding(Retest retest, AptitudeScores first, AptitudeScores again) {
        if (!(first.scale() instanceof ScaleScore.Scored earlier)
                || !(again.scale() instanceof ScaleScore.Scored verified)) {
            return Optional.empty();
        }
        RetestDifference difference = RetestDifference.of(
                earlier.value(), earlier.standardError(), verified.value(), verified.standardError());
        return Optional.of(
                new RetestFinding(retest.earlier(), retest.visit(), first.name(), earlier, verified, difference));
    }

    /** Only what is scored; a visit of which nothing was answered has none. */
    private List<AptitudeScores> aptitudes(Actor actor, UUID visit) {
        try {
            return scoring.scores(actor, visit).aptitudes().stream()
                    .filter(scores -> scores.scale() instanceof ScaleScore.Scored)
                    .toList();
        } catch (RefusedException nothing) {
            if (nothing.refusal() == CommonRefusal.NOT_ALLOWED) {
                throw nothing;
            }
            return List.of();
        }
    }
}
