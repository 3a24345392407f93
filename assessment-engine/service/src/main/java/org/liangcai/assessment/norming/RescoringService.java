package org.liangcai.assessment.norming;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.norming.Rescoring.Scale;
import org.liangcai.assessment.scoring.Comparison;
import org.liangcai.assessment.scoring.InstrumentForm;
import org.liangcai.assessment.scoring.InstrumentScores;
import org.liangcai.assessment.scoring.ScaleScore.Scored;
import org.liangcai.assessment.scoring.Scorer;
import org.liangcai.assessment.scoring.VisitScores;
import org.liangcai.assessment.session.VisitRecord;
import org.liangcai.assessment.session.VisitRecords;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormVersion;

/** Scores visits by other norms than the one of their day, beside the scores they have. For counsellors. Safe for use by many threads. */
public final class RescoringService {

    private final VisitRecords records;
    private final Scorer scorer;
    private final NormLedger ledger;
    private final Rescorings rescorings;
    private final Clock clock;

    public RescoringService(
            VisitRecords records, Scorer scorer, NormLedger ledger, Rescorings rescorings, Clock clock) {
        this.records = records;
        this.scorer = scorer;
        this.ledger = ledger;
        this.rescorings = rescorings;
        this.clock = clock;
    }

    /**
     * The norm versions a visit can be scored by: approved at some time, of a form that was answered in it.
     *
     * @throws RefusedException with {@link CommonRefusal#NOT_FOUND} for an unknown visit
     */
    public List<NormTable> choices(Actor actor, UUID visit) {
        actor.require(Role.COUNSELLOR);
        VisitRecord record = records.find(visit).orElseThrow(() -> new RefusedException(CommonRefusal.NOT_FOUND));
        List<InstrumentForm> taken = record.sections().stream()
                .filter(section -> !section.answers().isEmpty())
                .flatMap(section -> scorer.form(record, section).stream())
                .toList();
        return ledger.library().all().stream()
                .filter(table -> taken.stream()
                        .anyMatch(form ->
                                table.instrument().equals(form.instrument().value())
                                        && table.form().equals(form.form())))
                .filter(table -> approvedOnce(NormVersion.of(table)))
                .toList();
    }

    /** The norm table a rescoring was made by, while it is here. */
    public Optional<NormTable> table(Actor actor, Rescoring rescoring) {
        actor.require(Role.COUNSELLOR);
        return ledger.library()
                .version(rescoring.version().id(), rescoring.version().version());
    }

    /**
     * Scores a visit by another norm and keeps that beside the scores it has.
     *
     * @throws RefusedException with a {@link NormRefusal} or {@link RescoringRefusal}
     */
    public Rescoring rescore(Actor actor, UUID visit, NormVersion version, String reason) {
        actor.require(Role.COUNSELLOR);
        String words = reason.strip();
        if (words.isEmpty() || words.length() > NormService.LONGEST_REASON) {
            throw new RefusedException(NormRefusal.NORM_REASON_MISSING);
        }
        VisitRecord record = records.find(visit).orElseThrow(() -> new RefusedException(CommonRefusal.NOT_FOUND));
        if (record.completedAt().isEmpty()) {
            throw new RefusedException(RescoringRefusal.RESCORING_UNFINISHED);
        }
        NormTable table = ledger.library()
                .version(version.id(), version.version())
                .orElseThrow(() -> new RefusedException(NormRefusal.NORM_UNKNOWN));
        if (!approvedOnce(version)) {
            throw new RefusedException(NormRefusal.NORM_NOT_APPROVED);
        }
        List<Scale> scales = scales(scorer.score(record, record.visit().purpose(), List.of(table)));
        if (scales.isEmpty()) {
            throw new RefusedException(RescoringRefusal.RESCORING_NOTHING);
        }
        var rescoring = new Rescoring(
                UUID.randomUUID(),
                visit,
                version,
                record.visit().purpose(),
                scales,
                words,
                actor.id(),
                actor.name(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        rescorings.add(rescoring);
        return rescoring;
    }

    /** The rescorings of a visit, newest first. */
    public List<Rescoring> ofVisit(Actor actor, UUID visit) {
        actor.require(Role.COUNSELLOR);
        return rescorings.ofVisit(visit);
    }

    /** Also a retired version was approved; it may be looked at again. */
    private boolean approvedOnce(NormVersion version) {
        return ledger.history().of(version).stream().anyMatch(NormDecision.Approved.class::isInstance);
    }

    private static List<Scale> scales(VisitScores scores) {
        return scores.instruments().stream()
                .map(InstrumentScores::scales)
                .flatMap(List::stream)
                .flatMap(score ->
                        score instanceof Scored scored && scored.comparison() instanceof Comparison.Normed normed
                                ? Stream.of(new Scale(
                                        scored.scale(),
                                        scored.value(),
                                        normed.tScore(),
                                        normed.tLower(),
                                        normed.tUpper(),
                                        normed.percentile(),
                                        normed.percentileLower(),
                                        normed.percentileUpper()))
                                : Stream.empty())
                .toList();
    }
}
